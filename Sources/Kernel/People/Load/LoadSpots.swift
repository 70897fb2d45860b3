/// Where loaded members are counted: some places on either line, in the order of the table of sums.
struct LoadSpots {
    struct Spot: Hashable {
        let line: Line
        let path: OrganisationPath
    }

    struct Sum {
        let period, spot: Int
        var count: Int
    }

    private let spots: [Spot]
    /// The spots of each place.
    private let ofPlace: [[Int]]

    init(_ places: [CountingPlace]) {
        let ofPlace = places.map { place in
            [Spot(line: .leadership, path: place.path)]
                + (place.secondPath.map { [Spot(line: .second, path: $0)] } ?? [])
        }
        spots = Set(ofPlace.joined()).sorted { ($0.line.rawValue, $0.path) < ($1.line.rawValue, $1.path) }
        let numbers = Dictionary(uniqueKeysWithValues: spots.enumerated().map { ($1, $0) })
        self.ofPlace = ofPlace.map { $0.compactMap { numbers[$0] } }
    }

    subscript(spot: Int) -> Spot { spots[spot] }

    /// The sums of all stretches of time, in the order of the table: of kinds that rise, each as often as its group weighs.
    func sums(of kinds: [(kind: LoadedKind, count: Int)], weighing weights: [Int]) -> [Sum] {
        var sums: [Sum] = []
        /// For each stretch of time the sum that is not complete yet: kinds of one place and period follow each other.
        var open: [(place: Int, period: Int, count: Int)] = TallyPeriod.all(of: Day(sinceEpoch: 0)).map { (0, $0, 0) }
        func close(_ one: (place: Int, period: Int, count: Int)) {
            guard one.count != 0 else { return }
            for spot in ofPlace[one.place] { sums.append(Sum(period: one.period, spot: spot, count: one.count)) }
        }
        for (kind, count) in kinds where weights[kind.group] != 0 {
            for (length, period) in TallyPeriod.all(of: kind.joinedOn).enumerated() {
                if open[length].place != kind.place || open[length].period != period {
                    close(open[length])
                    open[length] = (kind.place, period, 0)
                }
                open[length].count += count * weights[kind.group]
            }
        }
        for one in open { close(one) }
        sums.sort { ($0.period, $0.spot) < ($1.period, $1.spot) }
        return merged(sums)
    }

    /// Places may share one on the second line.
    private func merged(_ sums: [Sum]) -> [Sum] {
        var merged: [Sum] = []
        merged.reserveCapacity(sums.count)
        for sum in sums {
            if let last = merged.last, last.period == sum.period, last.spot == sum.spot {
                merged[merged.count - 1].count += sum.count
            } else {
                merged.append(sum)
            }
        }
        return merged
    }
}
