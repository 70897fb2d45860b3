/// A set of words that can be asked which of them begins or ends at a place.
struct WordList: Sendable {
    private let byFirst: WordTable
    private let byLast: WordTable
    /// The characters with which a word begins, or ends.
    private(set) var firsts = UnitSet()
    private(set) var lasts = UnitSet()

    /// Takes the words of `text`, which white space parts.
    init(_ text: String) { self.init(Set(text.split(whereSeparator: \.isWhitespace).map { Word($0).units })) }

    /// Takes `words`, the empty ones left out.
    init(words: [[UInt16]]) { self.init(Set(words.filter { !$0.isEmpty })) }

    /// Takes the words of all `lists`.
    init(joining lists: [WordList]) { self.init(Set(lists.flatMap(\.byFirst.words))) }

    private init(_ words: Set<[UInt16]>) {
        byFirst = WordTable(words) { $0[0] }
        byLast = WordTable(words) { $0[$0.count - 1] }
        for word in words {
            firsts.insert(word[0])
            lasts.insert(word[word.count - 1])
        }
    }

    /// Takes every character of `letters` as a word of its own.
    init(letters: String) {
        self.init(letters.filter { !$0.isWhitespace }.map(String.init).joined(separator: " "))
    }

    /// The length of the longest word that begins at `place` and ends by `end`; 0 if none does.
    func length(in units: [UInt16], at place: Int, before end: Int) -> Int {
        guard place < end, var next = byFirst.words(under: units[place]) else { return 0 }
        while let word = byFirst.word(at: next) {
            if place + word.letters.count <= end, byFirst.stands(word.letters, in: units, at: place) {
                return word.letters.count
            }
            next = word.next
        }
        return 0
    }

    /// The length of the longest word that ends right before `end` and does not begin before `start`; 0 if none does.
    func length(in units: [UInt16], endingAt end: Int, after start: Int) -> Int {
        guard end > start, var next = byLast.words(under: units[end - 1]) else { return 0 }
        while let word = byLast.word(at: next) {
            let place = end - word.letters.count
            if place >= start, byLast.stands(word.letters, in: units, at: place) { return word.letters.count }
            next = word.next
        }
        return 0
    }

    /// Whether `range` is, spaces aside, one of the words.
    func contains(_ units: [UInt16], _ range: Range<Int>) -> Bool {
        guard range.count <= 64, let first = range.first(where: { units[$0] != Glyph.space }),
            var next = byFirst.words(under: units[first])
        else { return false }
        while let word = byFirst.word(at: next) {
            if byFirst.isWord(word.letters, units, range) { return true }
            next = word.next
        }
        return false
    }

    /// Whether `range`, which holds no spaces, is one of the words.
    func isWord(_ units: [UInt16], _ range: Range<Int>) -> Bool {
        !range.isEmpty && length(in: units, at: range.lowerBound, before: range.upperBound) == range.count
    }

    /// The first place in `range` where one of the words begins.
    func first(in units: [UInt16], _ range: Range<Int>) -> Int? {
        range.first { length(in: units, at: $0, before: range.upperBound) > 0 }
    }
}
