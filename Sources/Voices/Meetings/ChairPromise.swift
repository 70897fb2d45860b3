public import Kernel

/// What a chair promised at a ``ChairMeeting``: somebody keeps it by its day, tells what came of it, and another hand accepts that.
public struct ChairPromise: LedgerEntry {
    public var promise = ""
    public var matter = ""
    public var session = ""
    public var speaker = ""
    public var until: Day?
    public var result = ""
    public var doneOn: Day?
    public var opinion = ""
    public var status: Status = .promised

    public init() {}

    init(_ matter: HeardMatter, from meeting: ChairMeeting) {
        (promise, self.matter, speaker) = (matter.promise, matter.matter, matter.speaker)
        (session, until) = (meeting.session, matter.until)
    }

    public enum Status: String, LedgerStatus {
        case promised, reported, kept, dropped

        public var label: Text {
            switch self {
            case .promised: Text("办理中", en: "Being kept")
            case .reported: Text("待验收", en: "Reported, to be accepted")
            case .kept: Text("已兑现", en: "Kept")
            case .dropped: Text("办不了，已说明", en: "Not kept, and explained")
            }
        }

        public var term: Term { self == .kept || self == .dropped ? .final : .by(field: "until") }
    }

    public static let ledger = Ledger<ChairPromise>(
        "chair-promises", Text("主席承诺事项", en: "Promises of the chair"), mark: "诺", catalogue: ["S058"], name: \.promise,
        fields: [
            .line("promise", \.promise, Text("承诺", en: "Promise"), max: 300).required().fixed(),
            .line("matter", \.matter, Text("诉求", en: "Matter"), max: 300).required().fixed(),
            .line("session", \.session, Text("期次", en: "Session"), max: 60).required().fixed().listed(),
            .line("speaker", \.speaker, Text("代号", en: "Code"), max: 20).fixed(),
            .day("until", \.until, Text("期限", en: "To be kept by")).required().fixed().listed(),
            .paragraphs("result", \.result, Text("办理结果", en: "What came of it"), max: 2000),
            .day("doneOn", \.doneOn, Text("办成日期", en: "Done on")),
            .paragraphs("opinion", \.opinion, Text("意见", en: "Opinion"), max: 1000),
        ],
        steps: [
            Step("report", Text("报结果", en: "Report"), from: .promised, to: .reported, asks: ["result", "doneOn"]),
            Step(
                "accept", Text("验收通过", en: "Accept"), from: .reported, to: .kept, by: [.owner, .superior],
                needsSecondLook: true),
            Step(
                "sendBack", Text("退回续办", en: "Return"), from: .reported, to: .promised, by: [.owner, .superior],
                asks: ["opinion"], needsSecondLook: true),
            Step(
                "drop", Text("办不了，说明原因", en: "Cannot be kept: explain"), from: .promised, .reported, to: .dropped,
                by: [.owner, .superior], asks: ["opinion"], needsSecondLook: true),
        ],
        counts: [
            .entries("chair-promises.kept", Text("兑现承诺", en: "Promises kept"), on: .closed) {
                $0.status == .kept
            }
        ])
}
