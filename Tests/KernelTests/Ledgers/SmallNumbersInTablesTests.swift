import Kernel
import Stage
import Testing

@Suite("Small numbers of persons in a table") struct SmallNumbersInTablesTests {
    private typealias Place = SmallNumbers.Place

    /// A row of sums over all, a column of sums over the others.
    private static func table(_ numbers: [[Int]]) -> (rows: [[Int]], sums: [[SmallNumbers.Place]]) {
        let width = numbers[0].count
        let whole = (0..<width).map { column in numbers.reduce(0) { $0 + $1[column] } }
        let rows = ([whole] + numbers).map { [$0.reduce(0, +)] + $0 }
        let across = rows.indices.map { row in (0...width).map { Place(row, $0) } }
        let down = (0...width).map { column in rows.indices.map { Place($0, column) } }
        return (rows, across + down)
    }

    @Test("One small number takes others with it, along its row and its column")
    func neighbours() {
        let (rows, sums) = Self.table([[3, 20, 30], [40, 50, 60]])
        let hidden = SmallNumbers.hidden(in: rows, sums: sums, .persons)
        #expect(hidden == [Place(1, 1), Place(1, 2), Place(2, 1), Place(2, 2)])
        #expect(SmallNumbers.hidden(in: rows, sums: sums, .entries) == [])
    }

    @Test("In random tables every small number is hidden, and none alone in its sum")
    func random() {
        var dice = SeededGenerator(seed: 28)
        for _ in 0..<400 {
            let width = Int.random(in: 1..<5, using: &dice)
            let numbers = (0..<Int.random(in: 1..<6, using: &dice)).map { _ in
                (0..<width).map { _ in
                    Bool.random(using: &dice)
                        ? 0 : Int.random(in: 0..<(Bool.random(using: &dice) ? 9 : 90), using: &dice)
                }
            }
            let (rows, sums) = Self.table(numbers)
            let hidden = SmallNumbers.hidden(in: rows, sums: sums, .persons)
            for (row, numbers) in rows.enumerated() {
                for (column, number) in numbers.enumerated() where (1..<SmallNumbers.least).contains(number) {
                    #expect(hidden.contains(Place(row, column)))
                }
            }
            for group in sums {
                let count = group.count(where: hidden.contains)
                #expect(count != 1, "\(rows)")
            }
        }
    }
}
