/// What a person asks for: words, all of which a document must contain.
///
/// Words end at blanks and punctuation. What stands in quotation marks (`"…"`, `“…”`, `「…」`, `『…』`) is a phrase and is
/// found only in exactly this sequence, punctuation included. Width, case and 繁简 make no difference. There are no
/// operators: `AND`, `NEAR`, `*` and the like are words and punctuation like any other.
public struct SearchQuery: Hashable, Sendable {
    /// Folded words and phrases, none of them empty, each once.
    let words: [[UInt32]]

    static let longest = 200
    static let mostWords = 16

    public init(_ text: String) throws(SearchProblem) {
        guard text.utf8.count <= 16 * Self.longest else { throw .tooLong }
        let folded = FoldedText(text).scalars
        guard folded.count <= Self.longest else { throw .tooLong }
        var words: [[UInt32]] = []
        for part in Self.parts(of: folded) where !words.contains(part) { words.append(part) }
        guard words.count <= Self.mostWords else { throw .tooLong }
        guard !words.isEmpty else { throw .noWords }
        self.words = words
    }

    /// Opening quotation marks and what closes them, as they stand after folding.
    private static let quotes: [UInt32: UInt32] = [
        0x22: 0x22, 0x201C: 0x201D, 0x201D: 0x201D, 0x300C: 0x300D, 0x300E: 0x300F,
    ]

    /// Words and phrases in their order. A quotation mark that nothing closes counts as a blank.
    private static func parts(of folded: [UInt32]) -> [[UInt32]] {
        var parts: [[UInt32]] = []
        var rest = folded[...]
        var plain = rest.startIndex
        while let open = rest.first {
            if let close = quotes[open], let end = rest.dropFirst().firstIndex(of: close) {
                parts += runs(of: folded[plain..<rest.startIndex])
                let phrase = trimmed(folded[rest.startIndex + 1..<end])
                if !Grams.stretches(of: phrase).isEmpty { parts.append(Array(phrase)) }
                rest = folded[(end + 1)...]
                plain = rest.startIndex
            } else {
                rest = rest.dropFirst()
            }
        }
        return parts + runs(of: folded[plain...])
    }

    private static func runs(of scalars: ArraySlice<UInt32>) -> [[UInt32]] {
        scalars.split { FoldedText.characterClass($0) == .separator }.map { Array($0) }
    }

    private static func trimmed(_ phrase: ArraySlice<UInt32>) -> ArraySlice<UInt32> {
        var phrase = phrase
        while phrase.first == 0x20 { phrase = phrase.dropFirst() }
        while phrase.last == 0x20 { phrase = phrase.dropLast() }
        return phrase
    }
}

extension SearchQuery {
    /// What the terms of a document with all the words must be; a document may have them and still not be found.
    var terms: TermQuery {
        var exact: Set<String> = []
        var telling: Set<String> = []
        var prefixes: Set<String> = []
        for word in words {
            for stretch in Grams.stretches(of: word[...]) {
                let size = Grams.size(stretch)
                if stretch.count >= size {
                    let starts = stretch.startIndex...stretch.endIndex - size
                    exact.formUnion(starts.map { Grams.text(stretch[$0..<$0 + size]) })
                    telling.formUnion(Self.tellingGrams(of: stretch, size: size))
                } else if stretch.endIndex < word.endIndex {
                    exact.insert(Grams.text(stretch))
                    telling.insert(Grams.text(stretch))
                } else {
                    prefixes.insert(Grams.text(stretch))
                }
            }
        }
        return TermQuery(exact: exact.sorted(), telling: telling.sorted(), prefixes: prefixes.sorted())
    }

    /// Every second gram from the second on, in short stretches the first too. Most Chinese words have two characters,
    /// so the grams across two words are the rare ones: in 集体合同 it is 体合.
    private static func tellingGrams(of stretch: ArraySlice<UInt32>, size: Int) -> [String] {
        let last = stretch.endIndex - size
        var starts = Array(stride(from: stretch.startIndex + 1, through: last, by: 2))
        if stretch.count < size + 3 { starts.append(stretch.startIndex) }
        return starts.map { Grams.text(stretch[$0..<$0 + size]) }
    }

    /// Whether the terms alone decide, so that counting need not read the texts: each word is a single gram, or the
    /// beginning of one.
    var isSettledByTerms: Bool {
        words.allSatisfy { word in
            let stretches = Grams.stretches(of: word[...])
            return stretches.count == 1 && stretches[0].count == word.count && word.count <= Grams.size(stretches[0])
        }
    }
}
