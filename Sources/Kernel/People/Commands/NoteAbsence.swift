import Store

/// Since when a member pays no dues and takes no part, and that she was talked to.
///
/// It ends nothing: when the three conditions of the rule are met, a task appears for the union, and a person decides
/// (工会会员会籍管理办法; `A3-exit` of the national pack).
public struct NoteAbsence: Command {
    public static var requires: Permission? { .changeMembers }
    static let action = Action("member.absence-noted", Text("登记长期未参加", en: "noted as absent"))

    let member: MembershipKey
    let absence: MemberAbsence

    public init(_ member: MembershipKey, _ absence: MemberAbsence) { (self.member, self.absence) = (member, absence) }

    public func perform(at desk: Desk) throws {
        let members = try MemberDesk.allowed(at: member.organisation, desk)
        let (_, person) = try members.find(member.membership, in: [.active])
        for (field, day) in [
            ("noDuesSince", absence.noDuesSince), ("noLifeSince", absence.noLifeSince),
            ("persuadedOn", absence.persuadedOn),
        ] {
            guard let day, day > members.today else { continue }
            throw Refusal.invalid(field: field, why: Text("日期不能晚于今天", en: "The day is in the future"))
        }
        try Self.forget(member, on: desk.connection)
        if absence != MemberAbsence() {
            try desk.connection.run(
                """
                INSERT INTO membership_absence (membership, organisation, no_dues_since, no_life_since, persuaded_on)
                VALUES (\(member.membership), \(member.organisation), \(absence.noDuesSince), \(absence.noLifeSince),
                    \(absence.persuadedOn))
                """)
        }
        try desk.record(Self.action, person.subject, of: member.organisation)
    }

    static func forget(_ member: MembershipKey, on connection: any Connection) throws {
        try connection.run("DELETE FROM membership_absence WHERE membership = \(member.membership)")
    }
}

/// What of the three conditions is met, and since when.
public struct MemberAbsence: Hashable, Sendable {
    public var noDuesSince: Day?
    public var noLifeSince: Day?
    /// When she was talked to, in vain.
    public var persuadedOn: Day?

    public init() {}

    static func find(_ member: ID<Membership>, on connection: any Connection) throws -> MemberAbsence? {
        try connection.first(
            """
            SELECT no_dues_since, no_life_since, persuaded_on FROM membership_absence WHERE membership = \(member)
            """
        ) { row in
            var absence = MemberAbsence()
            (absence.noDuesSince, absence.noLifeSince) = (try row[0], try row[1])
            absence.persuadedOn = try row[2]
            return absence
        }
    }
}
