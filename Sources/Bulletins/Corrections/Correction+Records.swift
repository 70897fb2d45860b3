import Foundation
import Kernel
import Store

extension Correction {
    static let migration = Migration(
        "2026-11 fact corrections",
        [
            """
            CREATE TABLE fact_correction (
                issuer BIGINT NOT NULL REFERENCES organisation (id), digest BLOB NOT NULL, kind TEXT NOT NULL,
                place BIGINT NOT NULL, place_end BIGINT NOT NULL, was TEXT, now TEXT, account BIGINT, day BIGINT NOT NULL,
                PRIMARY KEY (issuer, digest, kind, place, place_end)
            )
            """
        ])

    /// The corrections of an issue's text, in printed order.
    static func all(of bulletin: ID<Bulletin>, on connection: any Connection) throws -> [Correction] {
        try connection.all(
            """
            SELECT c.kind, c.place, c.place_end, c.was, c.now, a.name, c.day
            FROM bulletin b JOIN fact_correction c ON c.issuer = b.issuer AND c.digest = b.digest
            LEFT JOIN account a ON a.id = c.account
            WHERE b.id = \(bulletin) ORDER BY c.place, c.kind
            """
        ) { row in
            Correction(
                kind: try row[0], place: try row[1]..<row[2], was: try Self.value(row[3]), now: try Self.value(row[4]),
                by: try row[5] ?? "", day: try row[6])
        }
    }

    /// Keeps one correction for each place and kind; what the reader had found stays that of the first.
    static func put(
        _ kind: FactKind, at place: Range<Int>, was: FactValue?, now: FactValue?, of bulletin: ID<Bulletin>,
        at desk: Desk
    ) throws {
        try desk.connection.run(
            """
            INSERT INTO fact_correction (issuer, digest, kind, place, place_end, was, now, account, day)
            SELECT issuer, digest, \(kind.rawValue), \(place.lowerBound), \(place.upperBound), \(try text(was)),
                \(try text(now)), \(desk.actor.account), \(desk.now.day)
            FROM bulletin WHERE id = \(bulletin)
            ON CONFLICT (issuer, digest, kind, place, place_end)
            DO UPDATE SET now = excluded.now, account = excluded.account, day = excluded.day
            """)
    }

    static func remove(
        _ kind: FactKind, at place: Range<Int>, of bulletin: ID<Bulletin>, on connection: any Connection
    ) throws {
        try connection.run(
            """
            DELETE FROM fact_correction WHERE kind = \(kind.rawValue) AND place = \(place.lowerBound)
                AND place_end = \(place.upperBound)
                AND EXISTS (SELECT 1 FROM bulletin b WHERE b.id = \(bulletin)
                    AND b.issuer = fact_correction.issuer AND b.digest = fact_correction.digest)
            """)
    }

    private static func text(_ value: FactValue?) throws -> String? {
        try value.map { String(decoding: try Canonical.bytes(of: $0), as: UTF8.self) }
    }

    private static func value(_ text: String?) throws -> FactValue? {
        try text.map { try JSONDecoder().decode(FactValue.self, from: Data($0.utf8)) }
    }
}

extension FactKind: Bindable {}
