import Kernel

/// How soon somebody called back where minutes count.
enum CallSpeed: String, LedgerChoice {
    case five, quarter, half, hour, longer

    init(minutes: Int) {
        self =
            switch minutes {
            case ...5: .five
            case ...15: .quarter
            case ...30: .half
            case ...60: .hour
            default: .longer
            }
    }

    var label: Text {
        switch self {
        case .five: Text("5 分钟内", en: "Within 5 minutes")
        case .quarter: Text("6—15 分钟", en: "6 to 15 minutes")
        case .half: Text("16—30 分钟", en: "16 to 30 minutes")
        case .hour: Text("31—60 分钟", en: "31 to 60 minutes")
        case .longer: Text("1 小时以上", en: "More than an hour")
        }
    }

    static var choices: [FieldChoice] { allCases.map { FieldChoice($0.rawValue, $0.label) } }
}
