import Kernel

/// How long an answer took, in days from the day the matter came.
enum AnswerSpeed: String, LedgerChoice {
    case day, week, fortnight, month, term, longer

    init(days: Int) {
        self =
            switch days {
            case ...1: .day
            case ...7: .week
            case ...15: .fortnight
            case ...30: .month
            case ...60: .term
            default: .longer
            }
    }

    var label: Text {
        switch self {
        case .day: Text("1 天内", en: "Within a day")
        case .week: Text("2—7 天", en: "2 to 7 days")
        case .fortnight: Text("8—15 天", en: "8 to 15 days")
        case .month: Text("16—30 天", en: "16 to 30 days")
        case .term: Text("31—60 天", en: "31 to 60 days")
        case .longer: Text("60 天以上", en: "More than 60 days")
        }
    }

    static var choices: [FieldChoice] { allCases.map { FieldChoice($0.rawValue, $0.label) } }
}
