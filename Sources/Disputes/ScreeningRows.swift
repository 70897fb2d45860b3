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

    /// The round after this one, from the day of the month on which the first began, or the last where that month is shorter. Where
    /// the first ended with a month, it does too; otherwise it is as long as the first.
    ///
    /// - Parameter first: of the series; `nil` where this is the first.
    func after(_ days: ClosedRange<Day>, in first: ClosedRange<Day>? = nil) -> ClosedRange<Day> {
        let first = first ?? days
        let month = days.lowerBound.monthOfAllTime + months
        let start = Day(first.lowerBound.civil.day, orLastOf: month) ?? days.upperBound.adding(days: 1)
        let span = first.upperBound.monthOfAllTime - first.lowerBound.monthOfAllTime
        if first.lowerBound < first.upperBound, first.upperBound == first.upperBound.endOfMonth,
            let end = Day(31, orLastOf: month + span)
        {
            return start...max(start, end)
        }
        return start...start.adding(days: first.upperBound.sinceEpoch - first.lowerBound.sinceEpoch)
    }
}

extension Day {
    fileprivate var monthOfAllTime: Int { civil.year * 12 + civil.month - 1 }

    /// A day of a month, or its last where it is shorter.
    fileprivate init?(_ day: Int, orLastOf month: Int) {
        let days = (0...3).lazy.compactMap { Day(year: month / 12, month: month % 12 + 1, day: day - $0) }
        guard let found = days.first else { return nil }
        self = found
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
