public import Store

/// Finding members by name, pinyin or initials, the last digits of a phone, or the number of a document.
///
/// What is looked for is personal: it is sent by a form and stands in no address.
public enum MemberSearch {
    public static let most = 50

    /// Those who hold or held a membership, or applied, within a person's reach; the first fifty that are come across, by name.
    ///
    /// Walks those whom the words mean in the order of an index and stops when there are enough: costs what it passes over,
    /// little where much is within reach.
    public static func find(
        _ words: String, for actor: Actor, _ journal: Journal, on connection: any Connection
    ) throws -> [MemberLine] {
        let scope = actor.scope(of: .readMembers).predicate(path: "o.path", secondPath: "o.second_path")
        var walk = try MemberWalk(Typed.plain(words), journal.keys, on: connection)
        var seen: Set<ID<Person>> = []
        var (held, others): ([MemberLine], [MemberLine]) = ([], [])
        while held.count + others.count < most, let persons = try walk.next(on: connection) {
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
        return Array((held.byName + others.byName).prefix(most))
    }
}

extension [MemberLine] {
    fileprivate var byName: [MemberLine] {
        map { (key: Person.key(of: $0.person.name), line: $0) }
            .sorted { ($0.key, $0.line.membership.id) < ($1.key, $1.line.membership.id) }.map(\.line)
    }
}
