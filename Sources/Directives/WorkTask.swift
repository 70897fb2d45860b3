public import Kernel

/// One point of a paper or a decision, as somebody's task: taken up, reported on in per cent, finished with evidence, and
/// accepted by another hand than the one that reported it.
public struct WorkTask: LedgerEntry {
    public var number = ""
    public var text = ""
    public var source = ""
    public var link = ""
    public var assigner: ID<Organisation>?
    public var until: Day?
    public var responsible = ""
    public var percent: Int?
    public var progress = ""
    public var evidence = ""
    public var doneOn: Day?
    public var opinion = ""
    public var status: Status = .given

    public init() {}

    public enum Status: String, LedgerStatus {
        case given, underway, reported, accepted, withdrawn

        public var label: Text {
            switch self {
            case .given: Text("待领办", en: "To be taken up")
            case .underway: Text("办理中", en: "Under way")
            case .reported: Text("待验收", en: "Reported, to be accepted")
            case .accepted: Text("已完成", en: "Done")
            case .withdrawn: Text("已撤销", en: "Withdrawn")
            }
        }

        public var term: Term {
            switch self {
            case .given, .underway, .reported: .by(field: "until")
            case .accepted, .withdrawn: .final
            }
        }
    }

    /// - Parameter number: its place among the points of the meeting, from 1.
    init(
        _ text: String, number: Int, from meeting: String, on day: Day?, assigner: ID<Organisation>, until: Day?
    ) {
        (self.text, self.number) = (text, String(number))
        source = day.map { "\(meeting)（\($0)）" } ?? meeting
        (self.assigner, self.until) = (assigner, until)
    }

    /// Per cent; what is done is done whole.
    var completion: Int { status == .reported || status == .accepted ? 100 : percent ?? 0 }

    /// The point with its number, as much of it as a list can show.
    var name: String {
        let first = text.split(whereSeparator: \.isNewline).first.map(String.init) ?? text
        return (number.isEmpty ? "" : number + " ") + first.prefix(80)
    }

    public static let ledger = Ledger<WorkTask>(
        "tasks", Text("任务清单", en: "Task lists"), mark: "任", catalogue: ["S252", "S264"],
        access: LedgerAccess(writers: [.officer, .leader]), name: \.name,
        fields: [
            .line("number", \.number, Text("序号", en: "Number"), max: 20).listed().fixed()
                .help(Text("原文里的点号；分项写 1.1、1.2", en: "As the paper numbers it; parts are 1.1, 1.2")),
            .paragraphs("text", \.text, Text("任务内容", en: "What has to be done"), max: 2000).required().fixed(),
            .line("source", \.source, Text("来源", en: "Source"), max: 200).required().listed().fixed()
                .help(Text("文件、会议或稿件的标题", en: "The title of the paper, meeting or article")),
            .line("link", \.link, Text("来源链接", en: "Link to the source"), max: 300).fixed(),
            .organisation("assigner", \.assigner, Text("交办单位", en: "Assigned by")).listed().fixed(),
            .day("until", \.until, Text("完成期限", en: "To be done by")).listed().fixed(),
            .line("responsible", \.responsible, Text("责任人", en: "Officer responsible"), max: 40),
            .number("percent", \.percent, Text("进度（%）", en: "Progress (%)"), 0...100),
            .derived("completion", Text("完成率（%）", en: "Completed (%)"), .number(0...100)) { $0.completion }.listed(),
            .paragraphs("progress", \.progress, Text("进展情况", en: "How it stands"), max: 2000),
            .paragraphs("evidence", \.evidence, Text("完成情况与佐证", en: "Result and evidence"))
                .help(Text("做成了什么；佐证写明文件名称、文号或台账编号", en: "What came of it; name the papers or entries that show it")),
            .day("doneOn", \.doneOn, Text("完成日期", en: "Done on")),
            .paragraphs("opinion", \.opinion, Text("验收、退回或撤销意见", en: "Opinion"), max: 1000),
        ],
        checks: [
            Check("number", Text("序号只写数字和点，如 3 或 3.1", en: "Digits and points only, such as 3 or 3.1")) {
                $0.number.isPointNumber
            }
        ],
        steps: [
            Step("takeUp", Text("领办", en: "Take up"), from: .given, to: .underway, asks: ["responsible", "until"]),
            Step(
                "report", Text("报进度", en: "Report progress"), from: .underway, to: .underway,
                asks: ["percent", "progress"]),
            Step("finish", Text("报完成", en: "Finish"), from: .underway, to: .reported, asks: ["evidence", "doneOn"]),
            Step(
                "accept", Text("验收通过", en: "Accept"), from: .reported, to: .accepted, by: [.owner, .superior],
                needsSecondLook: true),
            Step(
                "sendBack", Text("退回续办", en: "Return"), from: .reported, to: .underway, by: [.owner, .superior],
                asks: ["opinion"], needsSecondLook: true),
            Step(
                "reschedule", Text("调整期限", en: "Change the day"), from: .underway, to: .underway, by: [.superior],
                asks: ["until", "opinion"]),
            Step(
                "withdraw", Text("撤销任务", en: "Withdraw"), from: .given, .underway, to: .withdrawn,
                by: [.owner, .superior], asks: ["opinion"]),
        ],
        counts: [
            .entries("tasks.done", Text("完成任务", en: "Tasks done"), on: .field(\.doneOn)) { $0.status == .accepted },
            .entries("tasks.in-time", Text("按期完成", en: "Done in time"), on: .field(\.doneOn)) { task in
                guard task.status == .accepted, let done = task.doneOn, let until = task.until else { return false }
                return done <= until
            },
            .entries("tasks.withdrawn", Text("撤销任务", en: "Tasks withdrawn"), on: .closed) { $0.status == .withdrawn },
        ], identifiedBy: ["source", "number"])
}

extension String {
    /// Empty, or numbers parted by points: `3`, `3.1`, `3.1.2`.
    var isPointNumber: Bool {
        isEmpty
            || split(separator: ".", omittingEmptySubsequences: false).allSatisfy { part in
                !part.isEmpty && part.utf8.allSatisfy { (0x30...0x39).contains($0) }
            }
    }
}
