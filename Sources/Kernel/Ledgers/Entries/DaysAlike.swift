/// On which days all rows of an import happened, by what makes two of them alike: what stands further down in a file may be the
/// earlier one. A few bytes for each row.
struct DaysAlike {
    private var days: [Int: Set<Int32>] = [:]

    mutating func note(_ day: Day, for key: Int) { days[key, default: []].insert(Int32(day.sinceEpoch)) }

    func last(before day: Day, for key: Int) -> Day? {
        days[key]?.lazy.filter { $0 < day.sinceEpoch }.max().map { Day(sinceEpoch: Int($0)) }
    }
}
