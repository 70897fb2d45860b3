public import Kernel

public enum ProposalKind: String, LedgerChoice {
    case technology, process, energy, safety, quality, management, conditions

    public var label: Text {
        switch self {
        case .technology: Text("技术革新", en: "Technology")
        case .process: Text("工艺流程", en: "Process")
        case .energy: Text("节能减排", en: "Energy and emissions")
        case .safety: Text("安全生产", en: "Safety at work")
        case .quality: Text("质量与服务", en: "Quality and service")
        case .management: Text("经营管理", en: "Management")
        case .conditions: Text("劳动条件与职工生活", en: "Working conditions and daily life")
        }
    }
}

public enum ProposalReward: String, LedgerChoice {
    case bonus, commendation, leave, gift, recommendation

    public var label: Text {
        switch self {
        case .bonus: Text("奖金", en: "Bonus")
        case .commendation: Text("通报表扬、证书", en: "Commendation or certificate")
        case .leave: Text("疗休养、奖励休假", en: "Recuperation or extra leave")
        case .gift: Text("实物", en: "Goods")
        case .recommendation: Text("推荐申报上级奖项", en: "Put forward for an award above")
        }
    }
}
