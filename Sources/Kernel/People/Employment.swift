import Store

/// That a person worked for an employer for a time.
public struct Employment: Hashable, Sendable {
    public let employer: String
    public let occupation: String
    public let since: Day
    public let until: Day?

    /// The newest first.
    static func all(of person: ID<Person>, on connection: any Connection) throws -> [Employment] {
        try connection.all(
            """
            SELECT g.name, w.occupation, w.since, w.until FROM employment w JOIN employer k ON k.id = w.employer
            JOIN employer g ON g.id = k.root WHERE w.person IN \(Person.allKeys(of: person)) ORDER BY w.since DESC, w.id DESC
            """
        ) { Employment(employer: try $0[0], occupation: try $0[1], since: try $0[2], until: try $0[3]) }
    }

    /// Notes where somebody works from a day on: what went on before ends there. The same employer and occupation again
    /// change nothing.
    static func note(
        _ employer: Employer?, _ occupation: String, of person: ID<Person>, from day: Day, at desk: Desk
    ) throws {
        guard let employer, !employer.name.isEmpty else { return }
        let id = try KnownEmployer.note(employer, at: desk)
        let isSame = try desk.connection.exists(
            """
            SELECT 1 FROM employment WHERE person = \(person) AND employer = \(id) AND occupation = \(occupation)
                AND until IS NULL
            """)
        guard !isSame else { return }
        try end(of: person, on: day, desk.connection)
        try desk.connection.run(
            """
            INSERT INTO employment (id, person, employer, occupation, since, until)
            VALUES (\(desk.ids.next(Employment.self)), \(person), \(id), \(occupation), \(day), NULL)
            """)
    }

    private static func end(of person: ID<Person>, on day: Day, _ connection: any Connection) throws {
        try connection.run("UPDATE employment SET until = \(day) WHERE person = \(person) AND until IS NULL")
    }
}
