/// An article as the splitter finds it: places in the text, nothing read out of them yet.
struct ArticleDraft: Sendable {
    /// A stretch of the body on one line.
    struct Piece: Sendable {
        var range: Range<Int>
        /// A paragraph begins here.
        var breaks: Bool
    }

    /// The printed lines of the section's name.
    var section: [Range<Int>] = []
    /// The printed lines of the headline, the kicker first.
    var heads: [Range<Int>] = []
    /// Which of `heads` go on in the next one, broken only by the layout.
    var brokenHeads: Set<Int> = []
    var bylines: [Range<Int>] = []
    /// The place printed as a label before the body, or named in 本报广州3月5日电.
    var dateline: Range<Int>?
    /// The place is a label: such items have no headline of their own.
    var labelled = false
    /// Opens with △ or another mark.
    var marked = false
    /// The number it opens with, where items are numbered and have no headline.
    var number: Numbering?
    /// Posts and name of the speaker whose words the article gives, line by line.
    var speaker: [Range<Int>] = []
    var body: [Piece] = []
    var credit: Credit?
    /// The lines from headline to credit; `nil` before the first.
    private(set) var lines: Range<Int>?
    /// The lines of an article put together from the parts of a torn page, in reading order; empty if ``lines`` tells all.
    var parts: [Range<Int>] = []

    var isOpen: Bool { !body.isEmpty }

    /// All printed lines of the article in reading order.
    var printed: [Range<Int>] { parts.isEmpty ? lines.map { [$0] } ?? [] : parts }

    /// Opens with nothing that an article begins with: no headline, label, mark, number or by-line.
    var isBare: Bool {
        heads.isEmpty && bylines.isEmpty && dateline == nil && !labelled && !marked && number == nil
    }

    /// Stretches `lines` to line `index`, which is none before them.
    mutating func reach(_ index: Int) { lines = (lines?.lowerBound ?? index)..<index + 1 }

    /// Ends the body before unit `place`.
    mutating func cut(at place: Int, in units: [UInt16]) {
        while let last = body.last, last.range.lowerBound >= place { body.removeLast() }
        guard let last = body.last, last.range.upperBound > place else { return }
        var end = place
        while end > last.range.lowerBound, Emphasis.isMark(units[end - 1]) { end -= 1 }
        body[body.count - 1].range = units.trimmed(last.range.lowerBound..<end)
    }
}
