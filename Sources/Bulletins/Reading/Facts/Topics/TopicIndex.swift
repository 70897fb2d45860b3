/// The words of all topics by their first two characters, so that a text is walked once.
final class TopicIndex: Sendable {
    private struct Entry: Sendable {
        /// Where the word stands in `letters`.
        let word: Range<Int>
        /// The place of the topic in the list; -1 for a phrase that is skipped.
        let topic: Int
    }

    static let shared = TopicIndex()

    private let letters: [UInt16]
    /// The words whose first two characters have one hash stand together.
    private let entries: [Entry]
    /// Where in `entries` the words of a hash begin; as many to the next place.
    private let starts: [Int32]
    /// The characters with which words begin.
    let firsts: UnitSet

    private static let slots = 4096

    private init() {
        let phrases = TopicWords.phrases.map { (units: Word($0).units, topic: -1) }
        let words = TopicWords.words.enumerated().flatMap { index, topic in
            topic.words.split(whereSeparator: \.isWhitespace).map { (units: Word($0).units, topic: index) }
        }
        var letters: [UInt16] = []
        var firsts = UnitSet()
        var filed = [[Entry]](repeating: [], count: Self.slots)
        for (units, topic) in phrases + words where units.count >= 2 {
            firsts.insert(units[0])
            filed[Self.slot(units[0], units[1])]
                .append(Entry(word: letters.count..<letters.count + units.count, topic: topic))
            letters += units
        }
        var starts: [Int32] = [0]
        for slot in filed { starts.append((starts.last ?? 0) + Int32(slot.count)) }
        self.letters = letters
        self.firsts = firsts
        self.starts = starts
        entries = filed.flatMap { $0 }
    }

    private static func slot(_ first: UInt16, _ second: UInt16) -> Int {
        Int(truncatingIfNeeded: ((UInt32(first) << 16 | UInt32(second)) &* 0x9E37_79B1) &>> 20)
    }

    /// Adds `weight` to the count of each topic for each of its words in `units`. Words of one topic do not overlap.
    /// `cues` are those of `units`.
    func count(in units: [UInt16], _ cues: [Cues], weight: Int, into counts: inout [Int]) {
        guard units.count >= 2 else { return }
        var free = [Int](repeating: 0, count: counts.count)
        var place = cues.next(.topic, from: 0)
        while place + 1 < units.count {
            var step = 1
            for index in near(units, place) where stands(entries[index].word, in: units, at: place) {
                let entry = entries[index]
                guard entry.topic >= 0 else {
                    step = max(step, entry.word.count)
                    break
                }
                guard free[entry.topic] <= place else { continue }
                counts[entry.topic] += weight
                free[entry.topic] = place + entry.word.count
            }
            place = cues.next(.topic, from: place + step)
        }
    }

    /// The entries of which one may begin with the two characters at `place`; most often there are none.
    private func near(_ units: [UInt16], _ place: Int) -> Range<Int> {
        let slot = Self.slot(units[place], units[place + 1])
        return Int(starts[slot])..<Int(starts[slot + 1])
    }

    private func stands(_ word: Range<Int>, in units: [UInt16], at place: Int) -> Bool {
        guard place + word.count <= units.count else { return false }
        for step in 0..<word.count where units[place + step] != letters[word.lowerBound + step] { return false }
        return true
    }
}
