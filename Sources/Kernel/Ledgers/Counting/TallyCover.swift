/// The kept stretches that make up a period: some added, some taken away again, whichever are fewer.
///
/// The year until November is the year without December; a month until its 28th is the month without its last days. So
/// the figure of a province reads one row of each place and few others, however many entries there are.
struct TallyCover: Equatable {
    private(set) var added: [Int] = []
    private(set) var taken: [Int] = []

    private var count: Int { added.count + taken.count }

    private init() {}

    /// - Parameter monthly: whether each month is to stand by itself, so that none is hidden in a year.
    init(_ days: ClosedRange<Day>, monthly: Bool = false) {
        for (year, part) in days.cut(by: \.yearAround) {
            let months = TallyCover(months: part)
            let rest = monthly ? [] : part.missing(in: year).map(TallyCover.init(months:))
            add(monthly ? months : months.orWhole(TallyPeriod.year(part.lowerBound), without: rest))
        }
    }

    private init(months days: ClosedRange<Day>) {
        for (month, part) in days.cut(by: \.monthAround) {
            let rest = part.missing(in: month).map(TallyCover.init(days:))
            add(TallyCover(days: part).orWhole(TallyPeriod.month(part.lowerBound), without: rest))
        }
    }

    private init(days: ClosedRange<Day>) {
        added = (days.lowerBound.sinceEpoch...days.upperBound.sinceEpoch).map { TallyPeriod.day(Day(sinceEpoch: $0)) }
    }

    private mutating func add(_ other: TallyCover) {
        added += other.added
        taken += other.taken
    }

    /// The same by a whole from which the rest is taken, where that is less to read.
    private func orWhole(_ period: Int, without rest: [TallyCover]) -> TallyCover {
        var whole = TallyCover()
        whole.added = [period] + rest.flatMap(\.taken)
        whole.taken = rest.flatMap(\.added)
        return whole.count < count ? whole : self
    }
}

extension Day {
    fileprivate var monthAround: ClosedRange<Day> { adding(days: 1 - civil.day)...endOfMonth }

    fileprivate var yearAround: ClosedRange<Day> {
        let year = civil.year
        let first = Day(year: year, month: 1, day: 1) ?? self
        return first...(Day(year: year, month: 12, day: 31) ?? self)
    }
}

extension ClosedRange<Day> {
    /// For each year or month that the days touch: all of it, and what of it they hold.
    fileprivate func cut(by around: (Day) -> ClosedRange<Day>) -> [(whole: ClosedRange<Day>, part: ClosedRange<Day>)] {
        var pieces: [(whole: ClosedRange<Day>, part: ClosedRange<Day>)] = []
        var first = lowerBound
        while first <= upperBound {
            let whole = around(first)
            let last = Swift.min(whole.upperBound, upperBound)
            pieces.append((whole, first...last))
            first = last.adding(days: 1)
        }
        return pieces
    }

    /// What a whole holds before and after these days.
    fileprivate func missing(in whole: ClosedRange<Day>) -> [ClosedRange<Day>] {
        var missing: [ClosedRange<Day>] = []
        if whole.lowerBound < lowerBound { missing.append(whole.lowerBound...lowerBound.adding(days: -1)) }
        if upperBound < whole.upperBound { missing.append(upperBound.adding(days: 1)...whole.upperBound) }
        return missing
    }
}
