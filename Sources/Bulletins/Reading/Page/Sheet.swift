/// A decoded text laid out for reading: its bytes, its folded units, and the way from a unit back to its bytes.
///
/// Needs about as much again as the text: two bytes a scalar, and four for each eight.
struct Sheet: Sendable {
    let bytes: [UInt8]
    let units: [UInt16]
    /// For every ``stride``th unit the byte at which it begins.
    private let marks: [UInt32]
    private static let stride = 8

    /// Lays out `text`; what stands beyond the first gigabyte is not read. Linear.
    init(_ text: String) {
        let bytes = Self.bytes(of: text)
        let count = Self.characters(in: bytes)
        var units = [UInt16](repeating: 0, count: count)
        var marks = [UInt32](repeating: 0, count: (count + Self.stride - 1) / Self.stride)
        Self.lay(bytes.span, &units, &marks)
        self.bytes = bytes
        self.units = units
        self.marks = marks
    }

    /// How many bytes begin a character. Written so that the compiler takes many bytes at a time.
    private static func characters(in bytes: [UInt8]) -> Int {
        bytes.withUnsafeBufferPointer { $0.reduce(0) { $0 &+ ($1 & 0xC0 == 0x80 ? 0 : 1) } }
    }

    /// Folds `bytes` into `units`, of which there are as many as characters.
    private static func lay(_ bytes: Span<UInt8>, _ units: inout [UInt16], _ marks: inout [UInt32]) {
        var units = units.mutableSpan
        var marks = marks.mutableSpan
        var at = 0
        for index in units.indices {
            if index % stride == 0 { marks[index / stride] = UInt32(truncatingIfNeeded: at) }
            let lead = bytes[at]
            if lead >= 0xE4, lead <= 0xE9, at &+ 2 < bytes.count {
                // The ideographs, which folding leaves alone: most of any text. No place is near the limit of a number.
                units[index] =
                    UInt16(lead & 0xF) << 12 | UInt16(bytes[at &+ 1] & 0x3F) << 6 | UInt16(bytes[at &+ 2] & 0x3F)
                at &+= 3
            } else if lead == 0x0D {
                units[index] = at + 1 < bytes.count && bytes[at + 1] == 0x0A ? Glyph.space : Glyph.newline
                at += 1
            } else {
                let length = length(of: lead)
                units[index] = Folding.fold(scalar(bytes, at, length))
                at += length
            }
        }
    }

    /// The bytes of the original that `range` of units stands for.
    func bytes(of range: Range<Int>) -> Range<Int> {
        let start = offset(of: range.lowerBound)
        guard range.count < Self.stride, range.lowerBound >= 0, range.upperBound < units.count else {
            return start..<max(start, offset(of: range.upperBound))
        }
        var end = start
        for _ in range { end += Self.length(of: bytes[end]) }
        return start..<end
    }

    /// The original characters of `range`.
    func string(_ range: Range<Int>) -> String { String(bytes(of: range), ofKnownUTF8: bytes) }

    /// The original characters of `range`, white space dropped.
    func closeString(_ range: Range<Int>) -> String {
        let printed = string(range)
        let isClose = range.allSatisfy { units[$0] != Glyph.space && units[$0] != Glyph.newline }
        return isClose ? printed : printed.filter { !$0.isWhitespace }
    }

    /// The byte at which `unit` begins.
    func offset(of unit: Int) -> Int {
        guard unit < units.count, unit >= 0 else { return unit < 0 ? 0 : bytes.count }
        var at = Int(marks[unit / Self.stride])
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

    private static func scalar(_ bytes: Span<UInt8>, _ at: Int, _ length: Int) -> UInt32 {
        guard length > 1, at + length <= bytes.count else { return UInt32(bytes[at]) }
        var value = UInt32(bytes[at]) & (0xFF >> UInt32(length + 1))
        for step in 1..<length { value = value << 6 | UInt32(bytes[at + step] & 0x3F) }
        return value
    }
}
