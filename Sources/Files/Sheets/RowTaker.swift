/// Takes the rows of a sheet as they are read, and holds the reading to its limits.
///
/// One thread uses it, during one reading.
struct RowTaker {
    let limits: SheetLimits
    private let take: (SheetRow) throws -> Void
    private var cells = 0
    private var began = ContinuousClock.now
    private var spent = Duration.zero

    init(_ limits: SheetLimits, _ take: @escaping (SheetRow) throws -> Void) {
        self.limits = limits
        self.take = take
    }

    /// - Parameter filled: how many cells of the row hold something; a row without any is not handed on.
    mutating func take(_ row: SheetRow, filled: Int) throws {
        cells += filled
        let now = ContinuousClock.now
        spent += began.duration(to: now)
        guard spent < .seconds(limits.seconds) else { throw UnreadableSheet.timedOut(seconds: limits.seconds) }
        guard filled > 0 else {
            began = now
            return
        }
        guard row.number <= limits.rows else { throw UnreadableSheet.tooManyRows(limits.rows) }
        guard cells <= limits.cells else { throw UnreadableSheet.tooManyCells(limits.cells) }
        try take(row)
        began = .now
    }
}
