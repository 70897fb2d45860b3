/// Goes on with a membership that was retained: she works again, pays dues and votes (恢复会籍).
public struct ResumeMembership: Command {
    public static var requires: Permission? { .changeMembers }
    static let action = Action("member.resumed", Text("恢复会籍", en: "resumed"))

    let member: MembershipKey
    let day: Day

    /// - Parameter day: from which she is active again. The time before it stays in the figures as it was.
    public init(_ member: MembershipKey, from day: Day) { (self.member, self.day) = (member, day) }

    public func perform(at desk: Desk) throws {
        let members = try MemberDesk.allowed(at: member.organisation, desk)
        let (held, person) = try members.find(member.membership, in: [.retained])
        try members.refuseTransferring(person)
        try held.check(day, on: members.today)
        var resumed = held
        (resumed.status, resumed.retainedOn) = (.active, nil)
        if let since = held.retainedOn, since < day {
            let past = PastRetention(since: since, until: day)
            try past.insert(of: member, on: desk.connection)
            resumed.pastRetentions.append(past)
        }
        try members.keep(resumed, of: person, replacing: held, Self.action)
    }
}
