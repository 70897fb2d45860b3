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
        guard let selection = try selection(query, of: ledger, for: actor, on: today, connection) else {
            return EntryList(lines: [], count: 0, ownerIsKnown: false, views: [], names: .none)
        }
        let lines = try selection.page(
            query.sort, after: query.cursor, limit: limit, showing: limit == pageSize ? query.columns : nil,
            on: connection)
        return EntryList(
            lines: lines, count: try selection.count(upTo: most, on: connection), ownerIsKnown: true,
            views: try SavedView.all(of: ledger.id, for: actor, on: connection), names: try names(in: lines, connection)
        )
    }

    /// Some rows after one of them, in the order in which they were entered.
    static func slice(
        _ query: EntryListQuery, of ledger: AnyLedger, after cursor: EntryCursor?, limit: Int, for actor: Actor,
        on today: Day, _ connection: any Connection
    ) throws -> EntryList {
        let selection = try selection(query, of: ledger, for: actor, on: today, connection)
        let sort = EntrySort(.entered, descending: query.sort.by != .entered || query.sort.isDescending)
        let lines = try selection?.page(sort, after: cursor, limit: limit, on: connection) ?? []
        return EntryList(
            lines: lines, count: lines.count, ownerIsKnown: selection != nil, views: [],
            names: try names(in: lines, connection))
    }

    /// - Returns: `nil` where the words for an organisation mean none.
    private static func selection(
        _ query: EntryListQuery, of ledger: AnyLedger, for actor: Actor, on today: Day, _ connection: any Connection
    ) throws -> EntrySelection? {
        var owner: Organisation?
        if !query.owner.isEmpty {
            owner = try Organisation.search(query.owner, for: actor, under: ledger.read, limit: 1, on: connection).first
            if owner == nil { return nil }
        }
        return EntrySelection(ledger, query.filter(owner: owner?.path, of: ledger), for: actor, on: today)
    }

    private static func names(in lines: [EntryLine], _ connection: any Connection) throws -> FieldNames {
        try FieldNames.load(lines.flatMap { Array($0.values.values) }, on: connection)
    }
}
