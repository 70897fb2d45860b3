/// A date as Chinese texts print it, or the part of one that is printed: `二〇二〇年`, `十月二十九日`, `2020年5月19日`.
public struct ChineseDate: Equatable, Sendable {
    public var year: Int?
    public var month: Int?
    public var day: Int?
    /// How many characters of the text it takes.
    public private(set) var length = 0

    /// The date with which `text` begins; `nil` if it begins otherwise. Of a part that cannot be (十三月) nothing is read, nor
    /// of what follows it.
    public init?(_ text: String) {
        year = part(of: text, before: "年", in: 1000...2999)
        month = part(of: text, before: "月", in: 1...12)
        if year == nil || month != nil {
            day =
                part(of: text, before: "日", in: 1...31)
                ?? (month == nil ? nil : part(of: text, before: "号", in: 1...31))
        }
        guard length > 0 else { return nil }
    }

    /// The date in ideographs: 二〇二〇年五月十九日.
    public var words: String {
        (year.map { ChineseNumber.spelled($0) + "年" } ?? "") + (month.map { ChineseNumber.words($0) + "月" } ?? "")
            + (day.map { ChineseNumber.words($0) + "日" } ?? "")
    }

    private mutating func part(of text: String, before mark: Character, in range: ClosedRange<Int>) -> Int? {
        let rest = text.dropFirst(length).prefix(12)
        guard let number = ChineseNumber(String(rest)), !number.isApproximate, !number.isPercent,
            let value = Int(exactly: number.value), range.contains(value),
            rest.dropFirst(number.length).first == mark
        else { return nil }
        length += number.length + 1
        return value
    }
}
