import Store

extension Person {
    /// The columns that ``init(row:from:)`` reads, under the table name `p`.
    static let columns: SQL = "p.id, p.name, p.sex, p.born, p.phone, p.identity"

    /// - Parameter column: where the columns begin.
    init(row: Row, from column: Int = 0) throws {
        let phone: String? = try row[column + 4]
        self.init(
            id: try row[column], name: try row[column + 1], sex: try row[column + 2], born: try row[column + 3],
            phone: phone.flatMap { try? Phone($0) }, identity: try row[column + 5])
    }

    static func find(_ id: ID<Person>, on connection: any Connection) throws -> Person? {
        try connection.first("SELECT \(columns) FROM person p WHERE p.id = \(id)") { try Person(row: $0) }
    }

    /// What names are looked up by.
    static func key(of name: String) -> String {
        let folded = Folding.fold(name)
        return PersonNameReading.isPlain(folded) ? folded : folded.filter { !$0.isWhitespace }
    }

    /// As on SQLite, where the key of a row ends each entry of an index.
    static let walking = Migration(
        "2026-11 people of one name in the order of their keys", [],
        postgres: [
            "DROP INDEX IF EXISTS person_name", "CREATE INDEX person_name ON person (name_key, id)",
            "DROP INDEX IF EXISTS person_phone_tail", "CREATE INDEX person_phone_tail ON person (phone_tail, id)",
        ])

    static let insertion: SQL =
        "INSERT INTO person (id, name, name_key, sex, born, phone, phone_tail, identity)"

    func add(to rows: inout BoundRows, keyed key: String) {
        rows.add(id, name, key, sex, born, phone?.text, phone?.tail, identity)
    }

    func insert(on connection: any Connection) throws {
        let key = Self.key(of: name)
        try connection.insert(Self.insertion, BoundRows { add(to: &$0, keyed: key) })
        try NameSounds.write(name, on: connection)
    }

    func update(on connection: any Connection) throws {
        let (before, key): (String?, String) = (
            try connection.value("SELECT name_key FROM person WHERE id = \(id)"), Self.key(of: name)
        )
        try connection.run(
            """
            UPDATE person SET name = \(name), name_key = \(key), sex = \(sex), born = \(born),
                phone = \(phone?.text), phone_tail = \(phone?.tail), identity = \(identity) WHERE id = \(id)
            """)
        guard before != key else { return }
        try NameSounds.write(name, on: connection)
        if let before { try NameSounds.forget(before, on: connection) }
    }
}

extension Phone {
    /// The last four digits, by which people are asked for; `nil` for a hotline.
    var tail: Int? {
        switch kind {
        case .mobile: Self.last(of: text.utf8[...])
        case .landline: text.utf8.split(separator: UInt8(ascii: "-")).prefix(2).last.map(Self.last)
        case .hotline: nil
        }
    }

    private static func last(of digits: Substring.UTF8View) -> Int {
        digits.suffix(4).reduce(0) { $0 * 10 + Int($1 &- UInt8(ascii: "0")) }
    }
}
