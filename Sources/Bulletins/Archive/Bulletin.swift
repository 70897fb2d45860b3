import Foundation
import Kernel
import Store

/// One issue of a union's bulletin, kept as the text that was handed in.
public struct Bulletin: Sendable {
    let id: ID<Bulletin>
    let issuer: ID<Organisation>
    let issuerName: String
    let fileName: String
    let format: String
    /// Of a text file; `nil` for PDF and DOCX.
    let encoding: String?
    /// As printed at its head, or the file's name.
    let title: String
    /// The day printed on it; without one, the day it was imported.
    let day: Day
    let masthead: Masthead
    let importedAt: Instant
}

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

    /// The text that was handed in, decoded.
    func content(on connection: any Connection) throws -> String {
        try connection.value("SELECT content FROM bulletin WHERE id = \(id)") ?? ""
    }

    private static func scope(of actor: Actor, _ permission: Permission) -> SQL {
        actor.scope(of: permission).predicate(path: "o.path", secondPath: "o.second_path")
    }
}

/// Where a page by key goes on: the day and key of the last row shown.
struct ArchiveCursor: Sendable, LosslessStringConvertible {
    let day: Day
    let id: Int64

    init<Entity>(day: Day, id: ID<Entity>) {
        self.day = day
        self.id = id.number
    }

    /// `2026-11-21.0123456789ABC`
    init?(_ text: String) {
        let parts = text.split(separator: ".")
        guard parts.count == 2, let day = Day(String(parts[0])), let id = ID<Bulletin>(String(parts[1])) else {
            return nil
        }
        self.init(day: day, id: id)
    }

    var description: String { "\(day).\(ID<Bulletin>(id)?.description ?? "")" }
}
