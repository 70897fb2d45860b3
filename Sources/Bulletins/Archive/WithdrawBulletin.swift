import Kernel

/// Takes an issue out of the archive with all its articles; the journal keeps that it was there. The same file can be
/// imported again.
struct WithdrawBulletin: Command {
    static var requires: Permission? { .importBulletins }
    static let action = Action("bulletin.withdrawn", Text("撤回工会信息", en: "withdrew"))

    let bulletin: ID<Bulletin>

    func perform(at desk: Desk) throws {
        let found = try Bulletin.find(bulletin, for: desk.actor, on: desk.connection)
        guard let issuer = try Organisation.find(found.issuer, on: desk.connection) else { throw Refusal.notFound }
        try desk.allow(.importBulletins, at: issuer.place)
        for article in try Article.ids(of: bulletin, on: desk.connection) {
            try ArticleFiling.remove(article, on: desk.connection)
        }
        try Bulletin.delete(bulletin, on: desk.connection)
        try desk.record(Self.action, Subject(.bulletin, bulletin), of: found.issuer)
    }
}
