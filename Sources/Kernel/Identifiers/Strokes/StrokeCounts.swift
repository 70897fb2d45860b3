/// With how many strokes a character is written (GF 0023-2020, by way of Unihan).
enum StrokeCounts {
    /// From 1 to 52; `nil` for what is no ideograph, or none that Unicode 15 knows.
    static func count(of scalar: Unicode.Scalar) -> Int? {
        for block in blocks where block.first <= scalar.value {
            let index = Int(scalar.value - block.first)
            if index < block.counts.count { return block.counts[index] == 0 ? nil : Int(block.counts[index]) }
        }
        return nil
    }

    /// A run of code points with a byte for each; 98 KB in all, unpacked on first use.
    private struct Block {
        let first: UInt32
        let counts: [UInt8]

        init(_ first: UInt32, _ runs: String) {
            self.first = first
            counts = StrokeCounts.unpacked(runs)
        }
    }

    private static let blocks = [
        Block(0x3400, StrokeRuns.basic), Block(0xF900, StrokeRuns.compatible),
        Block(0x20000, StrokeRuns.supplementary), Block(0x2F800, StrokeRuns.compatibleSupplementary),
        Block(0x30000, StrokeRuns.tertiary),
    ]

    private static func unpacked(_ runs: String) -> [UInt8] {
        var counts: [UInt8] = []
        var current: UInt8?
        var length = 0
        func endRun() {
            if let current { counts += repeatElement(current, count: max(length, 1)) }
            length = 0
        }
        for byte in runs.utf8 {
            switch byte {
            case UInt8(ascii: "0")...UInt8(ascii: "9"): length = length * 10 + Int(byte - UInt8(ascii: "0"))
            case UInt8(ascii: "\n"): break
            default:
                endRun()
                current = strokes(byte)
            }
        }
        endRun()
        return counts
    }

    private static func strokes(_ letter: UInt8) -> UInt8 {
        switch letter {
        case UInt8(ascii: "a")...UInt8(ascii: "z"): letter - UInt8(ascii: "a") + 1
        case UInt8(ascii: "A")...UInt8(ascii: "Z"): letter - UInt8(ascii: "A") + 27
        default: 0
        }
    }
}
