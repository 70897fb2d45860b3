/// Weighs whether two scraps of a page follow each other.
struct Joints: Sendable {
    private let count: Int
    /// How well each text goes on with each that is open, row by row.
    private let table: [Float]
    /// How clearly each text begins in mid-sentence: 3 with a mark that only goes on, 1 with the last character of a word.
    private let leans: [Float]
    private let enumerations: [Enumeration]
    /// Which texts stop in mid-sentence.
    let open: [Bool]

    init(_ texts: [[UInt16]], open: [Bool], _ concordance: Concordance) {
        self.open = open
        count = texts.count
        let leans = texts.map(Self.lean)
        let enclosures = texts.map(Enclosure.init)
        /// Texts that begin as sentences do.
        let begins = texts.map { $0.count > 1 && concordance.sentences(beginningWith: $0[0], $0[1]) > 1 }
        table = texts.indices.flatMap { text in
            texts.indices.map { next in
                guard open[text], !texts[text].isEmpty, !texts[next].isEmpty else { return 0 }
                var score = Self.spelt(texts[text], texts[next], concordance)
                if enclosures[text].endsInside { score += enclosures[next].beginsInside ? 3 : -3 }
                if !enclosures[text].endsInside, enclosures[next].beginsInside { score -= 3 }
                score += leans[next] + Self.numeric(texts[text], texts[next])
                if begins[next] { score -= 1.5 }
                return min(7, score)
            }
        }
        enumerations = texts.map(Enumeration.init)
        self.leans = leans
    }

    /// How well `next` goes on with the sentence that `text` breaks off: 0 says nothing, 1 something, 3 and more much.
    func continuity(_ text: Int, _ next: Int) -> Float { table[text * count + next] }

    /// What the characters on both sides of the joint spell.
    private static func spelt(_ text: [UInt16], _ next: [UInt16], _ concordance: Concordance) -> Float {
        let known = EverydayWords.contains(text[text.count - 1], next[0])
        let spelt = concordance.weight(of: text, next) + (known ? 1.5 : 0)
        return spelt > 0 ? spelt : -1
    }

    /// What a number or a Latin word that the joint may run through speaks for.
    private static func numeric(_ text: [UInt16], _ next: [UInt16]) -> Float {
        let (last, first) = (text[text.count - 1], next[0])
        if Glyph.isDigit(last) { return Glyph.isDigit(first) || counters.contains(first) ? 1.5 : 0 }
        return Glyph.isLatin(last) && Glyph.isLatin(first) ? 2 : 0
    }

    /// What speaks against `text` as the beginning of a paragraph: it opens with a mark that only goes on.
    func misfit(asParagraph text: Int) -> Float { leans[text] == 3 ? 5 : leans[text] }

    private static func lean(_ units: [UInt16]) -> Float {
        guard let first = units.first else { return 0 }
        return marks.contains(first) ? 3 : isFragment(units) ? 1 : 0
    }

    /// Whether `units` begin with the last character of a word: `系，推出…`, `艺的…`, but not with `我的…`.
    private static func isFragment(_ units: [UInt16]) -> Bool {
        guard units.count > 1, Glyph.isHan(units[0]), !pronouns.contains(units[0]) else { return false }
        return particles.contains(units[1]) || marks.contains(units[1]) && units[1] != Glyph.colon
    }

    /// Whether the points that `next` counts go on from those of `text`.
    func numbering(_ text: Int, _ next: Int) -> Float {
        enumerations[next].continues(enumerations[text]).map { $0 ? 2.5 : -1.5 } ?? 0
    }

    private static let marks = UnitSet(
        "",
        [
            Glyph.comma, Glyph.stop, Glyph.pause, Glyph.semicolon, Glyph.colon, Glyph.closeQuote, Glyph.endParen,
            Glyph.closeTitle, Glyph.exclamation, Glyph.question,
        ])
    private static let pronouns = UnitSet("我你他她它这那谁其")
    private static let particles = UnitSet("的和与")
    private static let counters = UnitSet("%年月日人名个家万亿元项次户场件期")
}
