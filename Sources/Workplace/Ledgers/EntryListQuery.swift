import Foundation
import Kernel
import Web

/// What a list is asked for, as it stands in the address.
struct EntryListQuery: Sendable {
    let words: String
    let owner: String
    /// The organisation by key, as links name it; words come before it.
    let place: ID<Organisation>?
    /// One that the entries name, by key.
    let employer: ID<KnownEmployer>?
    let state: EntryFilter.State?
    let status: String?
    /// The listed fields that are narrowed to a choice, with what was chosen.
    let fields: [String: String]
    /// What narrows the other listed fields, by the parameters of the address.
    let typed: [String: String]
    /// Whether the boxes for those are shown.
    let showsAll: Bool
    let sort: EntrySort
    let sorting: Sorting
    let cursor: EntryCursor?
    let figure: FigureLink?
    /// The listed fields that are shown as columns.
    let columns: [FieldDescription]
    /// What stands in the address and in no box above the list: narrowing anew keeps it.
    let carried: [(name: String, value: String)]
    /// Bounds that cannot be read, as they were typed: nothing is narrowed by them.
    let unread: [String]

    /// So many columns fit beside the fixed ones on a small screen.
    private static let usual = 3

    init(_ query: Fields, of ledger: AnyLedger, in book: LedgerBook) {
        words = query.text("words")
        owner = query.text("owner")
        place = query.id("in")
        employer = query.id("employer")
        state = query.choice("state")
        status = ledger.description.status(query.text("status"))?.name
        var fields: [String: String] = [:]
        for field in Self.filterable(ledger) where !query.text("f." + field.name).isEmpty {
            fields[field.name] = query.text("f." + field.name)
        }
        self.fields = fields
        typed = Self.typed(query, ledger)
        unread = Self.unread(query, ledger)
        carried = query.names.filter { ["state", "sort", "employer"].contains($0) || $0.hasPrefix("figure") }
            .map { (name: $0, value: query.text($0)) }
        showsAll = !typed.isEmpty || query.isOn("all")
        let sortable = ["entered", "due", "rank"] + ledger.description.ordering.map { "f." + $0.name }
        sorting = query.sorting(by: sortable, otherwise: Sorting("entered", descending: true))
        sort = EntrySort(Self.by(sorting.column), descending: sorting.isDescending)
        cursor = query["after"].flatMap { EntryCursor($0) }
        figure = FigureLink(query, in: book)
        let listed = ledger.description.listed
        let chosen = Set(query.values("col"))
        columns = chosen.isEmpty ? Array(listed.prefix(Self.usual)) : listed.filter { chosen.contains($0.name) }
    }

    var isNarrowed: Bool {
        !words.isEmpty || !owner.isEmpty || place != nil || employer != nil || state != nil || status != nil
            || !fields.isEmpty || !typed.isEmpty || figure != nil
    }

    /// The listed fields that a filter is offered for: closed lists and flags.
    static func filterable(_ ledger: AnyLedger) -> [FieldDescription] {
        ledger.description.narrowing.filter { field in
            if case .flag = field.kind { true } else { !field.kind.choices.isEmpty }
        }
    }

    /// The other listed fields that can be narrowed: by their words, by what they name, or between two values.
    static func typeable(_ ledger: AnyLedger) -> [FieldDescription] {
        ledger.description.narrowing.filter { FieldNarrowing($0.kind) != nil }
    }

    private static func typed(_ query: Fields, _ ledger: AnyLedger) -> [String: String] {
        guard query.names.contains(where: { $0.hasPrefix("f.") }) else { return [:] }
        var typed: [String: String] = [:]
        for field in typeable(ledger) {
            let names = FieldNarrowing.parameters(of: field)
            let said = names.map { query.text($0) }
            guard FieldNarrowing(field.kind)?.condition(said) != nil else { continue }
            for (name, words) in zip(names, said) where !words.isEmpty { typed[name] = words }
        }
        return typed
    }

    private static func unread(_ query: Fields, _ ledger: AnyLedger) -> [String] {
        guard query.names.contains(where: { $0.hasPrefix("f.") }) else { return [] }
        return typeable(ledger).flatMap { field in
            FieldNarrowing(field.kind)?.unread(FieldNarrowing.parameters(of: field).map { query.text($0) }) ?? []
        }
    }

    func filter(owner path: OrganisationPath?, of ledger: AnyLedger) -> EntryFilter {
        var filter = EntryFilter()
        filter.state = state
        filter.status = status
        filter.owner = path
        filter.employer = employer
        filter.figure = figure?.asked
        filter.words = words
        for field in Self.filterable(ledger) {
            guard let value = fields[field.name] else { continue }
            filter.fields[field.name] = Self.condition(field.kind, value)
        }
        for field in typed.isEmpty ? [] : Self.typeable(ledger) {
            let said = FieldNarrowing.parameters(of: field).map { typed[$0] ?? "" }
            if let condition = FieldNarrowing(field.kind)?.condition(said) { filter.fields[field.name] = condition }
        }
        return filter
    }

    private static func condition(_ kind: FieldKind, _ value: String) -> EntryFilter.Condition {
        switch kind {
        case .flag: .equals(.flag(value == "1"))
        case .choices: .equals(.choices([value]))
        default: .equals(.choice(value))
        }
    }

    private static func by(_ column: String) -> EntrySort.By {
        switch column {
        case "due": .due
        case "rank": .rank
        case "entered": .entered
        default: .field(String(column.dropFirst(2)))
        }
    }
}
