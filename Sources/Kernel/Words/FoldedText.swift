import Foundation

/// A text as search compares it: width, case, marks and 繁简 folded away, any blank a single space; the same for what is
/// indexed and what is asked. Every folded character remembers where in the original it came from.
struct FoldedText: Sendable {
    private(set) var scalars: [UInt32] = []
    /// The UTF-8 offset, in the original, of the character each folded one came from; one more for the end.
    private(set) var origins: [Int32] = []

    init(_ text: String) { fold(text) }

    /// Folds another text into the same storage; cheaper than a new value for each of many texts.
    mutating func fold(_ text: String) {
        scalars.removeAll(keepingCapacity: true)
        origins.removeAll(keepingCapacity: true)
        var text = text
        let table = FoldingTable.shared
        text.withUTF8 { bytes in
            var offset = 0
            while offset < bytes.count {
                let (scalar, length) = Self.decode(bytes, at: offset)
                append(scalar, from: Int32(truncatingIfNeeded: offset), table)
                offset += length
            }
            origins.append(Int32(truncatingIfNeeded: bytes.count))
        }
    }

    @inline(__always)
    private static func decode(_ bytes: UnsafeBufferPointer<UInt8>, at offset: Int) -> (scalar: UInt32, length: Int) {
        let first = UInt32(bytes[offset])
        func next(_ distance: Int) -> UInt32 { UInt32(bytes[offset + distance]) & 0x3F }
        if first < 0x80 { return (first, 1) }
        if first < 0xE0 { return ((first & 0x1F) << 6 | next(1), 2) }
        if first < 0xF0 { return ((first & 0x0F) << 12 | next(1) << 6 | next(2), 3) }
        return ((first & 0x07) << 18 | next(1) << 12 | next(2) << 6 | next(3), 4)
    }

    @inline(__always)
    private mutating func append(_ scalar: UInt32, from offset: Int32, _ table: FoldingTable) {
        guard scalar <= 0xFFFF else { return appendSupplementary(scalar, from: offset, table) }
        let folded = table.single[Int(scalar)]
        if folded == FoldingTable.dropped { return }
        if folded == FoldingTable.several {
            for part in table.expansions[UInt16(scalar)] ?? [] { append(folded: part, from: offset) }
        } else {
            append(folded: UInt32(folded), from: offset)
        }
    }

    @inline(__always)
    private mutating func append(folded scalar: UInt32, from offset: Int32) {
        if scalar == 0x20, scalars.last == 0x20 { return }
        scalars.append(scalar)
        origins.append(offset)
    }

    /// Beyond the basic plane only letters in styles and compatibility ideographs fold; they are rare enough to be
    /// asked of Foundation one by one.
    private mutating func appendSupplementary(_ number: UInt32, from offset: Int32, _ table: FoldingTable) {
        guard let scalar = Unicode.Scalar(number), !CharacterClass.isDropped(scalar) else { return }
        let isIdeograph = 0x20000...0x2F7FF ~= number || 0x30000...0x3FFFF ~= number
        let plain = isIdeograph ? String(scalar) : String(scalar).decomposedStringWithCompatibilityMapping.lowercased()
        for part in plain.unicodeScalars where !CharacterClass.isDropped(part) {
            if part.value <= 0xFFFF {
                append(part.value, from: offset, table)
            } else {
                append(folded: part.value, from: offset)
            }
        }
    }
}

extension FoldedText {
    /// The class of a folded character.
    @inline(__always)
    static func characterClass(_ scalar: UInt32) -> CharacterClass {
        if scalar <= 0xFFFF { return FoldingTable.shared.classes[Int(scalar)] }
        return Unicode.Scalar(scalar).map(CharacterClass.init) ?? .separator
    }

    /// Where `word` begins next, at or after `start`.
    func position(of word: [UInt32], from start: Int = 0) -> Int? {
        guard let first = word.first, word.count <= scalars.count else { return nil }
        return scalars.withUnsafeBufferPointer { text in
            word.withUnsafeBufferPointer { word in
                var position = start
                let last = text.count - word.count
                while position <= last {
                    if text[position] == first {
                        var matched = 1
                        while matched < word.count, text[position + matched] == word[matched] { matched += 1 }
                        if matched == word.count { return position }
                    }
                    position += 1
                }
                return nil
            }
        }
    }

    func contains(_ word: [UInt32]) -> Bool { position(of: word) != nil }

    /// The UTF-8 range of the original that folded characters came from, with the marks that follow the last one.
    func origin(of range: Range<Int>) -> Range<Int> {
        let start = origins[range.lowerBound]
        var next = range.upperBound
        while next < scalars.count, origins[next] == origins[range.upperBound - 1] { next += 1 }
        return Int(start)..<Int(origins[next])
    }
}
