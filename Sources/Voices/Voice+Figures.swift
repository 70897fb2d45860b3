import Kernel

extension Voice {
    static let figures: [Count<Voice>] = [
        .entries("voices.received", Text("收到诉求", en: "Voices received"), by: ["channel", "kind", "isPlatformWork"]),
        .entries("voices.done", Text("办结诉求", en: "Voices closed"), on: .closed, by: ["kind", "outcome", "right"]),
        .entries(
            "voices.rated", Text("职工评价", en: "Rated by workers"), on: .closed, by: ["gain", "happiness", "security"]
        ) { $0.gain != nil },
        .sum(
            "voices.owed", Text("反映欠薪职工", en: "Workers who speak of arrears"), unit: .persons
        ) { $0.kind == .arrears ? $0.persons ?? 1 : 0 },
        .yuan("voices.claimed", Text("反映欠薪", en: "Arrears spoken of")) { $0.kind == .arrears ? $0.claimed : nil },
        .yuan("voices.recovered", Text("诉求追回工资", en: "Wages recovered after a voice"), on: .closed) { $0.recovered },
    ]
}
