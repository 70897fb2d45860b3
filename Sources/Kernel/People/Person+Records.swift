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
    static func key(of name: String) -> String { Folding.fold(name).filter { !$0.isWhitespace } }

    func insert(on connection: any Connection) throws {
        try connection.run(
            """
            INSERT INTO person (id, name, name_key, sex, born, phone, phone_tail, identity)
            VALUES (\(id), \(name), \(Self.key(of: name)), \(sex), \(born), \(phone?.text), \(phone?.tail), \(identity))
            """)
        try writeSounds(on: connection)
    }

    func update(on connection: any Connection) throws {
        try connection.run(
            """
            UPDATE person SET name = \(name), name_key = \(Self.key(of: name)), sex = \(sex), born = \(born),
                phone = \(phone?.text), phone_tail = \(phone?.tail), identity = \(identity) WHERE id = \(id)
            """)
        try connection.run("DELETE FROM person_sound WHERE person = \(id)")
        try writeSounds(on: connection)
    }

    /// All of the first reading and its initials, and those of the others.
    private func writeSounds(on connection: any Connection) throws {
        guard let keys = (try? PersonName(name))?.pinyinKeys else { return }
        try connection.insert(
            "INSERT INTO person_sound (sound, person) VALUES", Set(keys.prefix(8)).sorted().map { "(\($0), \(id))" },
            "ON CONFLICT (sound, person) DO NOTHING")
    }
}

extension Phone {
    /// The last four digits, by which people are asked for; `nil` for a hotline.
    var tail: Int? {
        guard kind != .hotline, let number = text.split(separator: "-").prefix(2).last else { return nil }
        return Int(number.suffix(4))
    }
}
