extension SmallNumbers {
    /// A place in a table of numbers.
    public struct Place: Hashable, Sendable {
        public let row: Int
        public let column: Int

        public init(_ row: Int, _ column: Int) { (self.row, self.column) = (row, column) }
    }

    /// Which numbers of a table stay off files and paper, so that none of them follows from the others by subtraction.
    ///
    /// - Parameter sums: groups of places of which the first holds the sum of the others, along rows and columns. In none of
    ///   them one number is hidden alone, and those that are come to ``least`` at least where there are others to hide.
    public static func hidden(
        in table: [[Int]], sums: [[Place]], _ unit: CountDescription.Unit
    ) -> Set<Place> {
        func amount(_ place: Place) -> Int { table[place.row][place.column] }
        var hidden: Set<Place> = []
        for (row, numbers) in table.enumerated() {
            for (column, number) in numbers.enumerated() where isSmall(number, unit) {
                hidden.insert(Place(row, column))
            }
        }
        guard !hidden.isEmpty else { return [] }
        var isSettled = false
        while !isSettled {
            isSettled = true
            for group in sums {
                let inside = group.filter(hidden.contains)
                guard !inside.isEmpty, inside.count == 1 || inside.reduce(0, { $0 + amount($1) }) < least else {
                    continue
                }
                // A part rather than the sum, and a small one rather than a large one.
                let parts = group.dropFirst().filter { !hidden.contains($0) && amount($0) >= least }
                guard
                    let next = parts.min(by: { amount($0) < amount($1) })
                        ?? group.first(where: { !hidden.contains($0) })
                else { continue }
                hidden.insert(next)
                isSettled = false
            }
        }
        return hidden
    }
}
