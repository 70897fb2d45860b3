/// The register of members with the face of a ledger: what is asked and listed, who reads it, and what is counted.
public enum MemberRegister {
    public static let id: LedgerID = "members"

    static let counts: [CountDescription] = [.active, .retained, .joined, .arrived, .departed, .left]

    public static let face = AnyLedger(
        description: LedgerDescription(
            id: id, title: Text("会员", en: "Members"), mark: "会", catalogue: [],
            access: LedgerAccess(readers: Permission.readMembers.roles, writers: Permission.changeMembers.roles),
            fields: Enrolment.fields.map(\.description),
            statuses: MembershipStatus.allCases.map {
                StatusDescription(name: $0.rawValue, label: $0.label, term: $0.term)
            }, steps: [], counts: counts, shape: 1, retention: 10),
        home: nil, read: .readMembers, write: .changeMembers, decide: .changeMembers,
        name: { content in if case .text(let name)? = content.values["name"] { name } else { "" } },
        complaints: { _ in [] }, contributions: { _, _, _ in [] }, earlierShapes: [])
}

extension Permission {
    public static let readMembers = Permission(
        "members.read", Text("查看会员", en: "See members"), roles: [.officer, .leader])
    /// Enrolling, approving, transferring and ending memberships.
    public static let changeMembers = Permission(
        "members.write", Text("办理会籍", en: "Handle memberships"), roles: [.officer])
}

extension CountDescription {
    private static func members(_ name: String, _ label: Text, _ kind: Kind = .flow) -> CountDescription {
        CountDescription(
            indicator: "members.\(name)", label: label, kind: kind, unit: .persons, breakdowns: ["segments"])
    }

    public static let active = members("active", Text("在册会员", en: "Active members"), .stock)
    static let retained = members("retained", Text("保留会籍", en: "Retained memberships"), .stock)
    /// Who was no member of any union before.
    static let joined = members("joined", Text("新入会", en: "Joined"))
    static let arrived = members("arrived", Text("转入", en: "Transferred in"))
    static let departed = members("departed", Text("转出", en: "Transferred out"))
    /// Those who died and were expelled among them.
    static let left = members("left", Text("退会、除名、死亡", en: "Left, expelled or died"))
}

extension Membership {
    /// What it adds to the figures; the view `member_contribution` says the same in SQL.
    var contributions: [Contribution] {
        let values = ["segments": WorkSegment.fieldValue(of: segments)]
        func one(_ count: CountDescription, _ day: Day?, until end: Day? = nil) -> [Contribution] {
            count.contributions(1, values, from: day, until: end)
        }
        guard let joinedOn, status != .duplicate else { return [] }
        let begins = [joinedOn] + pastRetentions.map(\.until)
        let ends = pastRetentions.map(\.since) + [retainedOn ?? endedOn]
        let active = zip(begins, ends).flatMap { one(.active, $0, until: $1) }
        let retained = pastRetentions.flatMap { one(.retained, $0.since, until: $0.until) }
        return active + retained + one(.retained, retainedOn, until: endedOn)
            + one(hasArrived ? .arrived : .joined, joinedOn) + one(status == .departed ? .departed : .left, endedOn)
    }
}
