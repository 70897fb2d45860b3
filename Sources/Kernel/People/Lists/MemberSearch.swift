public import Store

/// Finding members by name, pinyin or initials, the last digits of a phone, or the number of a document.
///
/// What is looked for is personal: it is sent by a form and stands in no address.
public enum MemberSearch {
    public static let most = 50
    /// So many people are looked at, whoever of them is within reach.
    public static let farthest = 20_000

    public struct Found: Sendable {
        public let lines: [MemberLine]
        /// Whether more people are meant than were looked at: more of the name is needed.
        public let isCut: Bool
    }

    /// Those who hold or held a membership, or applied, within a person's reach; the first fifty that are come across, by name.
    ///
    /// Walks those whom the words mean in the order of an index and stops when there are enough: costs what it passes over,
    /// little where much is within reach, and nowhere more than ``farthest`` people.
    public static func find(
        _ words: String, for actor: Actor, _ journal: Journal, lookingAt bound: Int = farthest,
        on connection: any Connection
    ) throws -> Found {
        let scope = actor.scope(of: .readMembers).ofWhoIsFound
        var walk = try MemberWalk(Typed.plain(words), journal.keys, on: connection)
        var seen: Set<ID<Person>> = []
        var looked = 0
        var (held, others): ([MemberLine], [MemberLine]) = ([], [])
        while held.count + others.count < most, looked < bound, let persons = try walk.next(on: connection) {
            looked += persons.count
            let fresh = persons.filter { seen.insert($0).inserted }
            guard !fresh.isEmpty else { continue }
            func those(_ kind: SQL) throws -> [MemberLine] {
                try connection.all(
                    """
                    SELECT \(MemberLine.columns) FROM membership m CROSS JOIN organisation o CROSS JOIN person p
                    WHERE m.person IN \(list: fresh) AND o.id = m.organisation AND p.id = m.person AND \(kind) AND \(scope)
                    """, MemberLine.init(row:))
            }
            held += try those(Membership.isHeld)
            others += try those(Membership.isNotHeld)
        }
        let isCut = looked >= bound && held.count + others.count < most && !walk.isOver
        return Found(lines: Array((held.byName + others.byName).prefix(most)), isCut: isCut)
    }
}

extension Scope {
    /// A condition on the union `o` of people who are found already. It is looked up by its key: an index of paths would give
    /// all unions of a province for each of fifty people.
    var ofWhoIsFound: SQL { predicate(path: "(o.path || '')", secondPath: "(o.second_path || '')") }
}

extension [MemberLine] {
    fileprivate var byName: [MemberLine] {
        map { (key: Person.key(of: $0.person.name), line: $0) }
            .sorted { ($0.key, $0.line.membership.id) < ($1.key, $1.line.membership.id) }.map(\.line)
    }
}
