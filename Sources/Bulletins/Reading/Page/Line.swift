/// One printed line that holds something: its units without the spaces around them.
struct Line: Sendable {
    private let low: Int32
    private let high: Int32
    /// Blank lines before it, at most 255.
    let gap: UInt8
    /// Columns of white space it begins with, at most 255.
    let indent: UInt8
    /// Columns it fills, at most 65,535.
    let width: UInt16
    var traits: LineTraits

    init(_ range: Range<Int>, gap: Int, indent: Int, width: Int, traits: LineTraits) {
        low = Int32(range.lowerBound)
        high = Int32(range.upperBound)
        self.gap = UInt8(clamping: gap)
        self.indent = UInt8(clamping: indent)
        self.width = UInt16(clamping: width)
        self.traits = traits
    }

    var range: Range<Int> { Int(low)..<Int(high) }
    var start: Int { Int(low) }
    var end: Int { Int(high) }
    var count: Int { Int(high - low) }
}
