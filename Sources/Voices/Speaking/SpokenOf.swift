import Kernel

/// What a worker can speak of, in her words; each is a kind of the office's.
enum SpokenOf {
    static let all: [(kind: VoiceKind, label: Text)] = [
        (.arrears, Text("拿不到工资", en: "I am not paid")),
        (.dispute, Text("被辞退、没合同、没社保、老加班", en: "Dismissal, contract, insurance, overtime")),
        (.hazard, Text("干活有危险", en: "The work is dangerous")),
        (.complaint, Text("受欺负、被骚扰、不公平", en: "I am bullied, harassed or treated unfairly")),
        (.help, Text("生活有困难，心里难受", en: "I am in need, or at the end of my strength")),
        (.consultation, Text("想问问政策", en: "I have a question")),
        (.suggestion, Text("想提个建议", en: "I have a suggestion")),
    ]
}
