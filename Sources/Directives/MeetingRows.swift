public import Kernel

public enum MeetingKind: String, LedgerChoice {
    case partyGroup, chairsOffice, partyCommittee, standingCommittee, plenary, congress, special

    public var label: Text {
        switch self {
        case .partyGroup: Text("党组会", en: "Leading party group")
        case .chairsOffice: Text("主席办公会", en: "Chairs’ office meeting")
        case .partyCommittee: Text("机关党委会", en: "Party committee of the office")
        case .standingCommittee: Text("常委会", en: "Standing committee")
        case .plenary: Text("全委会", en: "Plenary session")
        case .congress: Text("会员（代表）大会", en: "Congress")
        case .special: Text("专题会、推进会", en: "Special or promotion meeting")
        }
    }
}

public struct MeetingAttendance: LedgerRow {
    public var name = ""
    public var title = ""
    public var presence: MeetingPresence?

    public init() {}

    public static let fields: [LedgerField<MeetingAttendance>] = [
        .line("name", \.name, Text("姓名", en: "Name"), max: 40).required(),
        .line("title", \.title, Text("职务", en: "Post"), max: 80),
        .choice("presence", \.presence, Text("到会", en: "Presence")).required(),
    ]
}

public enum MeetingPresence: String, LedgerChoice {
    case present, attending, excused

    public var label: Text {
        switch self {
        case .present: Text("出席", en: "Present")
        case .attending: Text("列席", en: "In attendance")
        case .excused: Text("请假", en: "Excused")
        }
    }
}

public struct MeetingTopic: LedgerRow {
    public var topic = ""
    public var reporter = ""
    public var result = ""

    public init() {}

    public static let fields: [LedgerField<MeetingTopic>] = [
        .line("topic", \.topic, Text("议题", en: "Topic"), max: 120).required(),
        .line("reporter", \.reporter, Text("汇报人", en: "Reported by"), max: 60),
        .line("result", \.result, Text("结果", en: "Result"), max: 200),
    ]
}

public struct MeetingElection: LedgerRow {
    public var name = ""
    public var post = ""
    public var manner: MeetingElectionManner?
    public var votes: Int?

    public init() {}

    public static let fields: [LedgerField<MeetingElection>] = [
        .line("name", \.name, Text("当选人", en: "Elected"), max: 40).required(),
        .line("post", \.post, Text("职务", en: "Post"), max: 60).required(),
        .choice("manner", \.manner, Text("方式", en: "Manner")),
        .number("votes", \.votes, Text("得票", en: "Votes"), 0...100_000),
    ]
}

public enum MeetingElectionManner: String, LedgerChoice {
    case election, byElection

    public var label: Text {
        switch self {
        case .election: Text("换届选举", en: "Election")
        case .byElection: Text("替补、增补", en: "By-election")
        }
    }
}

/// What was decided, and who carries it out by when.
public struct MeetingDecision: LedgerRow {
    public var matter = ""
    public var responsible: ID<Organisation>?
    public var until: Day?

    public init() {}

    public static let fields: [LedgerField<MeetingDecision>] = [
        .line("matter", \.matter, Text("议定事项", en: "Matter"), max: 300).required(),
        .organisation("responsible", \.responsible, Text("责任单位", en: "Responsible")),
        .day("until", \.until, Text("完成期限", en: "To be done by")).required(),
    ]
}
