/// The printed text around an article, cut into what is the article and what is not.
struct Original: Sendable {
    struct Piece: Sendable {
        let text: String
        let isArticle: Bool
        /// The facts that stand here.
        var facts: [FactList.Fact] = []
    }

    let pieces: [Piece]

    /// - Parameters:
    ///   - places: UTF-8 ranges of `content`, in reading order; a range outside of it is cut to it.
    ///   - withSurroundings: whether some lines before and after each place are shown.
    init(_ content: String, places: [Range<Int>], facts: [FactList.Fact] = [], withSurroundings: Bool) {
        let bytes = Array(content.utf8)
        let margin = withSurroundings ? 1200 : 0
        var pieces: [Piece] = []
        var end = 0
        for place in Self.merged(places, within: bytes.count) {
            // A line longer than the margin begins before it and ends behind the place.
            let near = min(place.lowerBound, Self.boundary(place.lowerBound - margin, in: bytes))
            let start = withSurroundings ? max(end, near) : place.lowerBound
            if start > end, !pieces.isEmpty || start > 0 { pieces.append(Piece(text: "\n⋯\n", isArticle: false)) }
            pieces.append(Piece(text: Self.text(bytes[start..<place.lowerBound]), isArticle: false))
            pieces += Self.cut(bytes[place], at: facts)
            end = place.upperBound
        }
        let rest = withSurroundings ? Self.boundary(min(bytes.count, end + margin), in: bytes) : end
        if rest > end { pieces.append(Piece(text: Self.text(bytes[end..<rest]), isArticle: false)) }
        if rest < bytes.count, !pieces.isEmpty { pieces.append(Piece(text: "\n⋯", isArticle: false)) }
        self.pieces = pieces.filter { !$0.text.isEmpty }
    }

    /// A stretch of the article, cut at the first place of each fact in it.
    private static func cut(_ stretch: ArraySlice<UInt8>, at facts: [FactList.Fact]) -> [Piece] {
        let start = stretch.startIndex
        let marks = FactMarks(String(decoding: stretch, as: UTF8.self), facts) { fact in
            guard let first = fact.trace?.source.first, first.lowerBound >= start, first.upperBound <= stretch.endIndex
            else { return nil }
            return first.lowerBound - start..<first.upperBound - start
        }
        return marks.pieces.map { Piece(text: text(Array($0.text.utf8)[...]), isArticle: true, facts: $0.facts) }
    }

    /// In the order of the print, without overlaps.
    private static func merged(_ places: [Range<Int>], within count: Int) -> [Range<Int>] {
        let inside = places.map { $0.clamped(to: 0..<count) }.filter { !$0.isEmpty }
        return inside.sorted { $0.lowerBound < $1.lowerBound }.reduce(into: []) { merged, next in
            if let last = merged.last, last.upperBound >= next.lowerBound {
                merged[merged.count - 1] = last.lowerBound..<max(last.upperBound, next.upperBound)
            } else {
                merged.append(next)
            }
        }
    }

    /// The start of a line at or after an offset.
    private static func boundary(_ offset: Int, in bytes: [UInt8]) -> Int {
        guard offset > 0 else { return 0 }
        guard offset < bytes.count else { return bytes.count }
        return bytes[offset...].firstIndex(of: 0x0A).map { $0 + 1 } ?? bytes.count
    }

    private static func text(_ bytes: ArraySlice<UInt8>) -> String {
        // Blank lines after every printed line are of no use on a screen.
        let lines = String(decoding: bytes, as: UTF8.self).split(separator: "\n", omittingEmptySubsequences: false)
        let kept = lines.enumerated().filter { index, line in
            index == 0 || index == lines.count - 1 || !line.allSatisfy { " \t\u{3000}".contains($0) }
        }
        return kept.map(\.element).joined(separator: "\n")
    }
}
