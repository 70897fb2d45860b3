import Kernel
import Store
import Web

/// One page of a ledger's list.
struct EntryList: Sendable {
    static let pageSize = 50

    let lines: [EntryLine]
    /// Counted no further than ``most``.
    let count: Int
    static let most = 10_000
    /// Whether the words of the filter for an organisation mean one.
    let ownerIsKnown: Bool
    let views: [SavedView]
    let names: FieldNames

    static func load(
        _ query: EntryListQuery, of ledger: AnyLedger, limit: Int, for actor: Actor, on today: Day,
        _ connection: any Connection
    ) throws -> EntryList {
        var owner: Organisation?
        if !query.owner.isEmpty {
            owner = try Organisation.search(query.owner, for: actor, under: ledger.read, limit: 1, on: connection).first
            if owner == nil { return EntryList(lines: [], count: 0, ownerIsKnown: false, views: [], names: .none) }
        }
        let selection = EntrySelection(
            ledger, query.filter(owner: owner?.path, of: ledger), for: actor, on: today)
        let lines = try selection.page(
            query.sort, after: query.cursor, limit: limit, showing: limit == pageSize ? query.columns : nil,
            on: connection)
        return EntryList(
            lines: lines, count: try selection.count(upTo: most, on: connection), ownerIsKnown: true,
            views: try SavedView.all(of: ledger.id, for: actor, on: connection),
            names: try FieldNames.load(lines.flatMap { Array($0.values.values) }, on: connection))
    }
}
