/// The name of a place printed before a report as its label.
struct PlaceLabel: Sendable {
    var name: Range<Int>
    var end: Int
    var bracketed = false

    private static let longest = 12

    /// The label at the start of `range`: a place followed by a space or colon, or a place in brackets.
    static func read(_ units: [UInt16], _ range: Range<Int>) -> PlaceLabel? {
        guard let first = range.first else { return nil }
        let limit = min(range.upperBound, first + longest + 3)
        if units[first] == Glyph.open {
            guard let close = units[first..<limit].firstIndex(of: Glyph.close) else { return nil }
            let name = units.trimmed(first + 1..<close)
            guard Places.isPlace(units, name) else { return nil }
            return PlaceLabel(name: name, end: skipColon(units, close + 1, limit), bracketed: true)
        }
        var place = first
        while place < limit, Glyph.isHan(units[place]) { place += 1 }
        let name = first..<place
        while place < limit, Emphasis.isMark(units[place]) { place += 1 }
        guard place < limit, units[place] == Glyph.space || isColon(units[place]), Places.isPlace(units, name) else {
            return nil
        }
        return PlaceLabel(name: name, end: skipColon(units, place, limit))
    }

    private static func skipColon(_ units: [UInt16], _ place: Int, _ end: Int) -> Int {
        let at = units.skippingSpaces(from: place, to: end)
        return at < end && isColon(units[at]) ? at + 1 : at
    }

    private static func isColon(_ unit: UInt16) -> Bool { unit == Glyph.colon || unit == 0x7C }

    /// Whether what follows speaks of the place again, so that the label is none of its words: `广州 为贯彻…,广州市总工会…`.
    func isCertain(_ units: [UInt16], bodyAt body: Int, _ end: Int) -> Bool {
        if bracketed { return true }
        let known = Places.provinces.contains(units, name) || Places.prefectures.contains(units, name)
        let stem = Word(units: Array(units[name.lowerBound..<(known ? name.upperBound : name.upperBound - 1)]))
        return units.find(stem, in: body..<min(end, body + 60)) != nil
    }
}
