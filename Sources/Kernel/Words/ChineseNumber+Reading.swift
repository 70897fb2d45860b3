/// Reading over UTF-16 units, for texts that are already laid out so.
extension ChineseNumber {
    /// The number that begins at `place` and ends by `end`; `nil` if none does, or if it is beyond ``greatest``.
    ///
    /// Any place may be asked. Looks at no more than some forty units.
    public static func read(_ units: [UInt16], from place: Int, to end: Int) -> ChineseNumber? {
        let end = min(end, units.count)
        guard place >= 0, place < end else { return nil }
        if let share = share(units, place, end) { return share }
        var scanner = NumberScanner(units: units, end: end, place: place)
        guard let value = scanner.read(), value <= greatest else { return nil }
        var number = ChineseNumber(value: value, length: scanner.place - place)
        number.isArabic = Digit.isArabic(units[place])
        number.isApproximate = scanner.approximate
        if scanner.takesPercent(value) {
            number.isPercent = true
            if units[scanner.place - 1] == Digit.tenth { number.value = value * 10 }
            number.length = scanner.place - place
        }
        return number
    }

    /// `百分之九十五`
    private static func share(_ units: [UInt16], _ place: Int, _ end: Int) -> ChineseNumber? {
        guard units[place] == Digit.hundred, place + 3 < end,
            units[place..<place + 3].elementsEqual(Digit.percentWords)
        else { return nil }
        guard let number = read(units, from: place + 3, to: end), !number.isPercent, number.value <= 100_000 else {
            return nil
        }
        var share = number
        share.isPercent = true
        share.length += 3
        return share
    }
}

/// Reads one number and stands behind it afterwards.
private struct NumberScanner {
    let units: [UInt16]
    let end: Int
    var place: Int
    var approximate = false

    mutating func read() -> Double? {
        Digit.isArabic(units[place]) ? arabic() : ideographs()
    }

    private var unit: UInt16? { place < end ? units[place] : nil }

    private mutating func arabic() -> Double? {
        var mantissa = 0
        var digits = 0
        var decimals = 0
        var inFraction = false
        while let unit {
            if Digit.isArabic(unit) {
                mantissa = mantissa &* 10 &+ Int(unit &- 0x30)
                digits += 1
                if inFraction { decimals += 1 }
                guard digits <= 15 else { return nil }
            } else if unit == Digit.point, !inFraction, isDigit(place + 1) {
                inFraction = true
            } else if !(unit == Digit.comma && !inFraction && isGroup(after: digits)) {
                break
            }
            place += 1
        }
        return Self.scaled(mantissa, by: scale() - decimals)
    }

    /// Whether three digits and no fourth follow the comma at `place`.
    private func isGroup(after digits: Int) -> Bool {
        digits > 0 && (digits <= 3 || units[place - 4] == Digit.comma)
            && isDigit(place + 1) && isDigit(place + 2) && isDigit(place + 3) && !isDigit(place + 4)
    }

    private func isDigit(_ place: Int) -> Bool { place < end && Digit.isArabic(units[place]) }

    /// The power of ten of 十, 百, 千, 万 and 亿 behind digits, with 多 or 余 before or after them.
    private mutating func scale() -> Int {
        takeMore()
        var power = 0
        var steps = 0
        while let unit, steps < 3, let step = Digit.power(unit) {
            power += step
            steps += 1
            place += 1
        }
        takeMore()
        return power
    }

    private mutating func takeMore() {
        guard let unit, Digit.isMore(unit) else { return }
        approximate = true
        place += 1
    }

    private static func scaled(_ mantissa: Int, by power: Int) -> Double? {
        guard abs(power) <= 22 else { return nil }
        var factor = 1.0
        for _ in 0..<abs(power) { factor *= 10 }
        return power < 0 ? Double(mantissa) / factor : Double(mantissa) * factor
    }

    /// `一百零八`, `九千多`, `三千多万`; digits without a power between them stand for themselves: `二〇二〇`.
    private mutating func ideographs() -> Double? {
        let start = place
        var sum = IdeographSum()
        while let unit, place - start < 24 {
            if let digit = Digit.value(unit) {
                sum.add(digit: digit)
            } else if let power = Digit.power(unit) {
                guard sum.add(power: power) else { break }
            } else if Digit.isMore(unit), place > start, sum.mayBeMore {
                approximate = true
                place += 1
                while let unit = self.unit, let power = Digit.power(unit), power >= 4, sum.add(power: power) {
                    place += 1
                }
                return sum.total
            } else {
                break
            }
            place += 1
        }
        return place > start ? sum.total : nil
    }

    /// Takes `%`, or 成 behind a number up to ten that is not the beginning of a word such as 成员.
    mutating func takesPercent(_ value: Double) -> Bool {
        guard let unit else { return false }
        if unit == Digit.percent {
            place += 1
            return true
        }
        guard unit == Digit.tenth, value > 0, value <= 10,
            place + 1 >= end || !Digit.notTenth.contains(units[place + 1])
        else { return false }
        place += 1
        return true
    }
}
