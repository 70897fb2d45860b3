/// A date as it is printed, its parts as numbers: `10月17日-18日`, `2018年2月`, `17日`, `今年8月初`.
struct DatePattern: Equatable, Sendable {
    var year: Int?
    var month: Int?
    var day: Int?
    var endYear: Int?
    var endMonth: Int?
    var endDay: Int?
    /// Further single days of the same month: `11月1日、2日`.
    var others: [Int] = []
    /// `今年`, `去年` and their kin, as a difference to the year of the text.
    var relativeYear: Int?
    /// `本月` or `上月`, as a difference to the month of the text.
    var relativeMonth: Int?
    /// Where it ends.
    var end = 0

    var namesMonth: Bool { month != nil || relativeMonth != nil }

    var isRange: Bool { endDay != nil || endMonth != nil }
}
