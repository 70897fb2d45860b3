public import Kernel

extension Voice {
    public enum Status: String, LedgerStatus {
        case received, misrouted, handling, merged, answered, reviewing, reviewed, secondReview
        case closed, concluded, diverted, declined, withdrawn, mergedClosed

        public var label: Text {
            switch self {
            case .received: Text("待受理", en: "To be accepted")
            case .misrouted: Text("转送有异议", en: "Said to be misrouted")
            case .handling: Text("办理中", en: "Being handled")
            case .merged: Text("已并案", en: "Goes on in another")
            case .answered: Text("已答复", en: "Answered")
            case .reviewing: Text("复查中", en: "Being reviewed")
            case .reviewed: Text("已复查", en: "Reviewed")
            case .secondReview: Text("复核中", en: "Being reviewed again")
            case .closed: Text("已办结", en: "Closed")
            case .concluded: Text("已终结", en: "Concluded")
            case .diverted: Text("已导入其他程序", en: "Left to other proceedings")
            case .declined: Text("不予受理", en: "Not taken up")
            case .withdrawn: Text("已撤回", en: "Withdrawn")
            case .mergedClosed: Text("随并案办结", en: "Closed with another")
            }
        }

        /// By 信访工作条例: telling her, objecting to a routing, handling, and asking for and deciding both reviews.
        public var term: Term {
            switch self {
            case .received: .within("XF-03")
            case .misrouted: .within("XF-04")
            case .handling: .within("XF-05")
            case .answered: .within("XF-06", part: "ask")
            case .reviewing: .within("XF-06", part: "decide")
            case .reviewed: .within("XF-07", part: "ask")
            case .secondReview: .within("XF-07", part: "decide")
            // Its term is that of the one in which it goes on.
            case .merged: .openEnded
            case .closed, .concluded, .diverted, .declined, .withdrawn, .mergedClosed: .final
            }
        }

        /// 12351 handles matters of three classes, each with a limit of its own where the place has set one; and a leader may say until
        /// when she wants an answer.
        public var closer: [CloserTerm] {
            switch self {
            case .received: [.day("answerBy")]
            case .handling: [.rule("A9-12351", by: "grade"), .day("answerBy")]
            default: []
            }
        }

        var isMerged: Bool { self == .merged || self == .mergedClosed }
    }
}
