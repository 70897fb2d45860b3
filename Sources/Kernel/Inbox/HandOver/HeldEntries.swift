public import Store

extension HandOver {
    /// What somebody holds and the person may offer to another: her own, or of one who left what she may write. In due
    /// order.
    public static func held(
        by leaver: ID<Account>?, for actor: Actor, in book: LedgerBook, on today: Day, limit: Int = 200,
        _ connection: any Connection
    ) throws -> [InboxLine] {
        guard let giver = leaver ?? actor.account else { return [] }
        let isOwn = giver == actor.account
        let walk = DueWalk(
            sources: ["e.handler = \(giver)"], condition: book.condition(for: actor, isOwn ? \.read : \.write))
        let lines = try walk.page(after: nil, limit: limit, on: connection)
        return try InboxLine.fill(lines, of: book, on: today, connection)
    }
}
