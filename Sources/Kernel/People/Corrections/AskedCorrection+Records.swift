public import Store

extension AskedCorrection {
    private static let columns: SQL = """
        c.id, c.organisation, c.membership, c.asked_on, c.name, c.phone, c.employer, c.occupation, c.answer, c.because,
            c.by_code
        """

    init(row: Row) throws {
        var wish = CorrectionWish()
        (wish.name, wish.phone) = (try row[4], try row[5])
        (wish.employer, wish.occupation) = (try row[6], try row[7])
        self.init(
            id: try row[0], member: MembershipKey(organisation: try row[1], membership: try row[2]),
            askedOn: try row[3], isByCode: try row[10], wish: wish, answer: try row[8], because: try row[9])
    }

    static func open(_ id: ID<AskedCorrection>, on connection: any Connection) throws -> AskedCorrection? {
        try connection.first(
            "SELECT \(columns) FROM asked_correction c WHERE c.id = \(id) AND c.answer IS NULL",
            AskedCorrection.init(row:))
    }

    static func last(of member: MembershipKey, on connection: any Connection) throws -> AskedCorrection? {
        try connection.first(
            """
            SELECT \(columns) FROM asked_correction c WHERE c.membership = \(member.membership)
            ORDER BY c.id DESC LIMIT 1
            """, AskedCorrection.init(row:))
    }

    /// Takes the place of one that waits, but by code never of one by account.
    ///
    /// - Throws: ``Refusal/conflict(why:)``.
    func insert(on connection: any Connection) throws {
        let isBehind =
            try isByCode
            && connection.exists(
                """
                SELECT 1 FROM asked_correction
                WHERE membership = \(member.membership) AND answer IS NULL AND by_code = \(false)
                """)
        guard !isBehind else {
            throw Refusal.conflict(
                why: Text(
                    "已有一份更正在等工会办理，请等办完再提", en: "A correction waits for the union already; ask when it is answered"))
        }
        try connection.run(
            "DELETE FROM asked_correction WHERE membership = \(member.membership) AND answer IS NULL")
        try connection.run(
            """
            INSERT INTO asked_correction (id, organisation, membership, asked_on, by_code, name, phone, employer,
                occupation, answer, because)
            VALUES (\(id), \(member.organisation), \(member.membership), \(askedOn), \(isByCode), \(wish.name),
                \(wish.phone), \(wish.employer), \(wish.occupation), NULL, '')
            """)
    }

    /// Whether one waits.
    static func waits(for member: MembershipKey, on connection: any Connection) throws -> Bool {
        try connection.exists(
            "SELECT 1 FROM asked_correction WHERE membership = \(member.membership) AND answer IS NULL")
    }

    /// What was asked by code and waits, once the membership is not the applicant's, or over.
    static func dropAskedByCode(of member: MembershipKey, on connection: any Connection) throws {
        try connection.run(
            """
            DELETE FROM asked_correction
            WHERE membership = \(member.membership) AND answer IS NULL AND by_code = \(true)
            """)
    }

    /// All that was ever asked of a membership that leaves the register.
    static func forget(_ member: MembershipKey, on connection: any Connection) throws {
        try connection.run("DELETE FROM asked_correction WHERE membership = \(member.membership)")
    }

    /// Keeps the answer and forgets what she wrote.
    func settle(_ answer: Answer, because reason: String, on connection: any Connection) throws {
        try connection.run(
            """
            UPDATE asked_correction SET answer = \(answer), because = \(reason), name = '', phone = '', employer = '',
                occupation = '' WHERE id = \(id)
            """)
    }
}

/// A correction that waits for a union within reach, with whom it is about.
public struct CorrectionLine: Sendable {
    public let correction: AskedCorrection
    public let line: MemberLine

    /// The oldest first.
    public static func waiting(
        for actor: Actor, limit: Int = 200, on connection: any Connection
    ) throws -> [CorrectionLine] {
        let scope = actor.scope(of: .changeMembers).predicate(path: "o.path", secondPath: "o.second_path")
        let found = try connection.all(
            """
            SELECT \(MemberLine.columns), c.id FROM asked_correction c
            JOIN membership m ON m.organisation = c.organisation AND m.id = c.membership
            JOIN person p ON p.id = m.person JOIN organisation o ON o.id = m.organisation
            WHERE c.answer IS NULL AND \(scope) ORDER BY c.id LIMIT \(limit)
            """
        ) { (try MemberLine(row: $0), try $0[21] as ID<AskedCorrection>) }
        return try found.compactMap { line, id in
            try AskedCorrection.open(id, on: connection).map { CorrectionLine(correction: $0, line: line) }
        }
    }
}
