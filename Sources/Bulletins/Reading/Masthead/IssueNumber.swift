/// The number of an issue: `〔2020〕第十二期`, `2024年第3期(总第128期)`, `第5期 总第128期`.
struct IssueNumber: Equatable, Sendable {
    var year: Int?
    var number: Int?
    var total: Int?

    private static let total: Word = "总第"
    private static let inTotal = Glyph.unit("总")

    /// What `units`, free of spaces, says of year and number; `nil` if nothing.
    static func read(_ units: [UInt16]) -> IssueNumber? {
        guard units.count <= 60 else { return nil }
        var issue = IssueNumber()
        for place in units.indices where units[place] == Glyph.ordinal || Glyph.isDigit(units[place]) {
            if units[place] == Glyph.ordinal { issue.readOrdinal(units, place) } else { issue.readYear(units, place) }
        }
        if issue.number == nil, issue.total == nil { issue.readBare(units) }
        if issue.number == nil, issue.total == nil { issue.readSlashed(units) }
        if issue.number == nil, issue.total == nil { issue.readFiled(units) }
        return issue.number == nil && issue.total == nil ? nil : issue
    }

    private mutating func readOrdinal(_ units: [UInt16], _ place: Int) {
        guard let found = ChineseNumeral.read(units, place + 1..<units.count), found.end < units.count,
            units[found.end] == Glyph.issue || units[found.end] == Glyph.number
        else { return }
        if place > 0, units[place - 1] == Self.inTotal {
            total = total ?? found.value
        } else if units[found.end] == Glyph.issue {
            number = number ?? found.value
        }
    }

    private mutating func readYear(_ units: [UInt16], _ place: Int) {
        guard year == nil, place == 0 || !Glyph.isDigit(units[place - 1]), place + 4 < units.count,
            let found = ChineseNumeral.read(units, place..<place + 4), (1949...2099).contains(found.value),
            [Glyph.year, Glyph.close, Glyph.endParen, Glyph.ordinal].contains(units[place + 4])
        else { return }
        year = found.value
    }

    /// `榆工信〔2026〕4号`.
    private mutating func readFiled(_ units: [UInt16]) {
        guard year != nil, units.last == Glyph.number, let close = units.lastIndex(of: Glyph.close),
            let found = ChineseNumeral.read(units, close + 1..<units.count - 1), found.end == units.count - 1
        else { return }
        number = found.value
    }

    /// `2023/11` or `2023·11` with nothing beside it but what stands in parentheses: `(双月刊)`.
    private mutating func readSlashed(_ printed: [UInt16]) {
        let units = Array(printed.prefix { $0 != Glyph.paren })
        guard units.count == 6 || units.count == 7, units[4] == Glyph.slash || units[4] == Glyph.middleDot,
            units.indices.allSatisfy({ $0 == 4 || Glyph.isDigit(units[$0]) }),
            let found = ChineseNumeral.read(units, 0..<4), (1949...2099).contains(found.value)
        else { return }
        year = found.value
        number = ChineseNumeral.read(units, 5..<units.count)?.value
    }

    /// `2024年12期`, `12期`.
    private mutating func readBare(_ units: [UInt16]) {
        guard let close = units.lastIndex(of: Glyph.issue), close > 0,
            close == units.count - 1 || units[close + 1] == Glyph.paren
        else { return }
        var start = close
        while start > 0, Glyph.isDigit(units[start - 1]) { start -= 1 }
        guard start < close, close - start <= 4, let found = ChineseNumeral.read(units, start..<close) else { return }
        number = found.value
    }
}
