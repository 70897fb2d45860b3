import Files
import Foundation
import Kernel
import Store

extension Bulletin {
    static let columns: SQL = """
        b.id, b.issuer, o.name, b.file_name, b.format, b.encoding, b.title, b.day, b.masthead, b.imported_at
        """

    init(row: Row) throws {
        self.init(
            id: try row[0], issuer: try row[1], issuerName: try row[2], fileName: try row[3], format: try row[4],
            encoding: try row[5], title: try row[6], day: try row[7],
            masthead: try JSONDecoder().decode(Masthead.self, from: Data((try row[8] as String).utf8)),
            importedAt: try row[9])
    }

    /// The issue, if its issuer lies within the person's reach; otherwise as if absent.
    static func find(
        _ id: ID<Bulletin>, for actor: Actor, under permission: Permission = .readBulletins,
        on connection: any Connection
    ) throws -> Bulletin {
        let found = try connection.first(
            """
            SELECT \(columns) FROM bulletin b JOIN organisation o ON o.id = b.issuer
            WHERE b.id = \(id) AND \(scope(of: actor, permission))
            """, Bulletin.init)
        guard let found else { throw Refusal.notFound }
        return found
    }

    /// The issue, for whoever may put one of its issuer into the archive or take it out.
    ///
    /// - Throws: ``Refusal/notPermitted(_:)`` for whoever may only read it.
    static func findOwn(_ id: ID<Bulletin>, for actor: Actor, on connection: any Connection) throws -> Bulletin {
        let found = try find(id, for: actor, on: connection)
        guard let issuer = try Organisation.find(found.issuer, on: connection),
            actor.may(.importBulletins, at: issuer.place)
        else { throw Refusal.notPermitted(.importBulletins) }
        return found
    }

    /// Issues within reach, newest first, each with the number of its articles within reach.
    static func page(
        for actor: Actor, below issuer: OrganisationPath?, before cursor: ArchiveCursor?, limit: Int = 50,
        on connection: any Connection
    ) throws -> [(bulletin: Bulletin, articles: Int)] {
        let place: SQL = if let issuer { " AND o.path >= \(issuer) AND o.path < \(issuer.end)" } else { "" }
        let older: SQL =
            if let cursor { " AND (b.day < \(cursor.day) OR (b.day = \(cursor.day) AND b.id < \(cursor.id)))" } else {
                ""
            }
        let within = actor.scope(of: .readBulletins).predicate(path: "p.path", secondPath: "p.second_path")
        return try connection.all(
            """
            SELECT \(columns), (SELECT COUNT(*) FROM article a JOIN organisation p ON p.id = a.owner
                WHERE a.bulletin = b.id AND \(within))
            FROM bulletin b JOIN organisation o ON o.id = b.issuer
            WHERE \(scope(of: actor, .readBulletins))\(place)\(older)
            ORDER BY b.day DESC, b.id DESC LIMIT \(limit)
            """
        ) { (try Bulletin(row: $0), try $0[10] as Int) }
    }

    /// The keys of all issues within reach, oldest first.
    static func ids(for actor: Actor, on connection: any Connection) throws -> [ID<Bulletin>] {
        try connection.all(
            """
            SELECT b.id FROM bulletin b JOIN organisation o ON o.id = b.issuer
            WHERE \(scope(of: actor, .importBulletins)) ORDER BY b.id
            """
        ) { try $0[0] }
    }

    /// The text that was handed in, decoded.
    static func content(of id: ID<Bulletin>, on connection: any Connection) throws -> String {
        try connection.value("SELECT content FROM bulletin_text WHERE bulletin = \(id)") ?? ""
    }

    /// The newest issue made of that very file, under any union for which the person may import.
    static func find(digest: [UInt8], for actor: Actor, on connection: any Connection) throws -> ID<Bulletin>? {
        try connection.value(
            """
            SELECT b.id FROM bulletin b JOIN organisation o ON o.id = b.issuer
            WHERE b.digest = \(digest) AND \(scope(of: actor, .importBulletins)) ORDER BY b.id DESC LIMIT 1
            """)
    }

    static func find(digest: [UInt8], of issuer: ID<Organisation>, on connection: any Connection) throws -> ID<
        Bulletin
    >? {
        try connection.value("SELECT id FROM bulletin WHERE issuer = \(issuer) AND digest = \(digest)")
    }

    /// Stores an issue without its articles.
    ///
    /// - Parameter year: what the reader was told, to be told it again when it reads anew.
    static func insert(
        _ id: ID<Bulletin>, _ file: DecodedText, name: String, masthead: Masthead, title: String, year: Int?,
        issuer: ID<Organisation>, day: Day, at desk: Desk
    ) throws {
        let head = String(decoding: try Canonical.bytes(of: masthead), as: UTF8.self)
        try desk.connection.run(
            """
            INSERT INTO bulletin (id, issuer, digest, file_name, format, encoding, masthead, title, day, imported_at,
                imported_by)
            VALUES (\(id), \(issuer), \(file.sha256), \(name), \(file.format.rawValue), \(file.encoding?.rawValue),
                \(head), \(title), \(day), \(desk.now), \(desk.actor.account))
            """)
        try desk.connection.run(
            "INSERT INTO bulletin_text (bulletin, content, year) VALUES (\(id), \(file.text), \(year))")
    }

    /// Stores what the head of an issue was read as.
    static func update(
        _ id: ID<Bulletin>, masthead: Masthead, title: String, day: Day, on connection: any Connection
    ) throws {
        let head = String(decoding: try Canonical.bytes(of: masthead), as: UTF8.self)
        try connection.run("UPDATE bulletin SET masthead = \(head), title = \(title), day = \(day) WHERE id = \(id)")
    }

    /// The text that was handed in, and the year the reader was told for dates without one.
    static func source(of id: ID<Bulletin>, on connection: any Connection) throws -> (text: String, year: Int?) {
        try connection.first("SELECT content, year FROM bulletin_text WHERE bulletin = \(id)") {
            (text: try $0[0], year: try $0[1])
        } ?? ("", nil)
    }

    /// Removes an issue whose articles are gone.
    static func delete(_ id: ID<Bulletin>, on connection: any Connection) throws {
        try connection.run("DELETE FROM bulletin_text WHERE bulletin = \(id)")
        try connection.run("DELETE FROM bulletin WHERE id = \(id)")
    }

    private static func scope(of actor: Actor, _ permission: Permission) -> SQL {
        actor.scope(of: permission).predicate(path: "o.path", secondPath: "o.second_path")
    }
}
