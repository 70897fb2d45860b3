/// Numbers in ideographs or digits: 十二, 二十, 一百零八, 二〇二四, 128.
enum ChineseNumeral {
    private static let digits: [UInt16: Int] = {
        var values: [UInt16: Int] = [:]
        for (value, letter) in "〇一二三四五六七八九".unicodeScalars.enumerated() {
            values[Folding.fold(letter.value)] = value
        }
        values[Word("零").units[0]] = 0
        values[Word("○").units[0]] = 0
        values[Word("两").units[0]] = 2
        return values
    }()
    private static let ten = Word("十").units[0]
    private static let hundred = Word("百").units[0]

    private static let letters: UnitSet = {
        var letters = UnitSet()
        for unit in digits.keys { letters.insert(unit) }
        letters.insert(ten)
        letters.insert(hundred)
        return letters
    }()

    /// Whether `unit` is an ideograph that a number may begin with or hold.
    static func isDigit(_ unit: UInt16) -> Bool { letters.contains(unit) }

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
            } else if let digit = digits[unit] {
                current = current.map { $0 * 10 + digit } ?? digit
            } else {
                break
            }
            place += 1
        }
        return place > range.lowerBound ? (total + (current ?? 0), place, false) : nil
    }
}
