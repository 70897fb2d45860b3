import Kernel
import Store

/// What comes from above and is to be conveyed: a speech, a congress, a letter, a law.
///
/// Bulletins name one directive in many words. Those that somebody filed under it belong to it; of directives that share
/// words, the latest before the meeting is meant.
public struct Directive: Sendable {
    let id: ID<Directive>
    /// The organisation that registered it; those below it and above it see it.
    let owner: ID<Organisation>
    let ownerPlace: Place
    let name: String
    /// The day of the speech, congress or letter; the lag of each meeting is counted from it.
    let day: Day
}

extension SubjectKind {
    static let directive = SubjectKind("directive", Text("传达学习事项", en: "Directive"))
}

extension Directive {
    static let migration = Migration(
        "2026-11 dissemination",
        [
            """
            CREATE TABLE article_conveyance (
                article BIGINT NOT NULL REFERENCES article (id), ordinal BIGINT NOT NULL, words_key TEXT NOT NULL,
                words TEXT NOT NULL, organisation BIGINT NOT NULL REFERENCES organisation (id), form TEXT,
                day BIGINT NOT NULL, points BIGINT, people TEXT NOT NULL, PRIMARY KEY (article, ordinal)
            )
            """,
            "CREATE INDEX article_conveyance_words ON article_conveyance (words_key, organisation, day)",
            """
            CREATE TABLE directive (
                id BIGINT PRIMARY KEY, owner BIGINT NOT NULL REFERENCES organisation (id), name TEXT NOT NULL,
                day BIGINT NOT NULL
            )
            """,
            "CREATE INDEX directive_day ON directive (day, id)",
            """
            CREATE TABLE directive_words (
                directive BIGINT NOT NULL REFERENCES directive (id), words_key TEXT NOT NULL, words TEXT NOT NULL,
                PRIMARY KEY (directive, words_key)
            )
            """,
            "CREATE INDEX directive_words_key ON directive_words (words_key)",
            """
            CREATE TABLE directive_reminder (
                directive BIGINT NOT NULL REFERENCES directive (id),
                organisation BIGINT NOT NULL REFERENCES organisation (id),
                asker BIGINT NOT NULL REFERENCES organisation (id), day BIGINT NOT NULL,
                PRIMARY KEY (directive, organisation)
            )
            """,
            "CREATE INDEX directive_reminder_organisation ON directive_reminder (organisation)",
        ])

    init(row: Row) throws {
        self.init(
            id: try row[0], owner: try row[1], ownerPlace: Place(path: try row[2], secondPath: try row[3]),
            name: try row[4], day: try row[5])
    }

    private static let columns: SQL = "d.id, d.owner, o.path, o.second_path, d.name, d.day"

    /// The newest that the person sees, at most `limit`.
    static func newest(_ limit: Int, for actor: Actor, on connection: any Connection) throws -> [Directive] {
        try connection.all(
            """
            SELECT \(columns) FROM directive d JOIN organisation o ON o.id = d.owner WHERE \(visible(to: actor))
            ORDER BY d.day DESC, d.id DESC LIMIT \(limit)
            """, Directive.init)
    }

    static func find(_ id: ID<Directive>, for actor: Actor, on connection: any Connection) throws -> Directive {
        let found = try connection.first(
            """
            SELECT \(columns) FROM directive d JOIN organisation o ON o.id = d.owner
            WHERE d.id = \(id) AND \(visible(to: actor))
            """, Directive.init)
        guard let found else { throw Refusal.notFound }
        return found
    }

    /// Those of organisations within reach, and of those above it.
    private static func visible(to actor: Actor) -> SQL {
        let scope = actor.scope(of: .readBulletins)
        let above = (scope.heads ?? []).flatMap { head in
            (1...max(1, head.path.depth)).compactMap { OrganisationPath(String(head.path.text.prefix($0 * 6))) }
        }
        return "(\(scope.predicate(path: "o.path", secondPath: "o.second_path")) OR o.path IN \(list: above))"
    }

    /// The words that bulletins may use for it, in the order of their keys.
    func words(on connection: any Connection) throws -> [(key: String, words: String)] {
        try connection.all("SELECT words_key, words FROM directive_words WHERE directive = \(id) ORDER BY words_key") {
            (key: try $0[0], words: try $0[1])
        }
    }
}
