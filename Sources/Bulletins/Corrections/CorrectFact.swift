import Kernel

/// Sets a fact of an article right, strikes it out, or adds one; set back to what was read, it is as if nobody had touched
/// it.
struct CorrectFact: Command {
    static var requires: Permission? { .importBulletins }
    static let action = Action("article.corrected", Text("更正识读", en: "corrected"))

    let article: ID<Article>
    let kind: FactKind
    /// Bytes of the original; see ``ArticleReading/fact(_:at:)``.
    let place: Range<Int>
    /// What the person saw when she decided; `nil` where she saw nothing.
    let seen: FactValue?
    /// `nil` strikes the fact out.
    let now: FactValue?

    func perform(at desk: Desk) throws {
        let found = try Article.find(article, for: desk.actor, on: desk.connection)
        guard let owner = try Organisation.find(found.owner, on: desk.connection) else { throw Refusal.notFound }
        try desk.allow(.importBulletins, at: owner.place)
        guard found.reading.holds(place) else { throw Refusal.notFound }
        let present = found.reading.fact(kind, at: place)
        guard present == seen else {
            throw Refusal.conflict(
                why: Text(
                    "这一条刚被改成「\(present?.words.zh ?? "（无）")」，请看过再改",
                    en: "This has just been changed to “\(present?.words.en ?? "(none)")”; look at it, then change it"))
        }
        guard present != now else { return }
        let known = try Correction.all(of: found.bulletin, on: desk.connection).first {
            found.reading.holds($0.place) && $0.concerns(kind, at: place, saying: present)
        }
        let was = known.map(\.was) ?? present
        let kept = known?.place ?? place
        if now == was {
            try Correction.remove(kind, at: kept, of: found.bulletin, on: desk.connection)
        } else {
            try Correction.put(kind, at: kept, was: was, now: now, of: found.bulletin, at: desk)
        }
        var reading = found.reading
        reading.set(now, kind, at: place)
        try ArticleFiling(of: found.bulletin, on: desk.connection)
            .refile(article, reading, ordinal: found.ordinal, at: desk)
        try desk.record(
            Self.action, Subject(.article, article), of: found.owner, version: try Canonical.bytes(of: [present, now]))
    }
}
