public import Store

/// How many entries of a list there are by organisation, and by what one field holds.
public struct EntryBreakdown: Sendable {
    public struct Row: Sendable {
        public let id: ID<Organisation>
        public let name: String
        public let count: Int
        /// By the value: the name of a choice or status, `1` of a flag; empty where nothing was said.
        public let parts: [String: Int]
    }

    /// One for each organisation directly below the one at the head of the list, and for itself, that has some.
    public let rows: [Row]
    public let count: Int
    public let parts: [String: Int]
}

extension EntrySelection {
    /// - Parameter field: one by which lists are narrowed; `nil` for the status.
    ///
    /// Cost: one walk over the entries of the list.
    public func breakdown(by field: FieldDescription?, on connection: any Connection) throws -> EntryBreakdown {
        let head = head
        let path: SQL = head.line == .leadership ? "e.path" : "COALESCE(e.second_path, e.path)"
        let length = (head.path?.text.utf8.count ?? 0) + OrganisationPath.segment
        let conditions = try conditions(walking: false, on: connection)
        var value: SQL = "e.status"
        var join: SQL = ""
        if let field {
            _ = try ledger.description.narrowing(by: field.name)
            value = "COALESCE(f.words, CAST(f.number AS TEXT), '')"
            join =
                " LEFT JOIN entry_listed f ON f.entry = e.id AND f.field = \(ListedValue.name(field.name, in: ledger.id))"
        }
        var counts: [String: [String: Int]] = [:]
        try connection.each(
            """
            SELECT SUBSTR(\(path), 1, CAST(\(length) AS INTEGER)), \(value), COUNT(*) FROM entry e\(join)
            WHERE \(SQL.joined(conditions, by: " AND ")) GROUP BY 1, 2
            """
        ) { counts[try $0[0] as String, default: [:]][try $0[1] as String] = try $0[2] as Int }
        return try EntryBreakdown(counts, on: head.line, connection)
    }

    /// The organisation that the list is about: the one it is narrowed to, else the only one that the person reaches from.
    private var head: (line: Line, path: OrganisationPath?) {
        if let owner = filter.owner { return (.leadership, owner) }
        guard let heads = actor.scope(of: ledger.read).heads, heads.count == 1, let reach = heads.first else {
            return (.leadership, nil)
        }
        return (reach.line, reach.path)
    }
}

extension EntryBreakdown {
    fileprivate init(
        _ counts: [String: [String: Int]], on line: Line, _ connection: any Connection
    ) throws {
        let path: SQL = line == .leadership ? "path" : "COALESCE(second_path, path)"
        rows = try connection.all(
            "SELECT id, name, \(path) FROM organisation WHERE \(path) IN \(list: counts.keys.sorted()) ORDER BY 3, id"
        ) { row in
            let found = counts[try row[2] as String] ?? [:]
            return Row(
                id: try row[0], name: try row[1], count: found.values.reduce(0, +), parts: Self.divided(found))
        }
        count = rows.reduce(0) { $0 + $1.count }
        parts = rows.reduce(into: [:]) { $0.merge($1.parts, uniquingKeysWith: +) }
    }

    /// Of several values that are kept together, `,fire,gas,`, each for itself.
    private static func divided(_ counts: [String: Int]) -> [String: Int] {
        counts.reduce(into: [:]) { parts, one in
            let values = one.key.hasPrefix(",") ? one.key.split(separator: ",").map(String.init) : [one.key]
            for value in values { parts[value, default: 0] += one.value }
        }
    }
}
