/// A date with its year: `2020年5月19日`, `二〇二四年三月十五日`, `2024-03-15`, `2024.3.15`.
enum FullDate {
    /// The first such date in `units`, which hold no spaces, and where it stands.
    static func find(in units: [UInt16]) -> (date: EventDate, range: Range<Int>)? {
        guard units.count <= 400 else { return nil }
        for place in units.indices {
            if let found = read(units, at: place) { return found }
        }
        return nil
    }

    /// Whether `unit` may be the first of a year.
    static func mayBegin(with unit: UInt16) -> Bool { Glyph.isDigit(unit) || ChineseNumeral.isDigit(unit) }

    private static func read(_ units: [UInt16], at place: Int) -> (date: EventDate, range: Range<Int>)? {
        guard place == 0 || !Glyph.isDigit(units[place - 1]),
            let year = ChineseNumeral.read(units, place..<units.count), (1949...2099).contains(year.value),
            year.end < units.count
        else { return nil }
        let joint = units[year.end]
        let plain = joint == Glyph.dash || joint == Glyph.point || joint == Glyph.slash
        guard joint == Glyph.year || plain && year.arabic,
            let month = part(units, year.end + 1), (1...12).contains(month.value),
            month.end < units.count, units[month.end] == (plain ? joint : Glyph.month),
            let day = part(units, month.end + 1), (1...31).contains(day.value)
        else { return nil }
        guard plain || day.end < units.count && units[day.end] == Glyph.day else { return nil }
        let date = EventDate(year: year.value, month: month.value, day: day.value)
        return (date, place..<(plain ? day.end : day.end + 1))
    }

    /// A month or day: at most two digits, for a time of day may follow without a space.
    private static func part(_ units: [UInt16], _ place: Int) -> (value: Int, end: Int, arabic: Bool)? {
        guard place < units.count else { return nil }
        let digits = Glyph.isDigit(units[place])
        return ChineseNumeral.read(units, place..<min(units.count, place + (digits ? 2 : 3)))
    }
}
