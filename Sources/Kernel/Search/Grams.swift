/// The terms of a text: grams of two neighbouring characters, of three where they are ASCII letters or digits, starting
/// at every character and never crossing a run's end or the border between the two classes.
///
/// At the end of a stretch the grams are shorter. So every character begins exactly one gram, any substring of a text
/// is found by its grams, and one that is shorter than a gram is the beginning of some gram.
struct Grams {
    /// Raised when the same text is cut into other terms, or an index may hold terms that have gone; ``SearchIndex/isCurrent(on:)``
    /// then asks for a new one.
    static let version = 2

    /// One gram: up to three characters of 21 bits, the first on top.
    private var found: [UInt64] = []

    mutating func add(_ text: FoldedText) {
        for stretch in Self.stretches(of: text.scalars[...]) {
            let size = Self.size(stretch)
            for start in stretch.indices { found.append(Self.pack(stretch[start...].prefix(size))) }
        }
    }

    /// Each gram once, rising.
    consuming func sorted() -> [UInt64] {
        found.sort()
        var once: [UInt64] = []
        once.reserveCapacity(found.count)
        for gram in found where gram != once.last { once.append(gram) }
        return once
    }

    /// As terms, parted by blanks.
    static func terms(_ grams: [UInt64]) -> String {
        var text: [UInt8] = []
        text.reserveCapacity(grams.count * 7)
        for gram in grams {
            if !text.isEmpty { text.append(0x20) }
            write(gram, to: &text)
        }
        return String(decoding: text, as: UTF8.self)
    }

    /// Neighbouring characters of one class.
    static func stretches(of scalars: ArraySlice<UInt32>) -> [ArraySlice<UInt32>] {
        var stretches: [ArraySlice<UInt32>] = []
        var start = scalars.startIndex
        var current = CharacterClass.separator
        for index in scalars.indices {
            let next = FoldedText.characterClass(scalars[index])
            if next == current { continue }
            if current != .separator { stretches.append(scalars[start..<index]) }
            start = index
            current = next
        }
        if current != .separator { stretches.append(scalars[start...]) }
        return stretches
    }

    /// How many characters a full gram of this stretch has.
    static func size(_ stretch: ArraySlice<UInt32>) -> Int {
        stretch.first.map { $0 < 0x80 ? 3 : 2 } ?? 2
    }

    private static func pack(_ scalars: ArraySlice<UInt32>) -> UInt64 {
        var gram: UInt64 = 0
        var shift = 42
        for scalar in scalars {
            gram |= UInt64(scalar) << shift
            shift -= 21
        }
        return gram
    }

    private static func write(_ gram: UInt64, to text: inout [UInt8]) {
        for shift: UInt64 in [42, 21, 0] {
            guard let scalar = Unicode.Scalar(UInt32(gram >> shift & 0x1F_FFFF)), scalar.value != 0 else { continue }
            text.append(contentsOf: UTF8.encode(scalar) ?? UTF8.encodedReplacementCharacter)
        }
    }

    static func text(_ scalars: ArraySlice<UInt32>) -> String {
        String(String.UnicodeScalarView(scalars.compactMap(Unicode.Scalar.init)))
    }
}
