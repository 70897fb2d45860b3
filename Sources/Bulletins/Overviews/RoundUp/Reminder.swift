import Kernel
import Store

/// Asks an organisation to file bulletins for a period. It stands on the workbench of its editors until something of that
/// period is filed.
struct Reminder: Sendable {
    let organisation: String
    let asker: String
    let period: Period
    let day: Day
}

extension Reminder {
    static let migration = Migration(
        "2026-11 bulletin reminders",
        [
            """
            CREATE TABLE bulletin_reminder (
                organisation BIGINT NOT NULL REFERENCES organisation (id), from_day BIGINT NOT NULL,
                to_day BIGINT NOT NULL, asker BIGINT NOT NULL REFERENCES organisation (id), day BIGINT NOT NULL,
                PRIMARY KEY (organisation, from_day, to_day)
            )
            """,
            "CREATE INDEX bulletin_reminder_day ON bulletin_reminder (day)",
        ])

    /// Keeps one reminder for each organisation and period; asked again, it carries the new day.
    static func put(
        _ organisation: ID<Organisation>, _ period: Period, by asker: ID<Organisation>, on day: Day,
        connection: any Connection
    ) throws {
        try connection.run(
            """
            INSERT INTO bulletin_reminder (organisation, from_day, to_day, asker, day)
            VALUES (\(organisation), \(period.from), \(period.to), \(asker), \(day))
            ON CONFLICT (organisation, from_day, to_day) DO UPDATE SET day = excluded.day, asker = excluded.asker
            """)
    }

    /// When those directly below were last asked for this very period.
    static func days(
        below centre: ID<Organisation>, in period: Period, on connection: any Connection
    ) throws -> [ID<Organisation>: Day] {
        let pairs = try connection.all(
            """
            SELECT r.organisation, r.day FROM bulletin_reminder r JOIN organisation o ON o.id = r.organisation
            WHERE o.parent = \(centre) AND r.from_day = \(period.from) AND r.to_day = \(period.to)
            """
        ) { (try $0[0] as ID<Organisation>, try $0[1] as Day) }
        return Dictionary(pairs) { first, _ in first }
    }

    /// Those of the last sixty days that wait for the editors of the very organisations that were asked: nothing of the
    /// period was filed within their subtrees. At most ten.
    static func open(for actor: Actor, today: Day, on connection: any Connection) throws -> [Reminder] {
        let own = actor.grants.filter { Permission.importBulletins.roles.contains($0.role) }.map(\.organisation)
        let asked = try connection.all(
            """
            SELECT o.id, o.name, a.name, r.from_day, r.to_day, r.day FROM bulletin_reminder r
            JOIN organisation o ON o.id = r.organisation JOIN organisation a ON a.id = r.asker
            WHERE r.day >= \(today.adding(days: -60)) AND r.organisation IN \(list: own)
            ORDER BY r.day DESC, o.path LIMIT 50
            """
        ) { row in
            (
                id: try row[0] as ID<Organisation>,
                reminder: Reminder(
                    organisation: try row[1], asker: try row[2],
                    period: Period(from: try row[3], to: try row[4]), day: try row[5])
            )
        }
        let waiting = try asked.filter { id, reminder in
            guard let organisation = try Organisation.find(id, on: connection) else { return false }
            let filter = ArticleFilter(
                owner: organisation.path, from: reminder.period.from, to: reminder.period.to)
            return try ArticleSelection(for: actor, filter, on: connection).count(upTo: 1, on: connection) == 0
        }
        return waiting.prefix(10).map(\.reminder)
    }
}
