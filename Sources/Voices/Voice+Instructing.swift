import Kernel

/// What the chair writes on a letter herself (主席批示): a leader of the union, or of one above, says what is to be done and until when she
/// wants an answer. The handler is told, it stands first on the page, and the earlier of her day and the law's counts until there is an
/// answer.
extension Voice {
    static let instructed: [LedgerField<Voice>] = [
        .paragraphs("instruction", \.instruction, Text("领导批示", en: "Instruction"), max: 1000).fixed().classed(
            .personal),
        .day("answerBy", \.answerBy, Text("批示要求答复日期", en: "Answer wanted by")).fixed()
            .help(Text("比规定期限早的，以这一天为准；答复后不再计", en: "Counts where it is earlier than the term, until the answer")),
    ]

    static let instructing = [instruct(instructions[0], while: .received), instruct(instructions[1], while: .handling)]

    static let instructions = ["instruct", "instructLater"]

    private static func instruct(_ name: String, while status: Status) -> Step<Voice> {
        Step(
            name, Text("批示", en: "Write an instruction"), from: status, to: status, by: [.head],
            asks: ["instruction", "answerBy"], keepsTerm: true,
            effect: { voice, desk in
                if let day = voice.answerBy, day < desk.today {
                    throw Refusal.invalid(
                        field: "answerBy", why: Text("请选今天或以后的一天", en: "Choose today or a later day"))
                }
                try desk.tellHandler(.instructed)
            })
    }
}
