public import Kernel

/// What a cell of a sheet holds.
public enum SheetCell: Hashable, Sendable {
    case empty
    /// As it was written; spaces at its ends are kept. All cells of comma-separated text are texts.
    case text(String)
    /// A number, in the digits of the file: an identity number that was kept as a number is
    /// `4.4012319900101101E+17` here.
    case number(String)
    /// A number that the sheet shows as a day.
    case day(Day)
    /// The same with a time of day, in seconds since midnight.
    case moment(Day, seconds: Int)
    case flag(Bool)
    /// `#N/A` and its like; a formula whose result the file does not hold stands as it is written, from its `=`.
    case fault(String)

    public var isEmpty: Bool {
        if case .empty = self { true } else { false }
    }
}
