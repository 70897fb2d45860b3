import Store

/// What loaded members add to figures: counted alike by place, day and groups, and posted before there are many sums.
///
/// The same sums as ``TallySums`` makes, of numbers instead of words: a province has millions of them.
struct LoadSums {
    private struct Kind: Hashable {
        let place: Int
        let joinedOn: Day
        let segments: Int64
    }

    private struct Key: Hashable {
        let series, period, place: Int
    }

    private static let most = 200_000
    private static let together = 5000

    private let sign: Int
    private var counts: [Kind: Int] = [:]
    private var places = Numbered<CountingPlace>()
    private var series = Numbered<Series>()
    private var seriesOfSegments: [Int64: [Int]] = [:]

    /// - Parameter sign: minus one where they go again.
    init(_ sign: Int = 1) { self.sign = sign }

    mutating func add(
        _ joinedOn: Day, _ segments: [WorkSegment], at place: CountingPlace, on connection: any Connection
    ) throws {
        let kind = Kind(place: places.number(of: place), joinedOn: joinedOn, segments: segments.mask)
        counts[kind, default: 0] += sign
        if counts.count >= Self.most { try post(on: connection) }
    }

    mutating func post(on connection: any Connection) throws {
        var sums: [Key: Int] = [:]
        for (kind, count) in counts {
            let periods = TallyPeriod.all(of: kind.joinedOn)
            for series in series(of: kind.segments) {
                for period in periods {
                    sums[Key(series: series, period: period, place: kind.place), default: 0] += count
                }
            }
        }
        // In the order of the table, so that neighbours are written together.
        let rows = sums.sorted { first, second in
            (first.key.series, first.key.period, first.key.place)
                < (second.key.series, second.key.period, second.key.place)
        }
        for start in stride(from: 0, to: rows.count, by: Self.together) {
            try connection.insert(
                TallySums.insertion, rows[start..<min(start + Self.together, rows.count)].flatMap(values),
                TallySums.adding)
        }
        counts.removeAll(keepingCapacity: true)
    }

    private func values(_ key: Key, _ sum: Int) -> [SQL] {
        let (series, place) = (series[key.series], places[key.place])
        func row(_ line: Line, _ path: OrganisationPath) -> SQL {
            "(\(series.indicator), \(series.part), \(key.period), \(line), \(path), \(sum), \(sum))"
        }
        return [row(.leadership, place.path)] + (place.secondPath.map { [row(.second, $0)] } ?? [])
    }

    /// What a membership adds to that began on a day and stands.
    private mutating func series(of segments: Int64) -> [Int] {
        if let known = seriesOfSegments[segments] { return known }
        let day = Day(sinceEpoch: 0)
        let membership = Membership(
            id: ID(unchecked: 0), organisation: ID(unchecked: 0), person: ID(unchecked: 0), status: .active,
            segments: [WorkSegment](mask: segments), appliedOn: day, joinedOn: day)
        let found = membership.contributions.flatMap { one in
            ([""] + one.parts).map { series.number(of: Series(indicator: one.indicator, part: $0)) }
        }
        seriesOfSegments[segments] = found
        return found
    }
}

/// One figure, whole or in part.
private struct Series: Hashable {
    let indicator, part: String
}

/// Values by the order in which they were met.
private struct Numbered<Value: Hashable> {
    private var values: [Value] = []
    private var numbers: [Value: Int] = [:]

    subscript(number: Int) -> Value { values[number] }

    mutating func number(of value: Value) -> Int {
        if let known = numbers[value] { return known }
        values.append(value)
        numbers[value] = values.count - 1
        return values.count - 1
    }
}
