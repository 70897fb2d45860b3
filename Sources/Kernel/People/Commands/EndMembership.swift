/// Ends a membership: she left, was expelled, or died. A transfer ends one otherwise.
public struct EndMembership: Command {
    public static var requires: Permission? { .changeMembers }
    static let left = Action("member.left", Text("退会", en: "left"))
    static let expelled = Action("member.expelled", Text("除名", en: "expelled"))
    static let died = Action("member.died", Text("因死亡终止会籍", en: "ended by death"))

    public enum Ending: String, CaseIterable, Sendable {
        case left, expelled, died

        var status: MembershipStatus {
            switch self {
            case .left: .left
            case .expelled: .expelled
            case .died: .died
            }
        }

        public var label: Text { status.label }
    }

    let member: MembershipKey
    let ending: Ending
    let day: Day
    let reason: String

    /// - Parameters:
    ///   - day: from which she is no member; dues stop on it.
    ///   - reason: her own words, the decision of the committee with its vote; kept with the version, not in the journal.
    public init(_ member: MembershipKey, _ ending: Ending, on day: Day, because reason: String) {
        (self.member, self.ending, self.day, self.reason) = (member, ending, day, reason)
    }

    public func perform(at desk: Desk) throws {
        let members = try MemberDesk.allowed(at: member.organisation, desk)
        let (held, person) = try members.find(member.membership, in: [.active, .retained])
        try members.refuseTransferring(person)
        try held.check(day, on: members.today)
        guard (2...500).contains(reason.count) else {
            throw Refusal.invalid(
                field: "reason",
                why: Text(
                    "请写明依据（2 到 500 字），除名须写委员会决议和表决",
                    en: "Say on what ground (2 to 500 characters); of an expulsion the vote"))
        }
        var ended = held
        (ended.status, ended.endedOn) = (ending.status, day)
        let action = [Ending.left: Self.left, .expelled: Self.expelled, .died: Self.died][ending] ?? Self.left
        try members.keep(ended, of: person, replacing: held, action, because: reason)
        try NoteAbsence.forget(member, on: desk.connection)
    }
}

/// Keeps the membership of somebody who retired or lost her work, without dues and vote (保留会籍).
public struct RetainMembership: Command {
    public static var requires: Permission? { .changeMembers }
    static let action = Action("member.retained", Text("保留会籍", en: "retained"))

    let member: MembershipKey
    let day: Day

    public init(_ member: MembershipKey, from day: Day) { (self.member, self.day) = (member, day) }

    public func perform(at desk: Desk) throws {
        let members = try MemberDesk.allowed(at: member.organisation, desk)
        let (held, person) = try members.find(member.membership, in: [.active])
        try members.refuseTransferring(person)
        try held.check(day, on: members.today)
        var retained = held
        (retained.status, retained.retainedOn) = (.retained, day)
        try members.keep(retained, of: person, replacing: held, Self.action)
    }
}

extension MemberDesk {
    func refuseTransferring(_ person: Person) throws {
        guard try MembershipTransfer.open(of: person.id, on: connection) == nil else {
            throw Refusal.conflict(why: Text("有一项转会在办，先办完再说", en: "A transfer is under way; settle it first"))
        }
    }
}

extension Membership {
    /// Refuses a day of change that lies before what it changes, or is yet to come.
    func check(_ day: Day, on today: Day) throws(Refusal) {
        guard day <= today else {
            throw .invalid(field: "day", why: Text("日期不能晚于今天", en: "The day is in the future"))
        }
        guard day >= [joinedOn, retainedOn, pastRetentions.last?.until].compactMap({ $0 }).max() ?? day else {
            throw .invalid(
                field: "day", why: Text("日期不能早于入会或保留会籍的日期", en: "The day lies before she joined or was retained"))
        }
    }
}
