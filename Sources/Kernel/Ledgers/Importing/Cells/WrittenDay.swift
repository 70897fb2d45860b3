/// Days in the ways in which people write them.
enum WrittenDay {
    /// What the words say, or why they say no day.
    private enum Found {
        case day(Day)
        case noSuchDay, noDay, noYear, unclear, nothing
    }

    static func read(_ words: String, _ sense: CellSense) -> CellReading {
        switch find(words, year: sense.year) {
        case .day(let day): .value(.day(day))
        case .noSuchDay: .refused(Text("历书上没有这一天，请核对", en: "There is no such day; check it"))
        case .noDay: .refused(Text("只有年月，请补上日，如 2026-03-05", en: "The day of the month is missing: 2026-03-05"))
        case .noYear: .refused(Text("没有年份，请补上，如 2026-03-05", en: "The year is missing: 2026-03-05"))
        case .unclear:
            .refused(Text("看不出哪是月、哪是日，请写成 2026-03-05", en: "Which is the month is not clear: write 2026-03-05"))
        case .nothing: .refused(Text("请填日期，如 2026-03-05", en: "Write a day, such as 2026-03-05"))
        }
    }

    /// From a day to a day: 2026-03-05至2026-03-07, 3月5日—7日, or one day alone.
    static func readRange(_ words: String, _ sense: CellSense) -> CellReading {
        if case .day(let day) = find(words, year: sense.year) { return .value(.days(day...day)) }
        for divider in ["至", "到", "~", "～", "—", "–", " to ", " - ", "-"] {
            let parts = words.split(separator: divider, maxSplits: 1).map(String.init)
            guard parts.count == 2, case .day(let first) = find(parts[0], year: sense.year) else { continue }
            guard let last = end(parts[1], of: first) else { continue }
            guard first <= last else {
                return .refused(Text("起日晚于止日，请核对", en: "The first day comes after the last; check them"))
            }
            return .value(.days(first...last))
        }
        return .refused(
            Text("请填起止日期，如 2026-03-05至2026-03-07", en: "Write the first and last day: 2026-03-05至2026-03-07"))
    }

    /// A last day, whose year and month may be those of the first.
    private static func end(_ words: String, of first: Day) -> Day? {
        let (year, month, _) = first.civil
        if case .day(let day) = find(words, year: year) { return day }
        let number = Typed.plain(words).filter { !"日号".contains($0) }
        return Int(number).flatMap { Day(year: year, month: month, day: $0) }
    }

    private static func find(_ words: String, year: Int?) -> Found {
        if let day = Day(words) { return .day(day) }
        let plain = bare(words)
        let chinese = ChineseDate(plain)
        if let chinese, chinese.length == plain.count {
            return day(chinese.year ?? year, chinese.month, chinese.day, hasYear: chinese.year != nil)
        }
        let groups = plain.split(whereSeparator: { "-./\\年月日号,，、".contains($0) }).map(String.init)
        guard !groups.isEmpty, groups.allSatisfy(\.isDigits), groups.allSatisfy({ $0.utf8.count <= 8 }) else {
            return .nothing
        }
        let numbers = groups.compactMap { Int($0) }
        switch numbers.count {
        case 1: return one(groups[0], numbers[0])
        // A serial number with the time of day behind it.
        case 2 where groups[0].utf8.count == 5 && plain.contains("."): return one(groups[0], numbers[0])
        case 2 where groups[0].utf8.count == 4: return .noDay
        case 2: return day(year, numbers[0], numbers[1], hasYear: false)
        case 3 where groups[2].utf8.count == 4: return yearLast(numbers)
        case 3: return day(full(numbers[0], groups[0]), numbers[1], numbers[2], hasYear: true)
        default: return .nothing
        }
    }

    private static func day(_ year: Int?, _ month: Int?, _ day: Int?, hasYear: Bool) -> Found {
        guard let year else { return hasYear ? .nothing : .noYear }
        guard let month, let day else { return .noDay }
        return Day(year: year, month: month, day: day).map { .day($0) } ?? .noSuchDay
    }

    /// 20260305, 260305, or the number of a day as a sheet counts it, from 30 December 1899.
    private static func one(_ digits: String, _ number: Int) -> Found {
        switch digits.utf8.count {
        case 8: return day(number / 10_000, number / 100 % 100, number % 100, hasYear: true)
        case 6 where (1...12).contains(number % 100) && (1900...2100).contains(number / 100): return .noDay
        case 6: return day(full(number / 10_000, "26"), number / 100 % 100, number % 100, hasYear: true)
        case 5 where (10_000...80_000).contains(number): return .day(Day(sinceEpoch: number - 25_569))
        default: return .nothing
        }
    }

    /// 5/3/2026 is the fifth of March or the third of May.
    private static func yearLast(_ numbers: [Int]) -> Found {
        let (first, second, year) = (numbers[0], numbers[1], numbers[2])
        if first == second || first > 12 { return day(year, second, first, hasYear: true) }
        return second > 12 ? day(year, first, second, hasYear: true) : .unclear
    }

    private static func full(_ year: Int, _ digits: String) -> Int {
        guard digits.utf8.count <= 2 else { return year }
        return year < 50 ? 2000 + year : 1900 + year
    }

    /// Narrow, without blanks, the time of day and the day of the week.
    private static func bare(_ words: String) -> String {
        var plain = words
        for mark in ["（", "(", "星期", "周", "T"] {
            plain =
                plain.split(separator: mark, maxSplits: 1, omittingEmptySubsequences: false).first.map(String.init)
                ?? ""
        }
        if let colon = plain.firstIndex(where: { ":：".contains($0) }) {
            plain = String(plain[..<colon])
            plain = plain.lastIndex(where: \.isWhitespace).map { String(plain[..<$0]) } ?? plain
        }
        return Typed.plain(plain)
    }
}
