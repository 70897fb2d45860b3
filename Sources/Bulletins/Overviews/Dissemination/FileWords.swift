import Kernel
import Store

/// Files more words of bulletins under a directive, or takes them away from it.
struct FileWords: Command {
    static var requires: Permission? { .importBulletins }
    static let action = Action("directive.words-filed", Text("归入传达学习事项", en: "filed words under a directive"))

    let directive: ID<Directive>
    let words: String
    /// Whether they are taken away.
    var isRemoval = false

    func perform(at desk: Desk) throws {
        let found = try Directive.find(directive, for: desk.actor, on: desk.connection)
        try desk.allow(.importBulletins, at: found.ownerPlace)
        guard (2...200).contains(words.count) else {
            throw Refusal.invalid(field: "words", why: Text("写法须为 2 至 200 个字", en: "Words have 2 to 200 characters"))
        }
        let key = Conveyance.key(of: words)
        if isRemoval {
            try desk.connection.run(
                "DELETE FROM directive_words WHERE directive = \(directive) AND words_key = \(key)")
        } else {
            try Directive.file(words, under: directive, on: desk.connection)
        }
        try desk.record(
            Self.action, Subject(.directive, directive), of: found.owner,
            version: try Canonical.bytes(of: [words, isRemoval ? "-" : "+"]))
    }
}

extension Directive {
    /// Files words under a directive; those that are filed already stay as they are.
    static func file(_ words: String, under id: ID<Directive>, on connection: any Connection) throws {
        try connection.run(
            """
            INSERT INTO directive_words (directive, words_key, words)
            VALUES (\(id), \(Conveyance.key(of: words)), \(words)) ON CONFLICT (directive, words_key) DO NOTHING
            """)
    }
}
