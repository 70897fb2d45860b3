/// Numbers in ideographs or digits: 十二, 二十, 一百零八, 二〇二四, 128.
enum ChineseNumeral {
    private static let ten = Glyph.unit("十")
    private static let hundred = Glyph.unit("百")

    /// The value of a digit in ideographs.
    private static func digit(_ unit: UInt16) -> Int? {
        switch unit {
        case Glyph.unit("〇"), Glyph.unit("零"), Glyph.unit("○"): 0
        case Glyph.unit("一"): 1
        case Glyph.unit("二"), Glyph.unit("两"): 2
        case Glyph.unit("三"): 3
        case Glyph.unit("四"): 4
        case Glyph.unit("五"): 5
        case Glyph.unit("六"): 6
        case Glyph.unit("七"): 7
        case Glyph.unit("八"): 8
        case Glyph.unit("九"): 9
        default: nil
        }
    }

    /// Whether `unit` is an ideograph that a number may begin with or hold.
    static func isDigit(_ unit: UInt16) -> Bool { unit == ten || unit == hundred || digit(unit) != nil }

    /// The number at the start of `range`, where it ends, and whether digits print it.
    static func read(_ units: [UInt16], _ range: Range<Int>) -> (value: Int, end: Int, arabic: Bool)? {
        var place = range.lowerBound
        var value = 0
        while place < range.upperBound, Glyph.isDigit(units[place]), place - range.lowerBound < 6 {
            value = value * 10 + Int(units[place]) - 0x30
            place += 1
        }
        if place > range.lowerBound { return (value, place, true) }
        return ideographs(units, range)
    }

    private static func ideographs(_ units: [UInt16], _ range: Range<Int>) -> (value: Int, end: Int, arabic: Bool)? {
        var place = range.lowerBound
        var total = 0
        var current: Int?
        while place < range.upperBound, place - range.lowerBound < 7 {
            let unit = units[place]
            if unit == ten || unit == hundred {
                total += (current ?? 1) * (unit == ten ? 10 : 100)
                current = nil
            } else if let digit = digit(unit) {
                current = current.map { $0 * 10 + digit } ?? digit
            } else {
                break
            }
            place += 1
        }
        return place > range.lowerBound ? (total + (current ?? 0), place, false) : nil
    }
}
