import Kernel
import Store
import Web

/// What the list of office holders is asked for, as it stands in the address.
struct OfficeHolderQuery: Sendable {
    let owner: String
    let name: String
    let kind: OfficeHolderFilter.Kind
    let from: Day?
    let to: Day?
    let last: ID<OfficeHolder>?
    let cursor: FigureCursor?

    init(_ query: Fields) {
        owner = query.text("owner")
        name = query.text("name")
        kind = query.choice("status") ?? .pending
        from = query.day("from")
        to = query.day("to")
        last = query.id("before")
        cursor = query["before"].flatMap { FigureCursor($0) }
    }

    var isNarrowed: Bool { !owner.isEmpty || !name.isEmpty || from != nil || to != nil }
    var isFirst: Bool { last == nil && cursor == nil }
}

/// Office holders of a subtree, or the offices of no known union.
struct OfficeHolderList: Sendable {
    /// So many rows are taken away at once.
    static let most = 5_000

    var holders: [OfficeHolder] = []
    var mentions: [PersonMention] = []
    /// Whether the words for the organisation mean one within reach.
    var isKnown = true

    static func load(
        _ query: OfficeHolderQuery, limit: Int, for actor: Actor, on connection: any Connection
    ) throws -> OfficeHolderList {
        var owner: Organisation?
        if !query.owner.isEmpty {
            owner = try Organisation.search(
                query.owner, for: actor, under: .readOfficeHolders, limit: 1, on: connection
            ).first
            if owner == nil { return OfficeHolderList(isKnown: false) }
        }
        if query.kind == .unmatched {
            let filter = ArticleFilter(owner: owner?.path, from: query.from, to: query.to)
            let selection = try ArticleSelection(for: actor, filter, on: connection)
            return OfficeHolderList(
                mentions: try PersonMention.page(
                    selection, name: query.name, after: query.cursor, limit: limit, on: connection))
        }
        let filter = OfficeHolderFilter(
            kind: query.kind, organisation: owner?.path, name: query.name, from: query.from, to: query.to)
        return OfficeHolderList(
            holders: try OfficeHolder.page(filter, after: query.last, limit: limit, for: actor, on: connection))
    }
}
