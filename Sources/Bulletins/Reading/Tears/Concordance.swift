/// Where each pair of neighbouring characters stands in a few texts: the vocabulary by which torn words are known again.
///
/// Takes time and room in proportion to the texts, the sorting of the pairs apart.
struct Concordance: Sendable {
    /// The texts one after another, each behind a zero, a zero behind the last.
    private var text: [UInt16] = [0]
    private var owners: [Int32] = [-1]
    /// A pair in the upper half, its place in `text` in the lower.
    private var entries: [UInt64] = []

    init(_ texts: [[UInt16]]) {
        for (index, units) in texts.enumerated() {
            text.append(contentsOf: units)
            owners.append(contentsOf: repeatElement(Int32(index), count: units.count))
            text.append(0)
            owners.append(-1)
        }
        entries.reserveCapacity(text.count)
        for place in 0..<max(0, text.count - 1) where text[place] != 0 && text[place + 1] != 0 {
            entries.append(Self.key(text[place], text[place + 1]) << 32 | UInt64(place))
        }
        entries = Self.sorted(entries)
    }

    /// `entries`, whose places ascend, by their pairs: counted into place by eleven bits at a time.
    private static func sorted(_ entries: [UInt64]) -> [UInt64] {
        var entries = entries
        var next = [UInt64](repeating: 0, count: entries.count)
        for shift in [32, 43, 54] as [UInt64] {
            scatter(entries, into: &next, by: shift)
            swap(&entries, &next)
        }
        return entries
    }

    /// Puts `entries` into `next` by the eleven bits from `shift` on, those with the same bits in their order.
    private static func scatter(_ entries: [UInt64], into next: inout [UInt64], by shift: UInt64) {
        var counts = [Int](repeating: 0, count: 2049)
        var places = counts.mutableSpan
        var next = next.mutableSpan
        for entry in entries { places[Int(entry >> shift & 0x7FF) + 1] += 1 }
        for digit in 1..<places.count { places[digit] += places[digit - 1] }
        for entry in entries {
            let digit = Int(entry >> shift & 0x7FF)
            next[places[digit]] = entry
            places[digit] += 1
        }
    }

    private static func key(_ first: UInt16, _ second: UInt16) -> UInt64 { UInt64(first) << 16 | UInt64(second) }

    /// The places at which the two characters stand together.
    private func places(_ first: UInt16, _ second: UInt16) -> ArraySlice<UInt64> {
        let low = Self.key(first, second) << 32
        let start = lowerBound(low)
        var end = start
        while end < entries.count, entries[end] >> 32 == low >> 32 { end += 1 }
        return entries[start..<end]
    }

    private func lowerBound(_ entry: UInt64) -> Int {
        var low = 0
        var high = entries.count
        while low < high {
            let middle = (low + high) / 2
            if entries[middle] < entry { low = middle + 1 } else { high = middle }
        }
        return low
    }

    /// How much of what the joint of `tail` and `head` spells, two to four characters across it, stands elsewhere too.
    func weight(of tail: [UInt16], _ head: [UInt16]) -> Float {
        guard let last = tail.last, let first = head.first else { return 0 }
        var found = 0
        for entry in places(last, first) {
            let place = Int(entry & 0xFFFF_FFFF)
            let left = same(place - 1, tail, tail.count - 2) ? same(place - 2, tail, tail.count - 3) ? 2 : 1 : 0
            let right = same(place + 2, head, 1) ? same(place + 3, head, 2) ? 2 : 1 : 0
            found |= 1 | 1 << right | 1 << (3 * left)
            if left > 0 { found |= 1 << 3 }
            if right > 0 { found |= 1 << 1 }
            if left > 0, right > 0 { found |= 1 << 4 }
        }
        return Self.weights.reduce(0) { found & 1 << $1.shape != 0 ? $0 + $1.weight : $0 }
    }

    /// What an occurrence counts by its shape: three times the further characters on the left and those on the right.
    private static let weights: [(shape: Int, weight: Float)] = [(0, 1), (1, 1.5), (3, 1.5), (2, 2), (4, 2), (6, 2)]

    private func same(_ place: Int, _ units: [UInt16], _ index: Int) -> Bool {
        place > 0 && place < text.count && units.indices.contains(index) && text[place] == units[index]
    }

    /// How many sentences begin with the two characters.
    func sentences(beginningWith first: UInt16, _ second: UInt16) -> Int {
        places(first, second).count {
            let before = text[Int($0 & 0xFFFF_FFFF) - 1]
            return before == 0 || Glyph.endsSentence(before)
        }
    }

    /// Calls `body` for each pair of ideographs that stands in two to six of the texts, with the numbers of these texts.
    func forEachShared(_ body: ([Int]) -> Void) {
        var start = 0
        var holders: [Int] = []
        while start < entries.count {
            let pair = entries[start] >> 32
            holders.removeAll(keepingCapacity: true)
            var end = start
            while end < entries.count, entries[end] >> 32 == pair {
                let owner = Int(owners[Int(entries[end] & 0xFFFF_FFFF)])
                if holders.last != owner { holders.append(owner) }
                end += 1
            }
            start = end
            guard (2...6).contains(holders.count), Glyph.isHan(UInt16(truncatingIfNeeded: pair >> 16)),
                Glyph.isHan(UInt16(truncatingIfNeeded: pair))
            else { continue }
            body(holders)
        }
    }
}
