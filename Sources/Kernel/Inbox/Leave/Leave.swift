public import Store

/// A stretch of days on which a deputy holds what an absent officer holds.
public struct Leave: Sendable {
    public let id: ID<Leave>
    public let account: ID<Account>
    public let deputy: ID<Account>
    public let from: Day
    /// The last day of it.
    public let until: Day
    public let name: String
    public let deputyName: String

    public func isRunning(on day: Day) -> Bool { from <= day && day <= until }

    /// The leaves of a person that run or are still to come, the next first.
    public static func open(
        of account: ID<Account>, on day: Day, _ connection: any Connection
    ) throws -> [Leave] {
        try all("l.account = \(account) AND l.until_on >= \(day)", on: connection)
    }

    /// The leaves that run today and in which a person is deputy.
    public static func asDeputy(
        _ deputy: ID<Account>, on day: Day, _ connection: any Connection
    ) throws -> [Leave] {
        try all("l.deputy = \(deputy) AND l.until_on >= \(day) AND l.from_on <= \(day)", on: connection)
    }

    /// Those whose deputy a person is today.
    static func principals(
        of deputy: ID<Account>, on day: Day, _ connection: any Connection
    ) throws -> [ID<Account>] {
        try connection.all(
            """
            SELECT DISTINCT account FROM absence
            WHERE deputy = \(deputy) AND until_on >= \(day) AND from_on <= \(day) AND ended_at IS NULL
            ORDER BY account LIMIT 50
            """
        ) { try $0[0] }
    }

    /// Whether somebody is away between two days.
    static func isAway(
        _ account: ID<Account>, _ days: ClosedRange<Day>, on connection: any Connection
    ) throws -> Bool {
        try connection.exists(
            """
            SELECT 1 FROM absence WHERE account = \(account) AND ended_at IS NULL
                AND until_on >= \(days.lowerBound) AND from_on <= \(days.upperBound) LIMIT 1
            """)
    }

    private static func all(_ condition: SQL, on connection: any Connection) throws -> [Leave] {
        try connection.all(
            """
            SELECT l.id, l.account, l.deputy, l.from_on, l.until_on, a.name, d.name FROM absence l
            JOIN account a ON a.id = l.account JOIN account d ON d.id = l.deputy
            WHERE \(condition) AND l.ended_at IS NULL ORDER BY l.from_on, l.id LIMIT 50
            """
        ) { row in
            Leave(
                id: try row[0], account: try row[1], deputy: try row[2], from: try row[3], until: try row[4],
                name: try row[5], deputyName: try row[6])
        }
    }
}
