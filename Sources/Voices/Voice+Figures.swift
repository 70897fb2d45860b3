import Kernel

extension Voice {
    static let figures: [Count<Voice>] = [
        .entries(
            "voices.received", Text("收到诉求", en: "Voices received"),
            by: ["channel", "kind", "cause", "industry", "isPlatformWork"]
        ) { !$0.status.isMerged },
        .entries(
            "voices.done", Text("办结诉求", en: "Voices closed"), on: .closed, by: ["kind", "outcome", "right"]
        ) { !$0.status.isMerged },
        .entries(
            "voices.answered", Text("答复诉求", en: "Voices answered"), on: .field(\.answeredOn),
            by: ["kind", "channel", "speed"]
        ) { !$0.status.isMerged },
        .sum(
            "voices.answer-days", Text("答复用时合计（天）", en: "Days to answers, summed up"), on: .field(\.answeredOn),
            by: ["kind", "channel"]
        ) { $0.status.isMerged ? 0 : $0.daysToAnswer ?? 0 },
        .entries(
            "voices.rated", Text("职工评价", en: "Rated by workers"), on: .closed, by: ["gain", "happiness", "security"]
        ) { $0.gain != nil },
        .sum(
            "voices.owed", Text("反映欠薪职工", en: "Workers who speak of arrears"), unit: .persons
        ) { $0.isOwed ? $0.persons ?? 1 : 0 },
        .yuan("voices.claimed", Text("反映欠薪", en: "Arrears spoken of")) { $0.isOwed ? $0.claimed : nil },
        .yuan("voices.recovered", Text("诉求追回工资", en: "Wages recovered after a voice"), on: .closed) {
            $0.status.isMerged ? nil : $0.recovered
        },
    ]

    /// Whether it speaks of wages owed that no other voice of the same matter speaks of.
    private var isOwed: Bool { kind == .arrears && !status.isMerged }
}
