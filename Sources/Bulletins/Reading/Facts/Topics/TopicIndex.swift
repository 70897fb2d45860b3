/// The words of all topics by their first two characters, so that a text is walked once.
struct TopicIndex: Sendable {
    private struct Entry: Sendable {
        let word: Word
        /// The place of the topic in the list; `nil` for a phrase that is skipped.
        let topic: Int?
    }

    static let shared = TopicIndex()

    private var entries: [UInt32: [Entry]] = [:]
    private var firsts = UnitSet()
    private var seconds = UnitSet()

    private init() {
        for phrase in TopicWords.phrases { add(Entry(word: Word(phrase), topic: nil)) }
        for (index, topic) in TopicWords.words.enumerated() {
            for word in topic.words.split(whereSeparator: \.isWhitespace) { add(Entry(word: Word(word), topic: index)) }
        }
    }

    private mutating func add(_ entry: Entry) {
        guard entry.word.units.count >= 2 else { return }
        firsts.insert(entry.word.units[0])
        seconds.insert(entry.word.units[1])
        entries[Self.key(entry.word.units[0], entry.word.units[1]), default: []].append(entry)
    }

    private static func key(_ first: UInt16, _ second: UInt16) -> UInt32 { UInt32(first) << 16 | UInt32(second) }

    /// Adds `weight` to the count of each topic for each of its words in `units`. Words of one topic do not overlap.
    func count(in units: [UInt16], weight: Int, into counts: inout [Int]) {
        guard units.count >= 2 else { return }
        var free = [Int](repeating: 0, count: counts.count)
        var place = 0
        while place + 1 < units.count {
            guard firsts.contains(units[place]), seconds.contains(units[place + 1]),
                let near = entries[Self.key(units[place], units[place + 1])]
            else {
                place += 1
                continue
            }
            var step = 1
            for entry in near where units.has(entry.word, at: place, before: units.count) {
                guard let topic = entry.topic else {
                    step = max(step, entry.word.units.count)
                    break
                }
                guard free[topic] <= place else { continue }
                counts[topic] += weight
                free[topic] = place + entry.word.units.count
            }
            place += step
        }
    }
}
