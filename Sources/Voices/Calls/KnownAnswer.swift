public import Kernel

/// A question that is asked again and again, with the answer that the union gives: what whoever takes calls reads out. It names nobody.
public struct KnownAnswer: LedgerEntry {
    public var question = ""
    public var cues = ""
    public var answer = ""
    public var basis = ""
    public var reason = ""
    public var usedOn: Day?
    public var status: Use = .drafted

    public init() {}

    public static let ledger = Ledger<KnownAnswer>(
        "known-answers", Text("接听知识库", en: "Known answers"), mark: "答", catalogue: ["S054"], name: \.question,
        fields: [
            .line("question", \.question, Text("问题", en: "Question"), max: 120).required().listed(),
            .line("cues", \.cues, Text("提示词", en: "Cues"), max: 120).required().listed()
                .help(
                    Text(
                        "来电的话里出现其中一个，这一条就提示出来；用空格隔开",
                        en: "One of them in what a caller says brings it up; blanks between them")),
            .paragraphs("answer", \.answer, Text("答复口径", en: "What to answer"), max: 2000).required(),
            .paragraphs("basis", \.basis, Text("依据", en: "Basis"), max: 1000).required()
                .help(Text("法律、文件的名称和条款", en: "Laws and papers with their articles")),
            .paragraphs("reason", \.reason, Text("停用原因", en: "Why it is retired"), max: 500),
            .day("usedOn", \.usedOn, Text("首次启用日期", en: "First used on")).stamped(.first(["use"])),
        ],
        steps: [
            Step(
                "use", Text("审核无误，启用", en: "Checked: use it"), from: .drafted, to: .inUse, needsAnother: true),
            Step("rewrite", Text("退回修改", en: "To be rewritten"), from: .inUse, to: .drafted),
            Step("retire", Text("停用", en: "Retire"), from: .drafted, .inUse, to: .retired, asks: ["reason"]),
        ],
        counts: [
            // One that is being rewritten is still the union’s answer; it leaves when it is retired. What was put to use before that was
            // dated counts since it was entered.
            .entries(
                "known-answers.in-use", Text("在库问答", en: "Answers kept"), .stock, on: .fieldOrOpened(\.usedOn),
                until: .closed
            ) { $0.usedOn != nil || $0.status == .inUse }
        ], identifiedBy: ["question"])

    /// Words of which one brings it up.
    static func cues(in words: String) -> [String] {
        words.lowercased().split { $0.isWhitespace || "、，,；;".contains($0) }.map(String.init)
    }
}
