import Store

/// The key of a document in the index, which is also its order: days counted backwards above, a running number below.
/// So rising keys are newest day first, within a day in the order of putting, and a span of days is a span of keys.
///
/// Backwards, because FTS5 reads its lists of keys from the low end; from the high end it has to unpack whole pages first.
enum SearchKey {
    /// Numbers of one day: 2^20. Wider keys cost size, because FTS5 stores differences between keys.
    static let numberBits: Int64 = 20
    private static let lastDay: Int64 = (1 << 17) - 1
    /// 1900-01-01. Earlier days count as it, and days after 2258 as the last.
    private static let epoch: Int64 = -25_567

    /// The keys of one day.
    static func keys(of day: Day) -> Range<Int64> {
        let ordinal = min(max(Int64(day.sinceEpoch) - epoch, 0), lastDay)
        let first = (lastDay - ordinal) << numberBits
        return first..<first + (1 << numberBits)
    }

    /// The keys of the days from `first` to `last`, both included; an open end reaches as far as there are days.
    static func keys(from first: Day?, to last: Day?) -> Range<Int64> {
        let lower = last.map { keys(of: $0).lowerBound } ?? 0
        let upper = first.map { keys(of: $0).upperBound } ?? (lastDay + 1) << numberBits
        return lower..<max(lower, upper)
    }
}
