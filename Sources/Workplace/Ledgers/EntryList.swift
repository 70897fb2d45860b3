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
    /// The organisation that a link narrowed it to.
    var place: Organisation?
    /// Why she can enter nothing here.
    var closed: Text?
    let views: [SavedView]
    let names: FieldNames

    static func load(
        _ query: EntryListQuery, of ledger: AnyLedger, for actor: Actor, on today: Day, _ connection: any Connection
    ) throws -> EntryList {
        let closed = try actor.refusal(ofEntriesIn: ledger, on: connection)?.why
        guard let (selection, place) = try narrowed(query, of: ledger, for: actor, on: today, connection) else {
            return EntryList(lines: [], count: 0, ownerIsKnown: false, closed: closed, views: [], names: .none)
        }
        let lines = try selection.page(
            query.sort, after: query.cursor, limit: pageSize, showing: query.columns, on: connection)
        return EntryList(
            lines: lines, count: try selection.count(upTo: most, on: connection), ownerIsKnown: true,
            place: query.owner.isEmpty ? place : nil,
            closed: closed, views: try SavedView.all(of: ledger.id, for: actor, on: connection),
            names: try names(in: lines, connection)
        )
    }

    /// Whether more rows are asked for than leave at once.
    static func isLarge(
        _ query: EntryListQuery, of ledger: AnyLedger, for actor: Actor, on today: Day, _ connection: any Connection
    ) throws -> Bool {
        guard let selection = try selection(query, of: ledger, for: actor, on: today, connection) else { return false }
        return try selection.count(upTo: EntryExport.ordinary + 1, on: connection) > EntryExport.ordinary
    }

    /// All rows as they are taken away, at most one more than leave at once.
    static func whole(
        _ query: EntryListQuery, of ledger: AnyLedger, for actor: Actor, on today: Day, _ connection: any Connection
    ) throws -> EntryList {
        let selection = try selection(query, of: ledger, for: actor, on: today, connection)
        let lines = try selection?.page(
            query.sort, after: query.cursor, limit: EntryExport.ordinary + 1, showing: [], on: connection)
        return try EntryList(whole: lines ?? [], of: ledger, ownerIsKnown: selection != nil, connection)
    }

    /// Some rows after one of them, in the order in which they were entered.
    static func slice(
        _ query: EntryListQuery, of ledger: AnyLedger, after cursor: EntryCursor?, limit: Int, for actor: Actor,
        on today: Day, _ connection: any Connection
    ) throws -> EntryList {
        let selection = try selection(query, of: ledger, for: actor, on: today, connection)
        let sort = EntrySort(.entered, descending: query.sort.by != .entered || query.sort.isDescending)
        let lines = try selection?.page(sort, after: cursor, limit: limit, showing: [], on: connection) ?? []
        return try EntryList(whole: lines, of: ledger, ownerIsKnown: selection != nil, connection)
    }

    /// - Returns: `nil` where the words for an organisation mean none.
    static func selection(
        _ query: EntryListQuery, of ledger: AnyLedger, for actor: Actor, on today: Day, _ connection: any Connection
    ) throws -> EntrySelection? {
        try narrowed(query, of: ledger, for: actor, on: today, connection)?.selection
    }

    /// - Returns: also the organisation to which it is narrowed.
    static func narrowed(
        _ query: EntryListQuery, of ledger: AnyLedger, for actor: Actor, on today: Day, _ connection: any Connection
    ) throws -> (selection: EntrySelection, owner: Organisation?)? {
        var owner: Organisation?
        if !query.owner.isEmpty {
            owner = try Organisation.search(query.owner, for: actor, under: ledger.read, limit: 1, on: connection).first
            if owner == nil { return nil }
        } else if let place = query.place {
            owner = try Organisation.find(place, on: connection)
            guard let owner, actor.reach(of: owner, under: ledger.read) != nil else { throw Refusal.notFound }
        }
        return (EntrySelection(ledger, query.filter(owner: owner?.path, of: ledger), for: actor, on: today), owner)
    }

    fileprivate static func names(in lines: [EntryLine], _ connection: any Connection) throws -> FieldNames {
        try FieldNames.load(lines.flatMap { Array($0.values.values) }, on: connection)
    }
}

extension EntryList {
    /// The lines with all that stands in their entries.
    fileprivate init(
        whole lines: [EntryLine], of ledger: AnyLedger, ownerIsKnown: Bool, _ connection: any Connection
    ) throws {
        let lines = try lines.whole(of: ledger, on: connection)
        self.init(
            lines: lines, count: lines.count, ownerIsKnown: ownerIsKnown, views: [],
            names: try Self.names(in: lines, connection))
    }
}
