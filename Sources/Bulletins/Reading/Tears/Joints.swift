/// Weighs whether two scraps of a page follow each other.
struct Joints: Sendable {
    private let texts: [[UInt16]]
    /// How well each text goes on with each that is open, row by row.
    private var table: [Float] = []
    private let enclosures: [Enclosure]
    private let enumerations: [Enumeration]
    private let concordance: Concordance
    /// Which texts stop in mid-sentence.
    let open: [Bool]

    init(_ texts: [[UInt16]], open: [Bool], _ concordance: Concordance) {
        self.texts = texts
        self.open = open
        self.concordance = concordance
        enclosures = texts.map(Enclosure.init)
        enumerations = texts.map(Enumeration.init)
        table = texts.indices.flatMap { text in
            texts.indices.map { open[text] ? judged(text, $0) : 0 }
        }
    }

    /// How well `next` goes on with the sentence that `text` breaks off: 0 says nothing, 1 something, 3 and more much.
    func continuity(_ text: Int, _ next: Int) -> Float { table[text * texts.count + next] }

    private func judged(_ text: Int, _ next: Int) -> Float {
        guard let last = texts[text].last, let first = texts[next].first else { return 0 }
        let spelt =
            concordance.weight(of: texts[text], texts[next]) + (EverydayWords.contains(last, first) ? 1.5 : 0)
        var score = spelt > 0 ? spelt : -1
        if enclosures[text].endsInside { score += enclosures[next].beginsInside ? 3 : -3 }
        if !enclosures[text].endsInside, enclosures[next].beginsInside { score -= 3 }
        if Self.cannotBegin(first) { score += 3 } else if isFragment(next) { score += 1 }
        if Glyph.isDigit(last), Glyph.isDigit(first) || Self.counters.contains(first) { score += 1.5 }
        if Glyph.isLatin(last), Glyph.isLatin(first) { score += 2 }
        if texts[next].count > 1, concordance.sentences(beginningWith: first, texts[next][1]) > 1 { score -= 1.5 }
        return min(7, score)
    }

    /// What speaks against `text` as the beginning of a paragraph: it opens with a mark that only goes on.
    func misfit(asParagraph text: Int) -> Float {
        guard let first = texts[text].first else { return 0 }
        return Self.cannotBegin(first) ? 5 : isFragment(text) ? 1 : 0
    }

    /// Whether `text` begins with the last character of a word: `系，推出…`, `艺的…`, but not with `我的…`.
    private func isFragment(_ text: Int) -> Bool {
        let units = texts[text]
        guard units.count > 1, Glyph.isHan(units[0]), !Self.pronouns.contains(units[0]) else { return false }
        return Self.particles.contains(units[1]) || Self.cannotBegin(units[1]) && units[1] != Glyph.colon
    }

    /// Whether the points that `next` counts go on from those of `text`.
    func numbering(_ text: Int, _ next: Int) -> Float {
        enumerations[next].continues(enumerations[text]).map { $0 ? 2.5 : -1.5 } ?? 0
    }

    private static let marks: Set<UInt16> = [
        Glyph.comma, Glyph.stop, Glyph.pause, Glyph.semicolon, Glyph.colon, Glyph.closeQuote, Glyph.endParen,
        Glyph.closeTitle, Glyph.exclamation, Glyph.question,
    ]
    private static let pronouns = Set(Word("我你他她它这那谁其").units)
    private static let particles = Set(Word("的和与").units)
    private static let counters = Set(Word("%年月日人名个家万亿元项次户场件期").units)

    private static func cannotBegin(_ unit: UInt16) -> Bool { marks.contains(unit) }
}
