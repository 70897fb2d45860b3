import Kernel
import Store
import Web

/// What a program narrows a list to.
struct EntryQuery: Sendable {
    let sort: EntrySort
    let cursor: EntryCursor?
    private let owner: ID<Organisation>?
    private let rest: EntryFilter

    static func parameters(of ledger: AnyLedger) -> [Parameter] {
        [
            Parameter(
                "q", .text(max: 200),
                Text("编号或名称中的字，或信用代码的开头", en: "Words in number or title, or how a credit code begins")),
            Parameter("organisation", .key, Text("只要这一单位及其下级的", en: "Only of this organisation and those below")),
            Parameter("state", .choice(EntryFilter.State.allCases.map(\.rawValue)), Text("办理情况", en: "How it stands")),
            Parameter("status", .choice(ledger.description.statuses.map(\.name)), Text("状态", en: "Status")),
            Parameter("handler", .key, Text("经办人的键", en: "The key of whoever handles it")),
        ] + EntryListQuery.filterable(ledger).map { Parameter("f." + $0.name, .choice(values(of: $0.kind)), $0.label) }
            + EntryListQuery.typeable(ledger).flatMap(FieldNarrowing.asked) + [
                Parameter(
                    "sort", .choice(sorts(of: ledger).flatMap { [$0, "-" + $0] }),
                    Text("排序，- 为倒序", en: "Order; - turns it round")),
                .cursor, .limit,
            ]
    }

    init(_ query: Fields, of ledger: AnyLedger) throws {
        let said = query["sort"] ?? "-entered"
        sort = EntrySort(Self.by(said), descending: said.hasPrefix("-"))
        cursor = query["after"].flatMap { EntryCursor($0) }
        guard query["after"] == nil || cursor?.fits(sort) == true else {
            throw Refusal.invalid(
                field: "after", why: Text("不是这个列表给出的 next", en: "It is not the `next` of a page of this list"))
        }
        owner = query.id("organisation")
        var filter = EntryFilter()
        filter.words = query.text("q")
        filter.state = query.choice("state")
        filter.status = query["status"]
        filter.handler = query.id("handler")
        for field in EntryListQuery.filterable(ledger) {
            guard let value = query["f." + field.name] else { continue }
            filter.fields[field.name] =
                switch field.kind {
                case .flag: .equals(.flag(value == "true"))
                case .choices: .equals(.choices([value]))
                default: .equals(.choice(value))
                }
        }
        for field in query.names.contains(where: { $0.hasPrefix("f.") }) ? EntryListQuery.typeable(ledger) : [] {
            let said = FieldNarrowing.parameters(of: field).map { query[$0] }
            if let condition = FieldNarrowing(field.kind)?.condition(asked: said) {
                filter.fields[field.name] = condition
            }
        }
        rest = filter
    }

    /// - Throws: ``Refusal/notFound`` for an organisation that is not hers to read.
    func filter(for actor: Actor, under permission: Permission, on connection: any Connection) throws -> EntryFilter {
        var filter = rest
        filter.owner = try owner.map { try Organisation.find($0, for: actor, under: permission, on: connection).path }
        return filter
    }

    private static func values(of kind: FieldKind) -> [String] {
        kind == .flag ? ["true", "false"] : kind.choices.map(\.name)
    }

    private static func sorts(of ledger: AnyLedger) -> [String] {
        ["entered", "due", "rank"] + ledger.description.ordering.map { "f." + $0.name }
    }

    private static func by(_ said: String) -> EntrySort.By {
        let name = said.drop { $0 == "-" }
        return switch name {
        case "due": .due
        case "rank": .rank
        case "entered": .entered
        default: .field(String(name.dropFirst(2)))
        }
    }
}
