import Files

/// A word and its place on the page, in points from the upper left corner.
struct PlacedWord {
    var text = ""
    let left: Double
    let right: Double
    let top: Double

    init(_ node: XMLNode) {
        left = Self.number(node, "xMin")
        right = Self.number(node, "xMax")
        top = Self.number(node, "yMin")
    }

    /// Bounded, so that no arithmetic on hostile places overflows.
    private static func number(_ node: XMLNode, _ name: String) -> Double {
        guard let value = node.attribute(name).flatMap(Double.init), value.isFinite else { return 0 }
        return min(max(value, -100_000), 100_000)
    }
}

/// A printed line.
struct PlacedLine {
    private(set) var text = ""
    private(set) var left = 0.0
    private(set) var right = 0.0
    private(set) var top = 0.0
    /// Characters by width: a Chinese one counts 1, a Latin one a half.
    private var characters = 0.0
    private var inked = 0.0

    /// The width of a Chinese character in this line; at least 1 point.
    var em: Double { max(1, characters > 0 ? inked / characters : 10) }

    /// Whether a word stands so far to the right that it belongs to another cell or column, though in the same row.
    func isFar(_ word: PlacedWord) -> Bool { !text.isEmpty && word.left - right >= em }

    /// Whether the line begins two characters to the right of an edge at which a line before or after it begins, or
    /// beside another one that does so. A line in the middle of the page is there by chance.
    func isIndented(from edge: Double, beside neighbours: ArraySlice<PlacedLine>) -> Bool {
        guard abs(left - edge - 2 * em) < 0.45 * em else { return false }
        return neighbours.contains { abs($0.left - edge) < 1.5 || ($0.top != top && abs($0.left - left) < 1.5) }
    }

    /// Adds a word to the right; a visible gap becomes a space.
    mutating func append(_ word: PlacedWord) {
        if text.isEmpty {
            left = word.left
            top = word.top
        } else if word.left - right > 0.12 * em {
            text += " "
        }
        text += word.text
        right = word.right
        inked += max(0, word.right - word.left)
        characters += word.text.unicodeScalars.reduce(0) { $0 + ($1.value < 0x2E80 ? 0.5 : 1) }
    }
}
