public import Kernel

/// A finding that an organisation has to put right. It says what it did and shows it; a union above accepts or sends back,
/// never by the hand that reported it, and may plan a ``ReturnVisit`` to see whether it lasts.
public struct Rectification: LedgerEntry {
    public var what = ""
    public var requirement = ""
    public var source = ""
    public var inspector: ID<Organisation>?
    public var until: Day?
    public var responsible = ""
    public var measures = ""
    public var evidence = ""
    public var doneOn: Day?
    public var opinion = ""
    public var revisitOn: Day?
    public var status: Status = .given

    public init() {}

    public enum Status: String, LedgerStatus {
        case given, underway, reported, accepted

        public var label: Text {
            switch self {
            case .given: Text("待整改", en: "To be put right")
            case .underway: Text("整改中", en: "Being put right")
            case .reported: Text("待验收", en: "Reported, to be accepted")
            case .accepted: Text("已销号", en: "Accepted")
            }
        }

        public var term: Term { self == .accepted ? .final : .by(field: "until") }
    }

    public static let ledger = Ledger<Rectification>(
        "rectifications", Text("问题整改", en: "Rectifications"), mark: "改", catalogue: ["S040", "S262"], name: \.what,
        fields: [
            .line("what", \.what, Text("问题", en: "Finding"), max: 200).required().fixed(),
            .line("requirement", \.requirement, Text("整改要求", en: "What has to be done"), max: 300).required().fixed(),
            .line("source", \.source, Text("来源", en: "Source"), max: 120).required().listed().fixed()
                .help(Text("哪次督查、检查或通报", en: "Which inspection, audit or circular")),
            .organisation("inspector", \.inspector, Text("督查单位", en: "Found by")).listed().fixed(),
            .day("until", \.until, Text("整改期限", en: "To be put right by")).required().listed().fixed(),
            .line("responsible", \.responsible, Text("责任人", en: "Officer responsible"), max: 40)
                .help(Text("责任单位里具体负责的干部", en: "The officer who sees to it")),
            .paragraphs("measures", \.measures, Text("整改措施", en: "Measures"), max: 2000),
            .paragraphs("evidence", \.evidence, Text("整改结果与佐证", en: "Result and evidence"))
                .help(Text("做到了什么；佐证写明文件名称、文号或台账编号", en: "What was done; name the papers or entries that show it")),
            .day("doneOn", \.doneOn, Text("完成日期", en: "Done on")),
            .paragraphs("opinion", \.opinion, Text("验收意见", en: "Opinion on acceptance"), max: 1000),
            .day("revisitOn", \.revisitOn, Text("计划回访日期", en: "Return visit planned for")),
        ],
        steps: [
            Step(
                "takeUp", Text("认领整改", en: "Take up"), from: .given, to: .underway, asks: ["responsible", "measures"]),
            Step(
                "report", Text("报告整改完成", en: "Report it done"), from: .underway, to: .reported,
                asks: ["evidence", "doneOn"]),
            Step(
                "accept", Text("验收销号", en: "Accept"), from: .reported, to: .accepted, by: [.superior],
                asks: ["opinion"],
                needsSecondLook: true),
            Step(
                "acceptAndRevisit", Text("验收销号并安排回访", en: "Accept, and plan a return visit"), from: .reported,
                to: .accepted, by: [.superior], asks: ["opinion", "revisitOn"], needsSecondLook: true,
                effect: { matter, desk in
                    try desk.open(
                        ReturnVisit(after: matter, of: desk.entry.owner.organisation), owner: matter.inspector)
                }),
            Step(
                "sendBack", Text("退回再整改", en: "Send back"), from: .reported, to: .underway, by: [.superior],
                asks: ["opinion", "until"], needsSecondLook: true),
            Step(
                "postpone", Text("同意延期", en: "Grant more time"), from: .underway, to: .underway, by: [.superior],
                asks: ["until"]),
        ],
        counts: [
            .entries("rectifications.accepted", Text("整改销号", en: "Put right and accepted"), on: .closed),
            .entries("rectifications.in-time", Text("按期完成整改", en: "Done in time"), on: .field(\.doneOn)) { matter in
                guard let done = matter.doneOn, let until = matter.until else { return false }
                return matter.status == .accepted && done <= until
            },
        ], identifiedBy: ["source", "what"])
}
