public import Kernel

/// Members spread over unions, few in most and many in some: the rows of a load.
public struct InventedMembers: Sendable {
    private let people: InventedPeople
    private let unions: [ID<Organisation>]
    /// The first row of each union, and behind the last how many there are.
    private let starts: [Int]

    /// - Parameter unions: in the order of the tree.
    public init(_ count: Int, in unions: [ID<Organisation>], people: InventedPeople = InventedPeople()) {
        (self.people, self.unions) = (people, unions)
        let weights = unions.indices.map { place in
            var chance = InventedChance(seed: 7, place: place)
            return 50 + chance.next(below: 32) * chance.next(below: 32)
        }
        let (whole, rows) = (max(1, weights.reduce(0, +)), min(count, InventedPeople.most))
        var sum = 0
        var starts = [0]
        for weight in weights {
            sum += weight
            starts.append(Int(Double(rows) * Double(sum) / Double(whole)))
        }
        self.starts = starts
    }

    public var count: Int { starts.last ?? 0 }

    /// - Parameter first: the place of the first of these people; another load begins behind those of one before.
    public func source(_ name: String, from first: Int = 0) -> MemberSource {
        MemberSource(name, count: count) { rows in
            var union = self.union(of: rows.lowerBound)
            return rows.map { row in
                while row >= starts[union + 1] { union += 1 }
                return MemberSource.Row(people.form(first + row), at: unions[union])
            }
        }
    }

    /// The last union that begins at the row or before it.
    private func union(of row: Int) -> Int {
        var (low, high) = (0, unions.count)
        while high - low > 1 {
            let middle = (low + high) / 2
            if starts[middle] <= row { low = middle } else { high = middle }
        }
        return low
    }
}
