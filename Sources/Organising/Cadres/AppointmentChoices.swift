public import Kernel

public enum AppointmentKind: String, LedgerChoice {
    case appointment, removal, transfer, confirmation, nomination

    public var label: Text {
        switch self {
        case .appointment: Text("任职", en: "Appointment")
        case .removal: Text("免职", en: "Removal")
        case .transfer: Text("调任", en: "Transfer")
        case .confirmation: Text("试用期满任职", en: "Confirmed after probation")
        case .nomination: Text("提名推荐", en: "Nomination")
        }
    }
}

/// Who decided.
public enum AppointmentBody: String, LedgerChoice {
    case partyCommittee, partyGroup, congress, committee, upperUnion, chairs

    public var label: Text {
        switch self {
        case .partyCommittee: Text("同级党委", en: "Party committee")
        case .partyGroup: Text("工会党组", en: "Leading party group")
        case .congress: Text("会员（代表）大会", en: "Congress")
        case .committee: Text("工会全委会、常委会", en: "Union committee")
        case .upperUnion: Text("上级工会", en: "Union above")
        case .chairs: Text("主席办公会", en: "Chairs’ office meeting")
        }
    }
}

/// How somebody belongs to a union's staff.
public enum StaffKind: String, LedgerChoice {
    case fullTime, partTime, seconded, social

    public var label: Text {
        switch self {
        case .fullTime: Text("专职", en: "Full-time")
        case .partTime: Text("兼职", en: "Part-time")
        case .seconded: Text("挂职", en: "Seconded")
        case .social: Text("社会化工会工作者", en: "Socialised union worker")
        }
    }
}
