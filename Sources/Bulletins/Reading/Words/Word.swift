/// A word of the trade in folded units.
struct Word: Sendable, ExpressibleByStringLiteral {
    let units: [UInt16]

    init(_ text: some StringProtocol) {
        var units: [UInt16] = []
        // Enough for ideographs; a string does not know how many characters it has.
        units.reserveCapacity(text.utf8.count / 3 + 1)
        for scalar in text.unicodeScalars { units.append(Folding.fold(scalar.value)) }
        self.units = units
    }
    init(stringLiteral text: String) { self.init(text) }
    init(units: [UInt16]) { self.units = units }
}

extension String {
    /// What folded `units` print. None of them is half of a pair, for whatever lies beyond the basic plane is ``Glyph/other``.
    init(units: some Collection<UInt16>) {
        var bytes: [UInt8] = []
        bytes.reserveCapacity(units.count * 3)
        for unit in units {
            if unit < 0x80 {
                bytes.append(UInt8(truncatingIfNeeded: unit))
            } else if unit < 0x800 {
                bytes.append(0xC0 | UInt8(truncatingIfNeeded: unit >> 6))
                bytes.append(0x80 | UInt8(truncatingIfNeeded: unit & 0x3F))
            } else {
                bytes.append(0xE0 | UInt8(truncatingIfNeeded: unit >> 12))
                bytes.append(0x80 | UInt8(truncatingIfNeeded: unit >> 6 & 0x3F))
                bytes.append(0x80 | UInt8(truncatingIfNeeded: unit & 0x3F))
            }
        }
        self.init(decoding: bytes, as: UTF8.self)
    }
}

extension [UInt16] {
    /// Whether `word` stands at `place` and ends by `end`.
    func has(_ word: Word, at place: Int, before end: Int) -> Bool {
        let length = word.units.count
        guard place >= 0, place + length <= end, end <= count else { return false }
        for step in 0..<length where self[place + step] != word.units[step] { return false }
        return true
    }

    /// The first place of `word` within `range`.
    func find(_ word: Word, in range: Range<Int>) -> Int? {
        guard let first = word.units.first else { return nil }
        var place = range.lowerBound
        while place + word.units.count <= range.upperBound {
            if self[place] == first, has(word, at: place, before: range.upperBound) { return place }
            place += 1
        }
        return nil
    }

    /// `range` without the spaces at both its ends.
    func trimmed(_ range: Range<Int>) -> Range<Int> {
        var low = range.lowerBound
        var high = range.upperBound
        while low < high, self[low] == Glyph.space || self[low] == Glyph.newline { low += 1 }
        while high > low, self[high - 1] == Glyph.space || self[high - 1] == Glyph.newline { high -= 1 }
        return low..<high
    }

    /// The units of `range` without any space.
    func dense(_ range: Range<Int>) -> [UInt16] {
        guard self[range].contains(where: { $0 == Glyph.space || $0 == Glyph.newline }) else {
            return Array(self[range])
        }
        var dense: [UInt16] = []
        dense.reserveCapacity(range.count)
        for unit in self[range] where unit != Glyph.space && unit != Glyph.newline { dense.append(unit) }
        return dense
    }

    /// The first place at or after `place`, short of `end`, that holds no space.
    func skippingSpaces(from place: Int, to end: Int) -> Int {
        var place = place
        while place < end, self[place] == Glyph.space { place += 1 }
        return place
    }
}
