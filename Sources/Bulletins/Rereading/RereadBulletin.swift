import Kernel
import Store

/// Puts a new reading of an issue's text in the place of the old one. Articles keep their keys where they go on; what persons
/// corrected stays corrected; what is drawn from the articles is drawn anew.
struct RereadBulletin: Command {
    static var requires: Permission? { .importBulletins }
    static let action = Action("bulletin.reread", Text("重读工会信息", en: "read anew"))

    let bulletin: ID<Bulletin>
    /// Of its text as stored.
    let reading: BulletinReading

    /// - Returns: what changed.
    func perform(at desk: Desk) throws -> Rereading {
        let found = try Bulletin.find(bulletin, for: desk.actor, on: desk.connection)
        guard let issuer = try Organisation.find(found.issuer, on: desk.connection) else { throw Refusal.notFound }
        try desk.allow(.importBulletins, at: issuer.place)
        let plan = try Rereading.plan(bulletin, reading, for: desk.actor, on: desk.connection)
        let day = reading.day ?? found.day
        try Bulletin.update(
            bulletin, masthead: reading.masthead, title: reading.title(ofFile: found.fileName), day: day,
            on: desk.connection)
        let filing = ArticleFiling(bulletin: bulletin, issuer: issuer, day: day, on: desk.connection)
        for article in plan.gone { try ArticleFiling.remove(article.id, on: desk.connection) }
        try Article.loosenOrdinals(of: bulletin, on: desk.connection)
        for (index, pair) in plan.pairs.enumerated() {
            if let stored = pair.stored {
                try filing.refile(stored.id, pair.reading, ordinal: index + 1, at: desk)
            } else {
                try filing.file(pair.reading, ordinal: index + 1, at: desk)
            }
        }
        try desk.record(Self.action, Subject(.bulletin, bulletin), of: found.issuer)
        return plan
    }
}

extension Rereading {
    /// What a reading of an issue's text would change, with the corrections of persons in it.
    static func plan(
        _ bulletin: ID<Bulletin>, _ reading: BulletinReading, for actor: Actor, on connection: any Connection
    ) throws -> Rereading {
        let corrections = try Correction.all(of: bulletin, on: connection)
        return Rereading(
            try Article.all(of: bulletin, for: actor, on: connection),
            reading.articles.map { $0.corrected(by: corrections) })
    }
}
