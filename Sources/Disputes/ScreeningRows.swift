public import Kernel

/// How often a place is screened.
public enum ScreeningCycle: String, LedgerChoice {
    case month, quarter, half, year

    public var label: Text {
        switch self {
        case .month: Text("每月", en: "Every month")
        case .quarter: Text("每季度", en: "Every quarter")
        case .half: Text("每半年", en: "Twice a year")
        case .year: Text("每年", en: "Every year")
        }
    }

    private var months: Int {
        switch self {
        case .month: 1
        case .quarter: 3
        case .half: 6
        case .year: 12
        }
    }

    /// The next round: as long as this one, from the same day of its month, or the last where that month is shorter.
    func after(_ days: ClosedRange<Day>) -> ClosedRange<Day> {
        let (year, month, day) = days.lowerBound.civil
        let months = year * 12 + month - 1 + months
        let first = (0...3).lazy.compactMap { Day(year: months / 12, month: months % 12 + 1, day: day - $0) }.first
        let start = first ?? days.upperBound.adding(days: 1)
        return start...start.adding(days: days.upperBound.sinceEpoch - days.lowerBound.sinceEpoch)
    }
}

/// A town that screens for a county, and where it has to look.
public struct ScreeningTown: LedgerRow {
    public var organisation: ID<Organisation>?
    public var area = ""

    public init() {}

    public static let fields: [LedgerField<ScreeningTown>] = [
        .organisation("organisation", \.organisation, Text("镇街工会", en: "Town")).required(),
        .line("area", \.area, Text("重点范围", en: "Where to look"), max: 120)
            .help(Text("不填就照本轮的排查范围", en: "Empty: as in the whole round")),
    ]
}
