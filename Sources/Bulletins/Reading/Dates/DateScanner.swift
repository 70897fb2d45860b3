/// Reads a printed date at a place of folded units; spaces within it do not matter.
struct DateScanner {
    let units: [UInt16]
    let end: Int
    var place: Int
    /// The numbers are printed in ideographs: `五月九日至十一日`.
    var ideographic = false

    private static let relative: [(Word, Int)] = [
        ("今年", 0), ("本年", 0), ("当年", 0), ("去年", -1), ("上年", -1), ("前年", -2), ("明年", 1), ("次年", 1),
    ]
    static let parts = WordList("份 上旬 中旬 下旬 中下旬 上中旬 初 中 末 底")
    private static let joints = WordList("- 至 到 ~ — 一直到")

    /// The characters with which a date may begin.
    private static let firsts = UnitSet("0123456789〇零一二两三四五六七八九十百今本当去上前明次")

    /// The date that begins at `place` and ends by `end`; `nil` if none does. A bare day such as `17日` counts.
    static func date(in units: [UInt16], at place: Int, before end: Int) -> DatePattern? {
        guard place < end, firsts.contains(units[place]) else { return nil }
        var scanner = DateScanner(units: units, end: end, place: place)
        return scanner.read()
    }

    private mutating func read() -> DatePattern? {
        var date = DatePattern()
        readYear(&date)
        readMonth(&date)
        if date.month != nil || date.year == nil, date.relativeYear == nil || date.month != nil { readDay(&date) }
        guard date.month != nil || date.day != nil else { return nil }
        readRange(&date)
        readOthers(&date)
        date.end = place
        return isSound(date) ? date : nil
    }

    private mutating func readYear(_ date: inout DatePattern) {
        for (word, difference) in Self.relative where units.has(word, at: place, before: end) {
            date.relativeYear = difference
            place += word.units.count
            return
        }
        if let year = number(before: Glyph.year, in: 1949...2099) ?? ideographs(before: Glyph.year, in: 1949...2099) {
            date.year = year
        }
    }

    private mutating func readMonth(_ date: inout DatePattern) {
        if let month = number(before: Glyph.month, in: 1...12) {
            date.month = month
            place += Self.parts.length(in: units, at: place, before: end)
            return
        }
        if let month = ideographicMonth() {
            date.month = month
            return
        }
        if let difference = relativeMonth() {
            date.relativeMonth = difference
            return
        }
        let start = place
        guard let month = bare(in: 1...12), joint(), let last = number(before: Glyph.month, in: 1...12), last > month
        else {
            place = start
            return
        }
        date.month = month
        date.endMonth = last
    }

    private mutating func readDay(_ date: inout DatePattern) {
        guard date.endMonth == nil else { return }
        if let day = number(before: Glyph.day, in: 1...31) {
            date.day = day
            return
        }
        if date.namesMonth, let day = number(before: Glyph.number, in: 1...31) {
            date.day = day
            return
        }
        let start = place
        guard let day = bare(in: 1...31) else { return }
        if joint(), number(before: Glyph.day, in: 1...31) != nil {
            date.day = day
            place = start + digits(at: start)
        } else if peek(Glyph.pause),
            let last = {
                place += 1
                return number(before: Glyph.day, in: 1...31)
            }()
        {
            date.day = day
            date.others = [last]
        } else {
            place = start
        }
    }

    private mutating func readRange(_ date: inout DatePattern) {
        guard date.endMonth == nil, date.others.isEmpty else { return }
        let start = place
        guard joint() else { return }
        let year = number(before: Glyph.year, in: 1949...2099)
        skip(Self.nextYear)
        let month = number(before: Glyph.month, in: 1...12)
        let day = date.day == nil ? nil : number(before: Glyph.day, in: 1...31)
        guard date.day == nil ? month != nil : day != nil else {
            place = start
            return
        }
        date.endYear = year
        date.endMonth = month ?? date.month
        date.endDay = day
    }

    private mutating func readOthers(_ date: inout DatePattern) {
        guard date.day != nil, !date.isRange else { return }
        while peek(Glyph.pause) || peek(Self.and) {
            let start = place
            place += 1
            guard let day = number(before: Glyph.day, in: 1...31) else {
                place = start
                return
            }
            date.others.append(day)
        }
    }

    private static let and = Glyph.unit("和")
    private static let nextYear: Word = "次年"

    private func isSound(_ date: DatePattern) -> Bool {
        guard let last = date.endDay, let day = date.day, date.endMonth == date.month, date.endYear == nil else {
            return true
        }
        return last > day
    }

    private mutating func skip(_ word: Word) {
        if units.has(word, at: place, before: end) { place += word.units.count }
    }

    private mutating func joint() -> Bool {
        let at = units.skippingSpaces(from: place, to: end)
        let length = Self.joints.length(in: units, at: at, before: end)
        guard length > 0 else { return false }
        place = units.skippingSpaces(from: at + length, to: end)
        if place < end, units[place] == Glyph.dash { place += 1 }
        return true
    }

    private func peek(_ unit: UInt16) -> Bool { place < end && units[place] == unit }

    private func digits(at place: Int) -> Int {
        var length = 0
        while place + length < end, length < 5, Glyph.isDigit(units[place + length]) { length += 1 }
        return length
    }

    private mutating func bare(in range: ClosedRange<Int>) -> Int? {
        let length = digits(at: place)
        guard length > 0, length < 5 else { return nil }
        let value = units[place..<place + length].reduce(0) { $0 * 10 + Int($1) - 0x30 }
        guard range.contains(value) else { return nil }
        place += length
        return value
    }

    private mutating func number(before mark: UInt16, in range: ClosedRange<Int>) -> Int? {
        let start = place
        place = units.skippingSpaces(from: place, to: end)
        if let value = bare(in: range) {
            let at = units.skippingSpaces(from: place, to: end)
            if at < end, units[at] == mark {
                place = units.skippingSpaces(from: at + 1, to: end)
                return value
            }
        }
        place = start
        return ideographic ? ideographs(before: mark, in: range) : nil
    }
}
