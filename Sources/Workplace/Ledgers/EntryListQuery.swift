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
    /// The listed fields that are narrowed, with what was typed.
    let fields: [String: String]
    let sort: EntrySort
    let sorting: Sorting
    let cursor: EntryCursor?
    let figure: FigureLink?
    /// The listed fields that are shown as columns.
    let columns: [FieldDescription]

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
            || !fields.isEmpty
            || figure != nil
    }

    /// The listed fields that a filter is offered for: closed lists and flags.
    static func filterable(_ ledger: AnyLedger) -> [FieldDescription] {
        ledger.description.narrowing.filter { field in
            if case .flag = field.kind { true } else { !field.kind.choices.isEmpty }
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
