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

/// How 12351 handles it: each class has a limit of its own, which the place sets.
public enum HandlingClass: String, LedgerChoice {
    case general, difficult, complex

    public var label: Text {
        switch self {
        case .general: Text("一般", en: "General")
        case .difficult: Text("疑难", en: "Difficult")
        case .complex: Text("特别复杂", en: "Very complex")
        }
    }
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

/// Where a matter belongs that another body decides: it goes there before a union answers it. Whoever answers has looked at the five
/// and says that it is none of them.
public enum StatutoryExit: String, LedgerChoice {
    case arbitration, court, inspection, discipline, review, own

    public var label: Text {
        switch self {
        case .arbitration: Text("仲裁", en: "Arbitration")
        case .court: Text("诉讼", en: "The courts")
        case .inspection: Text("劳动监察等行政处理", en: "Labour inspection")
        case .discipline: Text("纪检监察", en: "Discipline inspection")
        case .review: Text("行政复议", en: "Administrative review")
        case .own: Text("都不属于，由工会答复", en: "None of these: the union answers")
        }
    }
}

/// Why a union does not take a matter up.
public enum DeclineGround: String, LedgerChoice {
    case concluded, pending

    public var label: Text {
        switch self {
        case .concluded:
            Text("已复核终结，同一事实和理由（条例第三十六条）", en: "Concluded by a second review, on the same facts (article 36)")
        case .pending: Text("同一事项正在别处办理（条例第十九条）", en: "The same matter is being handled elsewhere (article 19)")
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

/// What was done, or not done, of which somebody speaks.
public enum VoiceCause: String, LedgerChoice {
    case wages, contract, dismissal, hours, insurance, injury, safety, harassment, welfare, union, other

    public var label: Text {
        switch self {
        case .wages: Text("工资报酬", en: "Wages")
        case .contract: Text("劳动合同", en: "Contract")
        case .dismissal: Text("解除、裁员", en: "Dismissal")
        case .hours: Text("工时休假", en: "Hours and leave")
        case .insurance: Text("社会保险、公积金", en: "Insurance and housing fund")
        case .injury: Text("工伤职业病", en: "Injury and occupational disease")
        case .safety: Text("安全卫生", en: "Safety and hygiene")
        case .harassment: Text("欺凌、性骚扰、歧视", en: "Bullying, harassment, discrimination")
        case .welfare: Text("福利待遇", en: "Welfare")
        case .union: Text("工会工作", en: "The union’s work")
        case .other: Text("其他", en: "Other")
        }
    }
}

/// In which industry somebody works who speaks up.
public enum VoiceIndustry: String, LedgerChoice {
    case construction, manufacturing, transport, delivery, trade, catering, household, publicService, other

    public var label: Text {
        switch self {
        case .construction: Text("建筑业", en: "Construction")
        case .manufacturing: Text("制造业", en: "Manufacturing")
        case .transport: Text("交通运输", en: "Transport")
        case .delivery: Text("快递外卖", en: "Delivery")
        case .trade: Text("商贸零售", en: "Trade")
        case .catering: Text("住宿餐饮", en: "Hotels and catering")
        case .household: Text("家政物业", en: "Households and property")
        case .publicService: Text("机关事业单位", en: "Public bodies")
        case .other: Text("其他", en: "Other")
        }
    }
}
