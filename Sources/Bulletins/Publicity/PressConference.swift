public import Kernel

/// A press conference: who speaks, what was asked and answered. A question that could not be answered there is answered by
/// the day that was promised.
public struct PressConference: LedgerEntry {
    public var title = ""
    public var ordinal: Int?
    public var host = ""
    public var heldOn: Day?
    public var place = ""
    public var speakers: [PressSpeaker] = []
    public var statement = ""
    public var questions: [PressQuestion] = []
    public var answerBy: Day?
    public var answeredOn: Day?
    public var reason = ""
    public var status: Status = .planned

    public init() {}

    public enum Status: String, LedgerStatus {
        case planned, answering, closed, cancelled

        public var label: Text {
            switch self {
            case .planned: Text("筹备中", en: "Planned")
            case .answering: Text("已召开，有问题待答复", en: "Held, questions to be answered")
            case .closed: Text("已召开", en: "Held")
            case .cancelled: Text("已取消", en: "Cancelled")
            }
        }

        public var term: Term {
            switch self {
            case .planned: .by(field: "heldOn")
            case .answering: .by(field: "answerBy")
            case .closed, .cancelled: .final
            }
        }

        var wasHeld: Bool { self == .answering || self == .closed }
    }

    private var unanswered: Int { questions.count { $0.answer.isEmpty } }

    public static let ledger = Ledger<PressConference>(
        "press-conferences", Text("新闻发布会", en: "Press conferences"), mark: "发", catalogue: ["S242"], name: \.title,
        fields: [
            .line("title", \.title, Text("发布会名称", en: "Title"), max: 120).required(),
            .number("ordinal", \.ordinal, Text("场次", en: "Number in its series"), 1...10_000)
                .help(Text("成系列的填第几场", en: "Where it is one of a series")),
            .line("host", \.host, Text("主办单位", en: "Host"), max: 80).required().listed(),
            .day("heldOn", \.heldOn, Text("召开日期", en: "Held on")).required().listed(),
            .line("place", \.place, Text("地点", en: "Place"), max: 80),
            .rows("speakers", \.speakers, Text("发言人", en: "Speakers"), max: 20).required()
                .help(Text("一人一行，按发言的顺序", en: "One row each, in their order")),
            .paragraphs("statement", \.statement, Text("发布内容", en: "What was said"))
                .help(Text("发布的要点和数字", en: "The points and numbers that were given")),
            .rows("questions", \.questions, Text("问答", en: "Questions and answers"))
                .help(Text("一问一行；会上没有答复的，答复一栏空着", en: "One row each; the answer stays empty until it is given")),
            .derived("unanswered", Text("待答复", en: "Unanswered"), .number(0...50)) { $0.unanswered }.listed(),
            .day("answerBy", \.answerBy, Text("答复期限", en: "Answer by"))
                .help(Text("会上答应的日期", en: "As was promised there")),
            .day("answeredOn", \.answeredOn, Text("答复日期", en: "Answered on")),
            .paragraphs("reason", \.reason, Text("改期或取消原因", en: "Why moved or cancelled"), max: 500),
        ],
        steps: [
            Step(
                "hold", Text("已召开，当场答复", en: "Held, all answered"), from: .planned, to: .closed,
                asks: ["statement", "questions"], effect: { conference, _ in try conference.refuseUnanswered() }),
            Step(
                "holdQuietly", Text("已召开，没有提问", en: "Held, nothing asked"), from: .planned, to: .closed,
                asks: ["statement"]),
            Step(
                "owe", Text("已召开，有问题待答复", en: "Held, answers owed"), from: .planned, to: .answering,
                asks: ["statement", "questions", "answerBy"]),
            Step(
                "answer", Text("答复完毕", en: "Answered"), from: .answering, to: .closed,
                asks: ["questions", "answeredOn"], effect: { conference, _ in try conference.refuseUnanswered() }),
            Step("move", Text("改期", en: "Move"), from: .planned, to: .planned, asks: ["heldOn", "reason"]),
            Step("cancel", Text("取消", en: "Cancel"), from: .planned, to: .cancelled, asks: ["reason"]),
        ],
        counts: [
            .entries("press-conferences.held", Text("召开新闻发布会", en: "Conferences held"), on: .field(\.heldOn)) {
                $0.status.wasHeld
            }.told(),
            .sum("press-conferences.questions", Text("记者提问", en: "Questions asked"), on: .field(\.heldOn)) {
                $0.status.wasHeld ? $0.questions.count : 0
            },
        ], identifiedBy: ["title", "heldOn"])

    private func refuseUnanswered() throws(Refusal) {
        guard unanswered == 0 else {
            throw .invalid(
                field: "questions",
                why: Text("还有 \(unanswered) 个问题没有写答复", en: "\(unanswered) questions have no answer yet"))
        }
    }
}

public struct PressSpeaker: LedgerRow {
    public var name = ""
    public var post = ""
    public var topic = ""

    public init() {}

    public static let fields: [LedgerField<PressSpeaker>] = [
        .line("name", \.name, Text("姓名", en: "Name"), max: 40).required(),
        .line("post", \.post, Text("单位及职务", en: "Post"), max: 80).required(),
        .line("topic", \.topic, Text("发布主题", en: "Topic"), max: 120),
    ]
}

public struct PressQuestion: LedgerRow {
    public var outlet = ""
    public var question = ""
    public var answer = ""

    public init() {}

    public static let fields: [LedgerField<PressQuestion>] = [
        .line("outlet", \.outlet, Text("媒体", en: "Outlet"), max: 60).required(),
        .line("question", \.question, Text("问题", en: "Question"), max: 300).required(),
        .line("answer", \.answer, Text("答复", en: "Answer"), max: 1000),
    ]
}
