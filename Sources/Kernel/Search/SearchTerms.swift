/// What a document is found by, each once: the grams of its words, and tokens for subtrees and kind.
struct SearchTerms {
    /// Rising.
    private let grams: [UInt64]
    private let tokens: [String]

    init(grams: [UInt64], tokens: [String]) { (self.grams, self.tokens) = (grams, tokens) }

    /// As the index of either engine takes them, parted by blanks.
    var text: String { ((grams.isEmpty ? [] : [Grams.terms(grams)]) + tokens).joined(separator: " ") }

    var isEmpty: Bool { grams.isEmpty && tokens.isEmpty }
    var hasWords: Bool { !grams.isEmpty }

    /// Those that the other does not have.
    func subtracting(_ other: SearchTerms) -> SearchTerms {
        var place = 0
        let own = grams.filter { gram in
            while place < other.grams.count, other.grams[place] < gram { place += 1 }
            return place == other.grams.count || other.grams[place] != gram
        }
        return SearchTerms(grams: own, tokens: tokens.filter { !other.tokens.contains($0) })
    }
}
