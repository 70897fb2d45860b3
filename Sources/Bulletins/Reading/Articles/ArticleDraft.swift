/// An article as the splitter finds it: places in the text, nothing read out of them yet.
struct ArticleDraft: Sendable {
    /// A stretch of the body on one line.
    struct Piece: Sendable {
        var range: Range<Int>
        /// A paragraph begins here.
        var breaks: Bool
    }

    var section: Range<Int>?
    /// The printed lines of the headline, the kicker first.
    var heads: [Range<Int>] = []
    /// Which of `heads` go on in the next one, broken only by the layout.
    var brokenHeads: Set<Int> = []
    var bylines: [Range<Int>] = []
    var dateline: Range<Int>?
    var marked = false
    var body: [Piece] = []
    var credit: Credit?
    /// The lines from headline to credit.
    var lines: Range<Int> = 0..<0

    var isOpen: Bool { !body.isEmpty }
}
