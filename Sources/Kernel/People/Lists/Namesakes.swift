public import Store

/// Who else within reach is registered under the name of a person: looked at when she may have been entered twice.
public enum Namesakes {
    private static let most = 20

    /// Those who hold a membership, the first twenty; never two with numbers of documents of one kind, who are two people unless it is
    /// a passport, and nobody whose application waits.
    public static func of(
        _ person: Person, for actor: Actor, on connection: any Connection
    ) throws -> [MemberLine] {
        let scope = actor.scope(of: .changeMembers).ofWhoIsFound
        var mayBeOne: SQL = ""
        if let kind = person.identity, kind != .passport {
            mayBeOne = "AND (p.identity IS NULL OR p.identity <> \(kind))"
        }
        return try connection.all(
            """
            SELECT \(MemberLine.columns) FROM person p CROSS JOIN membership m CROSS JOIN organisation o
            WHERE m.person = p.id AND o.id = m.organisation AND p.name_key = \(Person.key(of: person.name))
                AND p.id <> \(person.id) \(mayBeOne)
                AND \(Membership.isHeld) AND \(scope)
                AND NOT EXISTS (
                    SELECT 1 FROM membership w WHERE w.person IN (p.id, \(person.id)) AND w.status = 'applied')
            ORDER BY m.id LIMIT \(most)
            """, MemberLine.init(row:))
    }
}
