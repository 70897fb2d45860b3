public import Kernel

/// By which way a voice came. All ways lead into one queue.
public enum Channel: String, LedgerChoice {
    case mailbox, hotline, online, workplace, inquiry, visit, letter, chat

    public var label: Text {
        switch self {
        case .mailbox: Text("主席信箱", en: "Chair’s mailbox")
        case .hotline: Text("12351热线", en: "12351 hotline")
        case .online: Text("工人在线", en: "Workers Online")
        case .workplace: Text("工情在线", en: "Workplace Reports")
        case .inquiry: Text("网络问政", en: "Public inquiry")
        case .visit: Text("来访", en: "Visit")
        case .letter: Text("来信", en: "Letter")
        case .chat: Text("聊天转来", en: "From a chat")
        }
    }
}

/// What a voice is about, as the office sorts it.
public enum VoiceKind: String, LedgerChoice {
    case consultation, help, complaint, suggestion, dispute, petition, arrears, hazard, crisis

    public var label: Text {
        switch self {
        case .consultation: Text("咨询", en: "Question")
        case .help: Text("求助", en: "Call for help")
        case .complaint: Text("投诉举报", en: "Complaint")
        case .suggestion: Text("意见建议", en: "Suggestion")
        case .dispute: Text("劳动争议", en: "Labour dispute")
        case .petition: Text("信访", en: "Petition")
        case .arrears: Text("欠薪线索", en: "Wage arrears")
        case .hazard: Text("安全隐患", en: "Safety hazard")
        case .crisis: Text("心理危机", en: "Crisis")
        }
    }

    /// Whether minutes count: somebody calls, and nobody waits for a term.
    var isUrgent: Bool { self == .hazard || self == .crisis }
}

/// Which rights of a worker it touches.
public enum RightTouched: String, LedgerChoice {
    case economic, political, safety

    public var label: Text {
        switch self {
        case .economic: Text("经济权益", en: "Economic rights")
        case .political: Text("政治权益", en: "Democratic rights")
        case .safety: Text("安全健康权益", en: "Safety and health")
        }
    }
}

/// Where a matter belongs that another body decides: it goes there before a union answers it.
public enum StatutoryExit: String, LedgerChoice {
    case arbitration, court, inspection, discipline, review

    public var label: Text {
        switch self {
        case .arbitration: Text("仲裁", en: "Arbitration")
        case .court: Text("诉讼", en: "The courts")
        case .inspection: Text("劳动监察等行政处理", en: "Labour inspection")
        case .discipline: Text("纪检监察", en: "Discipline inspection")
        case .review: Text("行政复议", en: "Administrative review")
        }
    }
}

/// What an answer comes to.
public enum VoiceOutcome: String, LedgerChoice {
    case support, explain, deny

    public var label: Text {
        switch self {
        case .support: Text("予以支持", en: "Supported")
        case .explain: Text("解释说明", en: "Explained")
        case .deny: Text("不予支持", en: "Not supported")
        }
    }
}

/// How much of one of the three senses the worker says she has.
public enum Sense: String, LedgerChoice {
    case more, same, less

    public var label: Text {
        switch self {
        case .more: Text("增强了", en: "More than before")
        case .same: Text("没变化", en: "As before")
        case .less: Text("减弱了", en: "Less than before")
        }
    }
}
