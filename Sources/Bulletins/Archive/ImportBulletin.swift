import Kernel

/// Puts one issue into the archive: the text, its articles, who issued them, and what the search finds of them; all of
/// it or nothing. The same file of the same issuer a second time changes nothing.
struct ImportBulletin: Command {
    static var requires: Permission? { .importBulletins }
    static let action = Action("bulletin.imported", Text("导入工会信息", en: "imported"))

    let file: DecodedText
    let fileName: String
    let reading: BulletinReading
    /// What the reader was told about dates without one.
    let year: Int?
    let issuer: IssuerChoice

    enum Outcome: Sendable, Equatable {
        case imported(ID<Bulletin>, articles: Int)
        case unchanged(ID<Bulletin>)
    }

    func perform(at desk: Desk) throws -> Outcome {
        guard let named = try issuer.named(in: reading, at: desk) else {
            // Where nothing says whose it is, a file that is there already stays whose it was.
            let present = try Bulletin.find(digest: file.sha256, for: desk.actor, on: desk.connection)
            return try present.map { .unchanged($0) } ?? file(under: issuer.assumed(at: desk), at: desk)
        }
        return try file(under: named, at: desk)
    }

    private func file(under issuer: Organisation, at desk: Desk) throws -> Outcome {
        try desk.allow(.importBulletins, at: issuer.place)
        if let present = try Bulletin.find(digest: file.sha256, of: issuer.id, on: desk.connection) {
            return .unchanged(present)
        }
        guard !reading.articles.isEmpty else {
            throw Refusal.invalid(
                field: "file",
                why: Text(
                    "没有认出任何稿件。请确认这是工会信息的正文，而不是目录或空白页",
                    en: "No article was recognised. Check that this is the text of a bulletin, not a contents page"))
        }
        let id = desk.ids.next(Bulletin.self)
        let day = reading.day ?? desk.now.day
        try Bulletin.insert(
            id, file, name: fileName, masthead: reading.masthead, title: reading.title(ofFile: fileName), year: year,
            issuer: issuer.id, day: day,
            at: desk)
        let filing = ArticleFiling(bulletin: id, issuer: issuer, day: day, on: desk.connection)
        let corrections = try Correction.all(of: id, on: desk.connection)
        for (ordinal, article) in reading.articles.enumerated() {
            try filing.file(article.corrected(by: corrections), ordinal: ordinal + 1, at: desk)
        }
        try desk.record(Self.action, Subject(.bulletin, id), of: issuer.id, version: file.sha256)
        return .imported(id, articles: reading.articles.count)
    }
}

extension BulletinReading {
    /// 《工会信息》〔2020〕第12期, or the file's name, without its ending, where the head says nothing.
    func title(ofFile fileName: String) -> String {
        guard let name = masthead.name else {
            let stem = fileName.lastIndex(of: ".").map { fileName[..<$0] } ?? fileName[...]
            return String((stem.isEmpty ? fileName[...] : stem).prefix(200))
        }
        let year = masthead.year.map { "〔\($0)〕" } ?? ""
        let number = masthead.number.map { "第\($0)期" } ?? masthead.total.map { "总第\($0)期" } ?? ""
        return String((name + year + number).prefix(200))
    }

    /// The day printed on the issue, else that of its latest event.
    var day: Day? { masthead.date?.firstDay ?? articles.flatMap(\.dates).compactMap(\.firstDay).max() }
}
