import Kernel

/// Of what goes on for years: each look back falls within a year of the one before.
enum YearlyReview {
    static let why = Text("每年回顾一次：在上次（或签署）之后一年以内", en: "Once a year: within a year of the last")

    /// - Parameter last: the last look back, or the day on which it began; `nil` where neither is known.
    static func holds(next: Day?, last: Day?) -> Bool {
        guard let next, let last else { return true }
        return next > last && next <= last.adding(days: 366)
    }
}
