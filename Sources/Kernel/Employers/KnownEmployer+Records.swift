public import Store

/// A name under which an employer was entered.
public struct EmployerNameSeen: Sendable {
    public let name: String
    public let since: Day
}

extension KnownEmployer {
    private static let columns: SQL = "k.id, k.code, k.name, k.merged_into"

    private init(row: Row) throws {
        let code: String? = try row[1]
        self.init(
            id: try row[0], code: code.flatMap { try? EmployerCode($0) }, name: try row[2], mergedInto: try row[3])
    }

    static func find(_ id: ID<KnownEmployer>, on connection: any Connection) throws -> KnownEmployer? {
        try connection.first("SELECT \(columns) FROM employer k WHERE k.id = \(id)", KnownEmployer.init)
    }

    /// The employer that stands for this one, if the person may read any entry about it.
    public static func find(
        _ id: ID<KnownEmployer>, for reader: EmployerReader, on connection: any Connection
    ) throws -> KnownEmployer {
        let found = try connection.first(
            """
            SELECT \(columns) FROM employer k JOIN employer o ON o.root = k.id
            WHERE o.id = \(id) AND \(reader.readsSome(of: "k.id"))
            """, KnownEmployer.init)
        guard let found else { throw Refusal.notFound }
        return found
    }

    /// Those about which the person may read any entry, the newest first.
    ///
    /// - Parameter words: part of any of its names, or how its code begins; empty for all.
    public static func page(
        _ words: String, before id: ID<KnownEmployer>? = nil, limit: Int = 50, for reader: EmployerReader,
        on connection: any Connection
    ) throws -> [KnownEmployer] {
        var conditions: [SQL] = ["k.merged_into IS NULL", reader.readsSome(of: "k.id")]
        if let id { conditions.append("k.id < \(id)") }
        if !words.isEmpty {
            let named = SQL.holds("n.name_key", key(of: words))
            let coded = SQL.begins("o.code", Typed.plain(words).uppercased())
            conditions.append(
                """
                EXISTS (SELECT 1 FROM employer o LEFT JOIN employer_name n ON n.employer = o.id
                    WHERE o.root = k.id AND (\(named) OR \(coded)))
                """)
        }
        return try connection.all(
            """
            SELECT \(columns) FROM employer k WHERE \(SQL.joined(conditions, by: " AND "))
            ORDER BY k.id DESC LIMIT \(limit)
            """, KnownEmployer.init)
    }

    /// All names under which it, and those merged into it, were entered; the newest first.
    public func names(on connection: any Connection) throws -> [EmployerNameSeen] {
        try connection.all(
            """
            SELECT n.name, MIN(n.since) FROM employer_name n JOIN employer o ON o.id = n.employer
            WHERE o.root = \(id) GROUP BY n.name ORDER BY 2 DESC, 1
            """
        ) { EmployerNameSeen(name: try $0[0], since: try $0[1]) }
    }

    /// Those merged into it directly.
    public func merged(on connection: any Connection) throws -> [KnownEmployer] {
        try connection.all(
            "SELECT \(Self.columns) FROM employer k WHERE k.merged_into = \(id) ORDER BY k.id", KnownEmployer.init)
    }

    /// Others that may be the same body: a name of theirs is one of its own but for the form of the body, and not both
    /// have a code. Those that somebody has told apart are left out.
    public func likely(for reader: EmployerReader, on connection: any Connection) throws -> [KnownEmployer] {
        // Two codes are two bodies.
        let uncoded: SQL = code == nil ? "1 = 1" : "k.code IS NULL"
        return try connection.all(
            """
            SELECT \(Self.columns) FROM employer k WHERE k.merged_into IS NULL AND k.id <> \(id)
                AND \(uncoded)
                AND EXISTS (SELECT 1 FROM employer_name n JOIN employer o ON o.id = n.employer
                    JOIN employer_name m ON m.core = n.core JOIN employer p ON p.id = m.employer
                    WHERE o.root = \(id) AND p.root = k.id)
                AND NOT EXISTS (SELECT 1 FROM employer_distinction d
                    WHERE (d.first = k.id AND d.other = \(id)) OR (d.first = \(id) AND d.other = k.id))
                AND \(reader.readsSome(of: "k.id"))
            ORDER BY k.id LIMIT 20
            """, KnownEmployer.init)
    }
}
