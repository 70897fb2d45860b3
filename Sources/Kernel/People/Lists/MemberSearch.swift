public import Store

/// Finding members by name, pinyin or initials, the last digits of a phone, or the number of a document.
///
/// What is looked for is personal: it is sent by a form and stands in no address.
public enum MemberSearch {
    public static let most = 50

    /// Those who hold or held a membership, or applied, within a person's reach; the first fifty by name.
    public static func find(
        _ words: String, for actor: Actor, _ journal: Journal, on connection: any Connection
    ) throws -> [MemberLine] {
        guard let persons = try condition(Typed.plain(words), journal.keys, on: connection) else { return [] }
        let scope = actor.scope(of: .readMembers).predicate(path: "o.path", secondPath: "o.second_path")
        func those(_ kind: SQL) throws -> [MemberLine] {
            try connection.all(
                """
                SELECT \(MemberLine.columns) FROM person p CROSS JOIN membership m CROSS JOIN organisation o
                WHERE m.person = p.id AND o.id = m.organisation AND \(kind) AND \(persons) AND \(scope)
                ORDER BY p.name_key, m.id LIMIT \(most)
                """, MemberLine.init(row:))
        }
        return Array((try those(Membership.isHeld) + those(Membership.isNotHeld)).prefix(most))
    }

    /// - Returns: `nil` for words by which nobody is looked for.
    private static func condition(
        _ words: String, _ keys: KeyFile, on connection: any Connection
    ) throws -> SQL? {
        let found = try numbered(words, keys, on: connection)
        if !found.isEmpty { return "p.id IN \(list: found)" }
        if words.isDigits {
            guard (4...12).contains(words.count), let tail = Int(words.suffix(4)) else { return nil }
            let tailed: SQL = "p.phone_tail = \(tail) AND "
            return tailed + SQL.ends("p.phone", words)
        }
        let key = Person.key(of: words)
        guard !key.isEmpty else { return nil }
        if key.utf8.allSatisfy({ $0 < 0x80 }) {
            let sound = key.lowercased().filter(\.isLetter)
            guard sound.count >= 2 else { return nil }
            let sounds: SQL =
                "p.id IN (SELECT s.person FROM person_sound s WHERE s.sound >= \(sound) AND s.sound < \(sound + "{"))"
            return "(\(sounds) OR (p.name_key >= \(key) AND p.name_key < \(key + "\u{10FFFF}")))"
        }
        return "p.name_key >= \(key) AND p.name_key < \(key + "\u{10FFFF}")"
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
