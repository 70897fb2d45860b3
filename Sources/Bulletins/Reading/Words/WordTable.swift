/// Words filed under one character each, in flat tables: one look tells that no word is filed under a character.
struct WordTable: Sendable {
    /// The characters by their hash, four places for each; 0 where none stands.
    private var keys: [UInt16] = []
    /// Where in `letters` the words begin that are filed under the character at the same place of `keys`.
    private var starts: [Int32] = []
    /// The words, each behind its length, the longest of a character first; a zero ends those of a character. At place 0 there
    /// are none.
    private var letters: [UInt16] = [0]
    private var shift: UInt32 = 32

    /// Files `words`, none of them empty, under the character that `key` names.
    init(_ words: some Sequence<[UInt16]>, by key: ([UInt16]) -> UInt16) {
        let filed = words.map { (unit: key($0), word: $0) }
            .sorted { $0.unit != $1.unit ? $0.unit < $1.unit : $0.word.count > $1.word.count }
        let units = filed.indices.count { $0 == 0 || filed[$0].unit != filed[$0 - 1].unit }
        shift = UInt32((max(4, units * 4) - 1).leadingZeroBitCount - 32)
        keys = [UInt16](repeating: 0, count: 1 << Int(32 - shift))
        starts = [Int32](repeating: 0, count: keys.count)
        var last: UInt16?
        for (unit, word) in filed {
            if unit != last {
                if last != nil { letters.append(0) }
                let slot = free(for: unit)
                keys[slot] = unit
                starts[slot] = Int32(letters.count)
                last = unit
            }
            letters.append(UInt16(word.count))
            letters += word
        }
        letters.append(0)
    }

    /// All words, in no order.
    var words: [[UInt16]] {
        starts.indices.filter { keys[$0] != 0 }.flatMap { slot in
            var words: [[UInt16]] = []
            var next = Int(starts[slot])
            while let word = word(at: next) {
                words.append(Array(letters[word.letters]))
                next = word.next
            }
            return words
        }
    }

    private func free(for unit: UInt16) -> Int {
        var slot = hash(unit)
        while keys[slot] != 0 { slot = next(slot) }
        return slot
    }

    private func hash(_ unit: UInt16) -> Int { Int(truncatingIfNeeded: (UInt32(unit) &* 0x9E37_79B1) &>> shift) }

    private func next(_ slot: Int) -> Int { slot + 1 == keys.count ? 0 : slot + 1 }

    /// Where the words filed under `unit` begin; `nil` if none are.
    @inline(__always)
    func words(under unit: UInt16) -> Int? {
        var slot = hash(unit)
        while keys[slot] != unit {
            if keys[slot] == 0 { return nil }
            slot = next(slot)
        }
        return Int(starts[slot])
    }

    /// The word at `place`, which ``words(under:)`` or this function gave, and where the next one is; `nil` behind the last.
    func word(at place: Int) -> (letters: Range<Int>, next: Int)? {
        let length = Int(letters[place])
        return length == 0 ? nil : (place + 1..<place + 1 + length, place + 1 + length)
    }

    /// Whether the word `word` stands in `units` from `place` on; it must not reach beyond the last of them.
    @inline(__always)
    func stands(_ word: Range<Int>, in units: [UInt16], at place: Int) -> Bool {
        for step in 0..<word.count where units[place + step] != letters[word.lowerBound + step] { return false }
        return true
    }

    /// Whether the word `word` is what `range` of `units` holds, spaces aside.
    func isWord(_ word: Range<Int>, _ units: [UInt16], _ range: Range<Int>) -> Bool {
        var letter = word.lowerBound
        for place in range where units[place] != Glyph.space && units[place] != Glyph.newline {
            guard letter < word.upperBound, units[place] == letters[letter] else { return false }
            letter += 1
        }
        return letter == word.upperBound
    }
}
