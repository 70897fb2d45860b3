import Store

/// Goes over the people whom some words mean, some at a time, in the order of the index by which they are found.
struct MemberWalk {
    /// A way through one index, with where it goes on.
    private enum Way {
        case persons([ID<Person>])
        case phone(tail: Int, digits: String, after: Int64)
        case name(from: String, end: String, after: Int64)
        case sound(from: String, end: String, name: String, after: Int64)
    }

    /// The first look is short: mostly it is the last.
    private var limit = 64
    private var ways: [Way]

    /// Whether nobody is left.
    var isOver: Bool { ways.isEmpty }

    /// By words for which nobody is looked nobody is found.
    init(_ words: String, _ keys: KeyFile, on connection: any Connection) throws {
        let found = try Self.numbered(words, keys, on: connection)
        ways = found.isEmpty ? Self.ways(words) : [.persons(found)]
    }

    /// - Returns: `nil` behind the last.
    mutating func next(on connection: any Connection) throws -> [ID<Person>]? {
        guard let way = ways.first else { return nil }
        let (found, rest) = try go(way, on: connection)
        ways.removeFirst()
        if let rest, found.count == limit { ways.insert(rest, at: 0) }
        limit = 256
        return found
    }

    private func go(_ way: Way, on connection: any Connection) throws -> ([ID<Person>], Way?) {
        switch way {
        case .persons(let found): return (found, nil)
        case .phone(let tail, let digits, let last):
            let found = try connection.all(
                """
                SELECT p.id FROM person p WHERE p.phone_tail = \(tail) AND p.id > \(last)
                    AND \(SQL.ends("p.phone", digits)) ORDER BY p.id LIMIT \(limit)
                """
            ) { try $0[0] as ID<Person> }
            return (found, found.last.map { .phone(tail: tail, digits: digits, after: $0.number) })
        case .name(let from, let end, let last):
            let found = try connection.all(
                """
                SELECT p.name_key, p.id FROM person p
                WHERE (p.name_key, p.id) > (\(from), \(last)) AND p.name_key < \(end)
                ORDER BY p.name_key, p.id LIMIT \(limit)
                """
            ) { (name: try $0[0] as String, id: try $0[1] as ID<Person>) }
            return (found.map(\.id), found.last.map { .name(from: $0.name, end: end, after: $0.id.number) })
        case .sound(let from, let end, let name, let last):
            let found = try connection.all(
                """
                SELECT s.sound, s.name_key, p.id FROM name_sound s CROSS JOIN person p
                WHERE p.name_key = s.name_key AND s.sound < \(end) AND (s.sound, s.name_key) >= (\(from), \(name))
                    AND NOT (s.sound = \(from) AND s.name_key = \(name) AND p.id <= \(last))
                ORDER BY s.sound, s.name_key, p.id LIMIT \(limit)
                """
            ) { (sound: try $0[0] as String, name: try $0[1] as String, id: try $0[2] as ID<Person>) }
            let rest = found.last.map { Way.sound(from: $0.sound, end: end, name: $0.name, after: $0.id.number) }
            return (found.map(\.id), rest)
        }
    }

    private static func ways(_ words: String) -> [Way] {
        if words.isDigits {
            guard (4...12).contains(words.count), let tail = Int(words.suffix(4)) else { return [] }
            return [.phone(tail: tail, digits: words, after: -1)]
        }
        let key = Person.key(of: words)
        guard !key.isEmpty else { return [] }
        let byName = Way.name(from: key, end: key + "\u{10FFFF}", after: -1)
        guard key.utf8.allSatisfy({ $0 < 0x80 }) else { return [byName] }
        let sound = key.lowercased().filter(\.isLetter)
        return sound.count < 2 ? [] : [byName, .sound(from: sound, end: sound + "{", name: "", after: -1)]
    }

    /// Whom the words mean as the number of a document of any kind.
    private static func numbered(
        _ words: String, _ keys: KeyFile, on connection: any Connection
    ) throws -> [ID<Person>] {
        guard words.count >= 7 else { return [] }
        return try IdentityKind.allCases.compactMap { kind in
            guard let document = try? IdentityDocument(kind, words) else { return nil }
            return try SealedIdentity.person(with: document, keys, on: connection)
        }
    }
}
