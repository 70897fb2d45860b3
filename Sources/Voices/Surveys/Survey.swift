public import Kernel

/// Questions to workers, answered without an account or on paper. Answers are counted, question by question, and no sheet is kept: what
/// one worker said to two questions cannot be brought together again.
public struct Survey: LedgerEntry {
    public var title = ""
    public var purpose: SurveyPurpose?
    public var lead = ""
    public var questions: [SurveyQuestion] = []
    public var from: Day?
    public var until: Day?
    public var themes: [OpinionTheme] = []
    public var use = ""
    public var reason = ""
    public var openedOn: Day?
    public var status: Status = .drafted

    public init() {}

    public enum Status: String, LedgerStatus {
        case drafted, open, counted, closed, dropped

        public var label: Text {
            switch self {
            case .drafted: Text("起草中", en: "Drafted")
            case .open: Text("征集中", en: "Open")
            case .counted: Text("已截止，结果待运用", en: "Ended, results to be used")
            case .closed: Text("已办结", en: "Closed")
            case .dropped: Text("不开展", en: "Dropped")
            }
        }

        public var term: Term {
            switch self {
            case .drafted, .counted: .openEnded
            case .open: .by(field: "until")
            case .closed, .dropped: .final
            }
        }
    }

    /// What was opened before that was dated counts on its first day.
    var countedOn: Day? { openedOn ?? (status == .open || isCounted ? from : nil) }

    /// Whether an answer is taken on a day.
    func isTaken(on day: Day) -> Bool {
        guard status == .open, let from, let until else { return false }
        return from <= day && day <= until
    }

    /// Whether no more answers can come. Until then nobody sees any: who looks before and after one came has read it.
    var isCounted: Bool { status == .counted || status == .closed }

    public static let ledger = Ledger<Survey>(
        "surveys", Text("问卷与意见征集", en: "Surveys"), mark: "问", catalogue: ["S076", "S079"], name: \.title,
        fields: [
            .line("title", \.title, Text("标题", en: "Title"), max: 80).required().fixed(),
            .choice("purpose", \.purpose, Text("用途", en: "Purpose")).required().listed(),
            .paragraphs("lead", \.lead, Text("说明", en: "Introduction"), max: 1000).fixed()
                .help(Text("写给职工看：问什么、结果怎么用；匿名", en: "For workers: what is asked and why; it is anonymous")),
            .rows("questions", \.questions, Text("题目", en: "Questions"), max: 30).required().fixed(),
            .day("from", \.from, Text("开始日期", en: "From")).required().listed(),
            .day("until", \.until, Text("截止日期", en: "Until")).required().listed(),
            .rows("themes", \.themes, Text("意见主题", en: "Themes"), max: 40)
                .help(
                    Text(
                        "写下来的意见归成几类；不抄原话，不写姓名",
                        en: "What was written, brought together; neither words of anybody nor names")),
            .paragraphs("use", \.use, Text("结果与运用", en: "What came of it"), max: 2000)
                .help(Text("据此安排的服务、提出的建议", en: "Services planned and proposals made after it")),
            .paragraphs("reason", \.reason, Text("不开展的原因", en: "Why it is dropped"), max: 500),
            .day("openedOn", \.openedOn, Text("开放日期", en: "Opened on")).stamped(.first(["open"])),
        ],
        checks: [
            Check("until", Text("截止日期不能早于开始日期", en: "It ends before it begins")) {
                guard let from = $0.from, let until = $0.until else { return true }
                return until >= from
            },
            Check("questions", Text("单选、多选题要有 2 到 20 个不同的选项，用分号隔开", en: "A choice needs 2 to 20 different options")) {
                $0.questions.allSatisfy(\.isAnswerable)
            },
        ],
        steps: [
            Step(
                "revise", Text("改题目", en: "Change the questions"), from: .drafted, to: .drafted,
                asks: ["title", "questions"]),
            Step("open", Text("开始征集", en: "Open it"), from: .drafted, to: .open),
            Step("close", Text("截止，看结果", en: "End it and see the results"), from: .open, to: .counted),
            Step(
                "group", Text("归并意见主题", en: "Bring what was written under themes"), from: .counted, to: .counted,
                asks: ["themes"], keepsTerm: true),
            Step("settle", Text("运用结果，办结", en: "Used: close it"), from: .counted, to: .closed, asks: ["use"]),
            Step("drop", Text("不开展", en: "Drop it"), from: .drafted, to: .dropped, asks: ["reason"]),
        ],
        counts: [
            .entries("surveys.opened", Text("开展征集", en: "Surveys"), on: .field(\.countedOn), by: ["purpose"])
        ], identifiedBy: ["title", "from"])
}

public enum SurveyPurpose: String, LedgerChoice {
    case opinions, needs, satisfaction

    public var label: Text {
        switch self {
        case .opinions: Text("意见建议征集", en: "Opinions and proposals")
        case .needs: Text("需求调查", en: "Needs")
        case .satisfaction: Text("满意度", en: "Satisfaction")
        }
    }
}
