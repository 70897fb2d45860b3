/// The order in which the lines of a page are read: downwards, column after column.
///
/// Columns are prose on both sides of a gutter that few lines cross; a line across the gutter (a headline over two
/// columns) ends the columns above it, and so does one that stands alone in the middle. Cells of a table stand side by side too, but are short: they stay in their rows.
enum PDFColumns {
    /// Pages of more lines are no print; they are read row by row.
    private static let lineLimit = 2_000
    private static let fewest = 4
    private static let narrowest = 8.0

    /// - Parameter known: where columns begin on the page at large; within a part of it fewer lines are proof enough.
    static func ordered(_ lines: [PlacedLine], known: [Double] = [], depth: Int = 0) -> [PlacedLine] {
        let rows = rows(of: lines)
        let inOrder = rows.flatMap(\.self)
        guard depth < 4, lines.count <= lineLimit else { return inOrder }
        let edges = rightColumns(of: inOrder)
        guard let edge = edges.first ?? known.first(where: { divides(inOrder, at: $0) }) else { return inOrder }
        var result: [PlacedLine] = []
        var left: [PlacedLine] = []
        var right: [PlacedLine] = []
        func endColumns() {
            result += ordered(left, known: edges + known, depth: depth + 1)
            result += ordered(right, known: edges + known, depth: depth + 1)
            left = []
            right = []
        }
        let bounds = (inOrder.map(\.left).min() ?? 0)...(inOrder.map(\.right).max() ?? 0)
        for row in rows {
            let isCentred = isCentred(row, within: bounds)
            for line in row {
                switch isCentred ? .across : line.side(of: edge) {
                case .left: left.append(line)
                case .right: right.append(line)
                case .across:
                    endColumns()
                    result.append(line)
                }
            }
        }
        endColumns()
        return result
    }

    /// Whether a row stands alone in the middle, as a by-line does; a row of several columns is wider.
    private static func isCentred(_ row: [PlacedLine], within bounds: ClosedRange<Double>) -> Bool {
        guard let first = row.first, let last = row.last else { return false }
        let middle = (bounds.lowerBound + bounds.upperBound) / 2
        return abs((first.left + last.right) / 2 - middle) < 0.6 * first.em
            && last.right - first.left < (bounds.upperBound - bounds.lowerBound) / 2
    }

    private static func divides(_ lines: [PlacedLine], at edge: Double) -> Bool {
        let sides = lines.map { $0.side(of: edge) }
        return sides.contains(.left) && sides.contains(.right) && !sides.contains(.across)
    }

    /// Rows from the top to the bottom, each from left to right.
    private static func rows(of lines: [PlacedLine]) -> [[PlacedLine]] {
        var rows: [[PlacedLine]] = []
        for line in lines.sorted(by: { $0.top < $1.top }) {
            if let first = rows.last?.first, line.top - first.top < 0.4 * min(first.em, line.em) {
                rows[rows.count - 1].append(line)
            } else {
                rows.append([line])
            }
        }
        return rows.map { $0.sorted { $0.left < $1.left } }
    }

    /// Where columns begin that have another on their left, those first that the fewest lines cross.
    private static func rightColumns(of lines: [PlacedLine]) -> [Double] {
        guard lines.count >= 2 * fewest else { return [] }
        let counts = lines.reduce(into: [Int: Int]()) { $0[Int($1.left.rounded()), default: 0] += 1 }
        let edges = counts.filter { $0.value >= fewest }.sorted { ($1.value, $0.key) < ($0.value, $1.key) }.prefix(20)
        let rated = edges.compactMap { edge in crossings(of: Double(edge.key), by: lines).map { (Double(edge.key), $0) }
        }
        return rated.sorted { ($0.1, $0.0) < ($1.1, $1.0) }.map(\.0)
    }

    /// How many lines cross the gutter before `edge`; `nil` when there are no columns beside it.
    private static func crossings(of edge: Double, by lines: [PlacedLine]) -> Int? {
        let left = lines.filter { $0.side(of: edge) == .left }
        let right = lines.filter { $0.side(of: edge) == .right }
        let across = lines.count - left.count - right.count
        guard left.count >= fewest, right.count >= fewest, across * 3 <= left.count + right.count,
            isProse(left), isProse(right), let top = right.first?.top, let bottom = right.last?.top,
            left.count(where: { (top...bottom).contains($0.top) }) >= fewest
        else { return nil }
        return across
    }

    private static func isProse(_ lines: [PlacedLine]) -> Bool {
        let widths = lines.map { ($0.right - $0.left) / $0.em }.sorted()
        return widths[widths.count / 2] >= narrowest
    }
}

extension PlacedLine {
    fileprivate enum Side { case left, right, across }

    fileprivate func side(of edge: Double) -> Side {
        if left >= edge - 1 { return .right }
        return right <= edge - 0.4 * em ? .left : .across
    }
}
