import Kernel
import Store

/// Asks an organisation to convey a directive and to report it. It stands on the workbench of its editors until a bulletin
/// tells that the organisation has.
struct DirectiveReminder: Sendable {
    let directive: ID<Directive>
    let name: String
    let organisation: String
    let asker: String
    let day: Day

    /// Keeps one for each organisation; asked again, it carries the new day.
    static func put(
        _ directive: ID<Directive>, for organisation: ID<Organisation>, by asker: ID<Organisation>, on day: Day,
        connection: any Connection
    ) throws {
        try connection.run(
            """
            INSERT INTO directive_reminder (directive, organisation, asker, day)
            VALUES (\(directive), \(organisation), \(asker), \(day))
            ON CONFLICT (directive, organisation) DO UPDATE SET day = excluded.day, asker = excluded.asker
            """)
    }

    /// When each organisation was last asked.
    static func days(of directive: ID<Directive>, on connection: any Connection) throws -> [ID<Organisation>: Day] {
        let pairs = try connection.all(
            "SELECT organisation, day FROM directive_reminder WHERE directive = \(directive)"
        ) { (try $0[0] as ID<Organisation>, try $0[1] as Day) }
        return Dictionary(pairs) { first, _ in first }
    }

    /// Those of the last sixty days that wait for the editors of the very organisations that were asked. At most ten.
    static func open(for actor: Actor, today: Day, on connection: any Connection) throws -> [DirectiveReminder] {
        let own = actor.grants.filter { Permission.importBulletins.roles.contains($0.role) }.map(\.organisation)
        return try connection.all(
            """
            SELECT r.directive, d.name, o.name, a.name, r.day
            FROM directive_reminder r JOIN directive d ON d.id = r.directive
            JOIN organisation o ON o.id = r.organisation JOIN organisation a ON a.id = r.asker
            WHERE r.organisation IN \(list: own) AND r.day >= \(today.adding(days: -60))
                AND NOT EXISTS (SELECT 1 FROM directive_words w JOIN article_conveyance c ON c.words_key = w.words_key
                    WHERE w.directive = r.directive AND c.organisation = r.organisation AND c.day >= d.day)
            ORDER BY r.day DESC, r.directive LIMIT 10
            """
        ) { row in
            DirectiveReminder(
                directive: try row[0], name: try row[1], organisation: try row[2], asker: try row[3], day: try row[4])
        }
    }
}
