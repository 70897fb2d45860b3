import Store

/// What loaded members add to figures: one number for each of them is kept until they are counted all together and posted.
///
/// The same sums as ``TallySums`` makes. A member costs eight bytes until then, and each sum is written once, however many she
/// adds to: a province has millions of sums.
struct LoadSums {
    private static let most = 8_000_000
    private static let together = 5000

    private let sign: Int
    private var members: [UInt64] = []
    private var places = Numbered<CountingPlace>()
    /// By the bits of the segments they are in.
    private var groups = Numbered<Int64>()

    /// - Parameter sign: minus one where they go again.
    init(_ sign: Int = 1) { self.sign = sign }

    mutating func add(
        _ joinedOn: Day, _ segments: Int64, at place: CountingPlace, on connection: any Connection
    ) throws {
        let kind = LoadedKind(
            place: places.number(of: place), joinedOn: joinedOn, group: groups.number(of: segments))
        members.append(kind.packed)
        if members.count >= Self.most { try post(on: connection) }
    }

    mutating func post(on connection: any Connection) throws {
        members.sort()
        let kinds = LoadedKind.counted(members)
        members.removeAll(keepingCapacity: true)
        let spots = LoadSpots(places.values)
        for (series, weights) in series() {
            let sums = spots.sums(of: kinds, weighing: weights.map { sign * $0 })
            for start in stride(from: 0, to: sums.count, by: Self.together) {
                let some = sums[start..<min(start + Self.together, sums.count)]
                try connection.insert(
                    TallySums.insertion,
                    BoundRows(of: some) { rows, sum in
                        let spot = spots[sum.spot]
                        rows.add(
                            series.indicator, series.part, sum.period, spot.line, spot.path, sum.count, sum.count)
                    }, TallySums.adding)
            }
        }
    }

    /// The figures that members of these groups add to, in the order of the table, and how often each group does.
    private func series() -> [(Series, [Int])] {
        var found: [Series: [Int]] = [:]
        for (group, segments) in groups.values.enumerated() {
            for series in Series.all(of: segments) {
                found[series, default: Array(repeating: 0, count: groups.values.count)][group] += 1
            }
        }
        return found.sorted { ($0.key.indicator, $0.key.part) < ($1.key.indicator, $1.key.part) }
    }
}

/// One figure, whole or in part.
private struct Series: Hashable {
    let indicator, part: String

    /// What a membership adds to that began on a day and stands.
    static func all(of segments: Int64) -> [Series] {
        let day = Day(sinceEpoch: 0)
        let membership = Membership(
            id: ID(unchecked: 0), organisation: ID(unchecked: 0), person: ID(unchecked: 0), status: .active,
            segments: [WorkSegment](mask: segments), appliedOn: day, joinedOn: day)
        return membership.contributions.flatMap { one in
            ([""] + one.parts).map { Series(indicator: one.indicator, part: $0) }
        }
    }
}

/// Values by the order in which they were met.
private struct Numbered<Value: Hashable> {
    private(set) var values: [Value] = []
    private var numbers: [Value: Int] = [:]
    /// Neighbours are often alike.
    private var last: (value: Value, number: Int)?

    mutating func number(of value: Value) -> Int {
        if let last, last.value == value { return last.number }
        let number = numbers[value] ?? values.count
        if number == values.count {
            values.append(value)
            numbers[value] = number
        }
        last = (value, number)
        return number
    }
}
