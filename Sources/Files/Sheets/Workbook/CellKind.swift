/// What the value of a cell is, as its type says.
enum CellKind {
    case number, shared, inline, formula, flag, fault, day

    init(_ type: UnsafeBufferPointer<UInt8>) {
        guard let first = type.first else {
            self = .number
            return
        }
        self =
            switch (first, type.count) {
            case (UInt8(ascii: "s"), 1): .shared
            case (UInt8(ascii: "s"), _): .formula
            case (UInt8(ascii: "i"), _): .inline
            case (UInt8(ascii: "b"), _): .flag
            case (UInt8(ascii: "e"), _): .fault
            case (UInt8(ascii: "d"), _): .day
            default: .number
            }
    }
}
