import Kernel

/// Each figure stands on a day that no later step moves: what came counts by what was known when it came, what the office says of it
/// counts on the day it is sorted, and what goes on in another leaves on the day of the merging. So a month that is closed stays as it
/// was.
extension Voice {
    static let figures: [Count<Voice>] =
        [
            .entries("voices.received", Text("收到诉求", en: "Voices received"), by: ["channel", "said"]).once(),
            .entries(
                "voices.sorted", Text("分类诉求", en: "Voices sorted"), on: .field(\.sortedOn),
                by: ["kind", "cause", "industry", "isPlatformWork"]
            ).once(),
            .entries(
                "voices.done", Text("办结诉求", en: "Voices closed"), on: .closed, by: ["kind", "outcome", "right"]
            ).once(),
            .entries(
                "voices.answered", Text("答复诉求", en: "Voices answered"), on: .field(\.answeredOn),
                by: ["kind", "channel", "speed"]
            ).once(),
            .sum(
                "voices.answer-days", Text("答复用时合计（天）", en: "Days to answers, summed up"), on: .field(\.answeredOn),
                by: ["kind", "channel"]
            ) { $0.daysToAnswer ?? 0 }.once(),
            .entries(
                "voices.reported", Text("重大紧急报告", en: "Grave ones reported"), on: .field(\.reportedOn), by: ["said"]),
            .entries(
                "voices.instructed", Text("领导批示件", en: "Instructed by a leader"), on: .field(\.instructedOn),
                by: ["channel", "said"]),
            .entries(
                "voices.reopened", Text("要求再办", en: "Asked to be handled again"), on: .field(\.reopenedOn), by: ["kind"]
            ),
            .entries(
                "voices.rated", Text("职工评价", en: "Rated by workers"), on: .closed,
                by: ["gain", "happiness", "security"]
            ) { $0.gain != nil },
        ] + callFigures + arrearsFigures

    private static let callFigures: [Count<Voice>] = [
        .entries(
            "voices.called", Text("急件电话联系", en: "Urgent ones called back"), on: .field(\.calledOn),
            by: ["said", "promptness"]
        ) { $0.came?.isUrgent ?? false },
        .sum(
            "voices.call-minutes", Text("急件联系用时", en: "Time to calls, summed up"), on: .field(\.calledOn),
            unit: .minutes
        ) { $0.came?.isUrgent ?? false ? $0.calledAfter ?? 0 : 0 },
    ]

    private static let arrearsFigures: [Count<Voice>] = [
        .entries(
            "voices.arrears", Text("欠薪诉求", en: "Voices of arrears"), on: .fieldOrOpened(\.owedOn),
            until: .field(\.notOwedOn)
        ) { $0.isOwed }.once(),
        .sum(
            "voices.owed", Text("反映欠薪职工", en: "Workers who speak of arrears"), on: .fieldOrOpened(\.owedOn),
            until: .field(\.notOwedOn), unit: .persons
        ) { $0.isOwed ? $0.persons ?? 1 : 0 }.once(),
        .yuan(
            "voices.claimed", Text("反映欠薪", en: "Arrears spoken of"), on: .fieldOrOpened(\.owedOn),
            until: .field(\.notOwedOn)
        ) { $0.isOwed ? $0.claimed : nil }.once(),
        // What was written down before that was dated counts when its matter ends.
        .yuan(
            "voices.recovered", Text("诉求追回工资", en: "Wages recovered after a voice"), on: .fieldOrClosed(\.recoveredOn)
        ) { $0.recovered }.once(),
    ]

    /// As it came, before the office sorted it.
    private var came: VoiceKind? { said ?? kind }

    /// Whether it is, or was until it was sorted, about wages owed.
    private var isOwed: Bool { came == .arrears || sortedOn != nil && kind == .arrears }
    /// When it was sorted as one of wages; `nil` where it came as one.
    private var owedOn: Day? { came == .arrears ? nil : sortedOn }
    /// When it turned out not to be about wages.
    private var notOwedOn: Day? { came == .arrears && kind != .arrears ? sortedOn : nil }

    /// Shape 1 did not say as what a voice came, nor when it was sorted: each counted by its kind on the day it came.
    static let kindsUndated: Ledger<Voice>.Shape = { body in
        var body = body
        if body["said"] == nil { body["said"] = body["kind"] }
        let isAccepted = body["right"] != nil && body["told"] != nil
        if body["sortedOn"] == nil, isAccepted || body["answeredOn"] != nil { body["sortedOn"] = body["receivedOn"] }
        return body
    }
}
