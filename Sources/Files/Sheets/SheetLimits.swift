/// How much of a file with tables is read before it is refused.
public struct SheetLimits: Sendable {
    /// Bytes of the file as it was sent.
    public var bytes = 128 << 20
    /// Bytes that a part of a workbook unpacks to.
    public var unpacked = 2 << 30
    /// Rows of a sheet, as many as Excel keeps.
    public var rows = 1_048_576
    /// Columns that are used.
    public var columns = 512
    /// Cells of a sheet that hold something.
    public var cells = 32 << 20
    /// Characters of a cell in UTF-16, as many as Excel keeps.
    public var characters = 32_767
    /// Seconds that a sheet is read, those not counted that its rows are worked with.
    public var seconds = 300

    public init() {}
}
