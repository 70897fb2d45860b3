import Files
import Foundation

/// Lines made from the places of words on a page.
///
/// A paragraph's indent of two characters, which a PDF has only as a distance, becomes 「　　」; a wider step downwards
/// becomes a blank line; words side by side with a gap are divided by a space, or by a tabulator when they stand in
/// different cells of the same row. Columns come one after the other (``PDFColumns``).
struct PDFLayout {
    private var placed: [PlacedLine] = []

    /// - Parameter output: what `pdftotext -bbox-layout` writes.
    static func pages(in output: [UInt8]) throws -> [PDFLayout] {
        var pages: [PDFLayout] = []
        var line: PlacedLine?
        var word: PlacedWord?
        do {
            try XMLWalk.each(in: document(in: output)) { node in
                switch (node.kind, node.name) {
                case (.start, "page"): pages.append(PDFLayout())
                case (.start, "line"): line = pages.isEmpty ? nil : PlacedLine()
                case (.start, "word"): word = PlacedWord(node)
                case (.text, _): word?.text += node.text
                case (.end, "word"):
                    guard let ended = word else { return }
                    if let begun = line, begun.isFar(ended) {
                        pages[pages.count - 1].placed.append(begun)
                        line = PlacedLine()
                    }
                    line?.append(ended)
                    word = nil
                case (.end, "line"):
                    if let line, !line.text.isEmpty { pages[pages.count - 1].placed.append(line) }
                    line = nil
                default: break
                }
            }
        } catch is XMLWalk.Fault {
            throw UnreadableFile.damaged(.pdf)
        }
        return pages
    }

    /// The pages alone, without the heading and its document type, and without characters that XML forbids.
    private static func document(in output: [UInt8]) -> [UInt8] {
        let data = Data(output)
        guard let start = data.range(of: Data("<doc>".utf8)),
            let end = data.range(of: Data("</doc>".utf8), options: .backwards)
        else { return Array("<doc/>".utf8) }
        return data[start.lowerBound..<max(start.upperBound, end.upperBound)].filter {
            $0 >= 0x20 || $0 == 0x0A || $0 == 0x09
        }
    }

    var lines: [String] {
        let placed = PDFColumns.ordered(placed)
        let step = Self.usualStep(of: placed)
        let (edges, size) = (leftEdges, usualSize)
        var result: [String] = []
        for (index, line) in placed.enumerated() {
            let previous = index > 0 ? placed[index - 1] : nil
            let down = line.top - (previous?.top ?? line.top)
            if let previous, abs(down) < step * 0.25, line.left > previous.right {
                result[result.count - 1] += (line.left - previous.right < 2.5 * line.em ? " " : "\t") + line.text
                continue
            }
            if down > step * 1.7 { result.append("") }
            let neighbours = placed[max(0, index - 1)..<min(placed.count, index + 2)]
            let isIndented =
                line.em < size * 1.25 && edges.contains { line.isIndented(from: $0, beside: neighbours) }
            result.append((isIndented ? "\u{3000}\u{3000}" : "") + line.text)
        }
        return result
    }

    /// The median size of a character, by which headlines are known from text.
    private var usualSize: Double {
        let sizes = placed.map(\.em).sorted()
        return sizes.isEmpty ? 10 : sizes[sizes.count / 2]
    }

    /// The median distance from a line to the next one below it.
    private static func usualStep(of placed: [PlacedLine]) -> Double {
        let steps = zip(placed, placed.dropFirst()).map { $1.top - $0.top }.filter { $0 > 1 }.sorted()
        return steps.isEmpty ? 20 : steps[steps.count / 2]
    }

    /// Where at least three lines of the page begin; the twenty commonest of such places.
    private var leftEdges: [Double] {
        let counts = placed.reduce(into: [Int: Int]()) { $0[Int($1.left.rounded()), default: 0] += 1 }
        let common = counts.filter { $0.value >= 3 }.sorted { ($1.value, $0.key) < ($0.value, $1.key) }
        return common.prefix(20).map { Double($0.key) }
    }
}
