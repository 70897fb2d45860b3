/// Finds the year of a text without masthead from the years it prints: an issue names its own year for its events
/// (`2018年…开学典礼`), years of plans and reviews less often.
enum YearEvidence {
    /// What it takes: a full date, or an event named after its year (2018年云浮工会…会). `1998年7月` and `2023年,` may be of
    /// the past and count less, `2017年度` is often under review.
    private static let enough = 4
    private static let span = Glyph.unit("度")
    private static let reviews = WordList("总结 回顾 截至 自从 始于 到 至 力争 确保 实现 从 自 早在 比 较 同比 原 于")
    private static let plans = WordList("前 底前 底 以前 以来 起 至 - 到 目标 远景 规划 任务目标")

    /// The latest of the years that `units` name often; `nil` if they name none.
    static func year(in units: [UInt16]) -> Int? {
        var votes: [Int: Int] = [:]
        for place in units.indices.dropFirst(4) where units[place] == Glyph.year {
            guard let year = year(before: place, in: units) else { continue }
            votes[year, default: 0] += weight(units, place - 4, place + 1)
        }
        let most = votes.values.max() ?? 0
        return votes.filter { $0.value >= enough && $0.value * 2 >= most }.keys.max()
    }

    private static func year(before place: Int, in units: [UInt16]) -> Int? {
        var value = 0
        for step in 1...4 {
            guard Glyph.isDigit(units[place - 5 + step]) else { return nil }
            value = value * 10 + Int(units[place - 5 + step]) - 0x30
        }
        guard (1980...2099).contains(value), place < 5 || !Glyph.isDigit(units[place - 5]) else { return nil }
        return value
    }

    private static func weight(_ units: [UInt16], _ start: Int, _ end: Int) -> Int {
        if reviews.length(in: units, endingAt: start, after: max(0, start - 4)) > 0 { return 0 }
        if plans.length(in: units, at: end, before: min(units.count, end + 4)) > 0 { return 0 }
        let date = DateScanner.date(in: units, at: start, before: min(units.count, start + 24))
        if let date { return date.day != nil ? enough : 1 }
        guard end < units.count, units[end] != Glyph.comma else { return 1 }
        return units[end] == span ? 2 : enough
    }
}
