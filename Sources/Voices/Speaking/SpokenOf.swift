import Kernel

/// What a worker can speak of, in her words; each is a kind of the office's.
enum SpokenOf {
    static let all: [(kind: VoiceKind, label: Text)] = [
        (.arrears, Text("拿不到工资", en: "I am not paid")),
        (.dispute, Text("被辞退、没合同、没社保、老加班", en: "Dismissal, contract, insurance, overtime")),
        (.hazard, Text("干活有危险", en: "The work is dangerous")),
        (.complaint, Text("受欺负、被骚扰、不公平", en: "I am bullied, harassed or treated unfairly")),
        (.crisis, Text("心里撑不住了", en: "I am at the end of my strength")),
        (.help, Text("生活有困难", en: "I am in need")),
        (.consultation, Text("想问政策、提建议", en: "I have a question or a suggestion")),
    ]
}
