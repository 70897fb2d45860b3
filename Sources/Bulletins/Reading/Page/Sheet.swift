/// A decoded text laid out for reading: its bytes, its folded units, and the way from a unit back to its bytes.
///
/// Needs about as much again as the text: two bytes a scalar, and eight for each sixty-four.
struct Sheet: Sendable {
    let bytes: [UInt8]
    let units: [UInt16]
    private let marks: [Int]
    private static let stride = 64

    /// Lays out `text`; what stands beyond the first gigabyte is not read. Linear.
    init(_ text: String) {
        let bytes = Self.bytes(of: text)
        var units: [UInt16] = []
        var marks: [Int] = []
        units.reserveCapacity(bytes.count / 2)
        var at = 0
        while at < bytes.count {
            if units.count % Self.stride == 0 { marks.append(at) }
            let lead = bytes[at]
            let length = Self.length(of: lead)
            units.append(Folding.fold(Self.scalar(bytes, at, length)))
            if lead == 0x0D {
                let next = at + 1 < bytes.count ? bytes[at + 1] : 0
                units[units.count - 1] = next == 0x0A ? Glyph.space : Glyph.newline
            }
            at += length
        }
        self.bytes = bytes
        self.units = units
        self.marks = marks
    }

    /// The bytes of the original that `range` of units stands for.
    func bytes(of range: Range<Int>) -> Range<Int> {
        let start = offset(of: range.lowerBound)
        return start..<max(start, offset(of: range.upperBound))
    }

    /// The original characters of `range`.
    func string(_ range: Range<Int>) -> String { String(decoding: bytes[bytes(of: range)], as: UTF8.self) }

    private func offset(of unit: Int) -> Int {
        guard unit < units.count, unit >= 0 else { return unit < 0 ? 0 : bytes.count }
        var at = marks[unit / Self.stride]
        for _ in 0..<(unit % Self.stride) { at += Self.length(of: bytes[at]) }
        return at
    }

    private static let most = 1 << 30

    private static func bytes(of text: String) -> [UInt8] {
        guard text.utf8.count > most else { return Array(text.utf8) }
        var bytes = Array(text.utf8.prefix(most))
        while let last = bytes.last, last >= 0x80 { bytes.removeLast() }
        return bytes
    }

    private static func length(of lead: UInt8) -> Int {
        lead < 0x80 ? 1 : lead < 0xE0 ? 2 : lead < 0xF0 ? 3 : 4
    }

    private static func scalar(_ bytes: [UInt8], _ at: Int, _ length: Int) -> UInt32 {
        guard length > 1, at + length <= bytes.count else { return UInt32(bytes[at]) }
        var value = UInt32(bytes[at]) & (0xFF >> UInt32(length + 1))
        for step in 1..<length { value = value << 6 | UInt32(bytes[at + step] & 0x3F) }
        return value
    }
}
