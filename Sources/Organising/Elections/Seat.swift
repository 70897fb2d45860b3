public import Kernel

/// What somebody is elected to in a union.
public enum Seat: String, LedgerChoice {
    case chair, viceChair, member, organiser, auditHead, auditor, womenHead

    public var label: Text {
        switch self {
        case .chair: Text("主席", en: "Chair")
        case .viceChair: Text("副主席", en: "Vice-chair")
        case .member: Text("委员", en: "Committee member")
        case .organiser: Text("组织员", en: "Organiser")
        case .auditHead: Text("经费审查委员会主任", en: "Head of the audit committee")
        case .auditor: Text("经费审查委员会委员", en: "Member of the audit committee")
        case .womenHead: Text("女职工委员会主任", en: "Head of the women’s committee")
        }
    }

    /// Whether whoever has it sits in the union's committee.
    var isOfCommittee: Bool {
        switch self {
        case .chair, .viceChair, .member, .organiser: true
        case .auditHead, .auditor, .womenHead: false
        }
    }

    /// Whether one person alone can have it.
    var isForOne: Bool {
        switch self {
        case .chair, .organiser, .auditHead, .womenHead: true
        case .viceChair, .member, .auditor: false
        }
    }

    /// Those that are elected together: the committee, the audit committee, the women's committee.
    var body: Set<Seat> {
        switch self {
        case .chair, .viceChair, .member, .organiser: [.chair, .viceChair, .member, .organiser]
        case .auditHead, .auditor: [.auditHead, .auditor]
        case .womenHead: [.womenHead]
        }
    }
}
