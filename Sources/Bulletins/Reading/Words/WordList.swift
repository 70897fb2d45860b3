/// A set of words that can be asked which of them begins or ends at a place.
struct WordList: Sendable {
    private var byFirst: [UInt16: [[UInt16]]] = [:]
    private var byLast: [UInt16: [[UInt16]]] = [:]
    private var all: Set<[UInt16]> = []
    /// One bit a character: whether a word begins, or ends, with it. Most questions are answered here.
    private(set) var firsts = UnitSet()
    private(set) var lasts = UnitSet()

    /// Takes the words of `text`, which white space parts.
    init(_ text: String) {
        for word in text.split(whereSeparator: \.isWhitespace).map({ Word($0).units }) {
            guard let first = word.first, let last = word.last, all.insert(word).inserted else { continue }
            byFirst[first, default: []].append(word)
            byLast[last, default: []].append(word)
            firsts.insert(first)
            lasts.insert(last)
        }
        byFirst = byFirst.mapValues { $0.sorted { $0.count > $1.count } }
        byLast = byLast.mapValues { $0.sorted { $0.count > $1.count } }
    }

    /// Takes every character of `letters` as a word of its own.
    init(letters: String) {
        self.init(letters.filter { !$0.isWhitespace }.map(String.init).joined(separator: " "))
    }

    /// The length of the longest word that begins at `place` and ends by `end`; 0 if none does.
    func length(in units: [UInt16], at place: Int, before end: Int) -> Int {
        guard place < end, firsts.contains(units[place]), let words = byFirst[units[place]] else { return 0 }
        for word in words where place + word.count <= end && matches(word, units, place) { return word.count }
        return 0
    }

    /// The length of the longest word that ends right before `end` and does not begin before `start`; 0 if none does.
    func length(in units: [UInt16], endingAt end: Int, after start: Int) -> Int {
        guard end > start, lasts.contains(units[end - 1]), let words = byLast[units[end - 1]] else { return 0 }
        for word in words where end - word.count >= start && matches(word, units, end - word.count) {
            return word.count
        }
        return 0
    }

    /// Whether `range` is, spaces aside, one of the words.
    func contains(_ units: [UInt16], _ range: Range<Int>) -> Bool {
        guard range.count <= 64, let first = range.first(where: { units[$0] != Glyph.space }),
            firsts.contains(units[first])
        else { return false }
        return all.contains(units.dense(range))
    }

    /// Whether `range`, which holds no spaces, is one of the words.
    func isWord(_ units: [UInt16], _ range: Range<Int>) -> Bool {
        !range.isEmpty && length(in: units, at: range.lowerBound, before: range.upperBound) == range.count
    }

    /// The first place in `range` where one of the words begins.
    func first(in units: [UInt16], _ range: Range<Int>) -> Int? {
        range.first { length(in: units, at: $0, before: range.upperBound) > 0 }
    }

    private func matches(_ word: [UInt16], _ units: [UInt16], _ place: Int) -> Bool {
        for step in 0..<word.count where units[place + step] != word[step] { return false }
        return true
    }
}
