/// The first words of a report: a date, 近日, 今年以来, 为….
enum Lead {
    /// How surely `range` begins like a report; `nil` if it does not.
    static func strength(_ units: [UInt16], _ range: Range<Int>) -> Opening.Strength? {
        guard let first = range.first else { return nil }
        if LeadWords.strong.length(in: units, at: first, before: range.upperBound) > 0 { return .strong }
        if isDated(units, range) { return .strong }
        return LeadWords.weak.length(in: units, at: first, before: range.upperBound) > 0 ? .weak : nil
    }

    /// Whether `range` is the question of a reader, an answer below it: `问：丢了会员卡怎么补？`.
    static func asks(_ units: [UInt16], _ range: Range<Int>) -> Bool {
        units.has(question, at: range.lowerBound, before: range.upperBound)
    }

    private static let question: Word = "问:"

    /// Whether `range` begins with the day or month of an event, alone or after 在, 于 or 自.
    private static func isDated(_ units: [UInt16], _ range: Range<Int>) -> Bool {
        var place = range.lowerBound
        if Self.prepositions.length(in: units, at: place, before: range.upperBound) > 0 { place += 1 }
        guard let date = DateScanner.date(in: units, at: place, before: min(range.upperBound, place + 40)) else {
            return false
        }
        return date.namesMonth && (date.day != nil || date.end < range.upperBound)
    }

    private static let prepositions = WordList("在 于")
}
