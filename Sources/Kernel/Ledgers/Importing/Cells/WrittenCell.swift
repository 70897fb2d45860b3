/// What stands in a cell of somebody's sheet.
public struct WrittenCell: Hashable, Sendable {
    /// As a person sees it; a number in the digits of the file, a day as `2026-03-05`.
    public let words: String
    /// Whether the sheet kept it as a number, which holds fifteen digits.
    public let isNumber: Bool
    /// Whether a formula failed there.
    public let isFault: Bool

    public init(_ words: String, isNumber: Bool = false, isFault: Bool = false) {
        self.words = words
        self.isNumber = isNumber
        self.isFault = isFault
    }
}

/// What the head of a column and the title of a sheet say of the cells below.
public struct CellSense: Hashable, Sendable {
    /// The year of days that are written without one.
    public var year: Int?
    /// Whether money is written in units of ten thousand (万元).
    public var isTenThousands: Bool

    public init(year: Int? = nil, isTenThousands: Bool = false) {
        self.year = year
        self.isTenThousands = isTenThousands
    }
}

/// What a cell says for a field.
public enum CellReading: Hashable, Sendable {
    case value(FieldValue)
    /// Nothing, or one of the marks for nothing: 无, /, —.
    case nothing
    /// A union or a colleague, still to be looked up.
    case name(String)
    /// What an export shows in place of what is personal or sealed. It stands for what is kept, and for nothing else.
    case masked(String)
    /// A table some of whose cells are names or masked, so that it is settled with the entry.
    case rows([[String: CellReading]])
    /// It cannot be taken; why, and what to do.
    case refused(Text)
}

extension CellReading {
    /// What the rows of a table say together, each by the names of its columns; cells that say nothing are left out.
    public init(table rows: [[String: CellReading]]) {
        let read = rows.map { row in row.filter { $1 != .nothing } }
        let values = read.map { row in
            row.compactMapValues { cell in if case .value(let value) = cell { value } else { nil } }
        }
        self = zip(read, values).allSatisfy { $0.count == $1.count } ? .value(.rows(values)) : .rows(read)
    }
}
