import Kernel

/// A number in prose together with the unit behind it.
struct FigureNumber {
    var start: Int
    /// Where the number ends and its unit begins.
    var end: Int
    var value: Double
    var isPercent = false
    var isArabic: Bool
    var isApproximate = false
    /// Where the unit ends; `nil` where none follows.
    var unitEnd: Int?
    /// Half a unit more stands behind it: 两年半, 一个半小时.
    var half = false

    private static let half = Glyph.unit("半")
    private static let piece = Glyph.unit("个")
    private static let joints = WordList("- 至 到")

    /// The ideographs that a number may begin with.
    static let letters = UnitSet("一二三四五六七八九十百千万亿两半")

    private static let one = Glyph.unit("一")

    /// Whether the ideograph at `place` is a 一 with no unit and no number behind it, as most are.
    static func isPlainOne(_ prose: [UInt16], _ place: Int) -> Bool {
        guard prose[place] == one, place + 1 < prose.count else { return prose[place] == one }
        return !CountingUnits.all.firsts.contains(prose[place + 1]) && !numerals.contains(prose[place + 1])
    }

    private static let numerals = UnitSet("〇零一二三四五六七八九十百千万亿两半成多")

    /// The number at `place`, a digit or one of `letters`.
    static func read(_ prose: [UInt16], at place: Int) -> FigureNumber? {
        if prose[place] == half { return halfUnit(prose, place) }
        guard let found = ChineseNumber.read(prose, from: place, to: prose.count) else { return nil }
        var number = FigureNumber(
            start: place, end: place + found.length, value: found.value, isPercent: found.isPercent,
            isArabic: found.isArabic, isApproximate: found.isApproximate)
        if !found.isArabic, isSpelled(prose, place..<number.end) { return nil }
        number.readUnit(prose)
        return number
    }

    /// Where to go on behind digits that are no number.
    static func skip(_ prose: [UInt16], _ place: Int) -> Int {
        var place = place + 1
        while place < prose.count, Glyph.isDigit(prose[place]) { place += 1 }
        return place
    }

    /// The unit that `number` shares with the number behind it: `20至30人`.
    static func joinedUnit(_ prose: [UInt16], _ number: FigureNumber) -> Range<Int>? {
        let length = joints.length(in: prose, at: number.end, before: prose.count)
        let place = number.end + length
        guard length > 0, place < prose.count, Glyph.isDigit(prose[place]),
            let next = read(prose, at: place), let end = next.unitEnd, next.value > number.value
        else { return nil }
        return next.end..<end
    }

    /// Two digits without a power between them, such as 五一 and 三八, count nothing.
    private static func isSpelled(_ prose: [UInt16], _ range: Range<Int>) -> Bool {
        guard range.count >= 2 else { return false }
        return range.dropFirst().contains { isDigit(prose[$0]) && isDigit(prose[$0 - 1]) }
    }

    private static func isDigit(_ unit: UInt16) -> Bool { digits.contains(unit) }
    private static let digits = UnitSet("〇零一二三四五六七八九两")

    private mutating func readUnit(_ prose: [UInt16]) {
        var place = end
        if place + 1 < prose.count, prose[place] == Self.piece, prose[place + 1] == Self.half {
            half = true
            place += 2
        }
        guard let length = Self.unitLength(prose, place) else {
            half = false
            return
        }
        unitEnd = place + length
        if half { end = place }
        if place + length < prose.count, prose[place + length] == Self.half,
            CountingUnits.times.isWord(prose, place..<place + length)
        {
            half = true
            unitEnd = place + length + 1
        }
    }

    /// The length of the unit at `place`; `nil` where none stands or a longer word begins with it.
    static func unitLength(_ prose: [UInt16], _ place: Int) -> Int? {
        let length = CountingUnits.all.length(in: prose, at: place, before: prose.count)
        guard length > 0, !CountingUnits.refused.isWord(prose, place..<place + length) else { return nil }
        let other = CountingUnits.notUnits.length(in: prose, at: place, before: prose.count)
        if other > length || other > 0 && length == 1 {
            return nil
        }
        return length
    }

    /// 半年, 半天, 半个月, 半小时
    private static func halfUnit(_ prose: [UInt16], _ place: Int) -> FigureNumber? {
        let before = place > 0 ? prose[place - 1] : 0
        guard !notHalves.contains(before), let length = unitLength(prose, place + 1),
            CountingUnits.times.isWord(prose, place + 1..<place + 1 + length)
        else { return nil }
        return FigureNumber(start: place, end: place + 1, value: 0.5, isArabic: false, unitEnd: place + 1 + length)
    }

    private static let notHalves = UnitSet("上下大多前后每过一两三夜对折")
}
