/// A small fingerprint of a text by which its likeness to other texts is estimated without looking at them again.
///
/// The text is taken as the set of its shingles, runs of ``shingle`` letters, marks and blanks left out; the sketch keeps the
/// ``capacity`` smallest of their hashes (Broder, "On the resemblance and containment of documents", 1997). An estimate
/// from 64 hashes is off by 0.06 at most in two cases of three; texts of no more than 64 shingles are compared exactly. The
/// hash is our own and never changes: sketches are stored.
struct TextSketch: Equatable, Sendable {
    static let capacity = 64
    static let shingle = 5

    /// The smallest, ascending.
    let hashes: [UInt64]
    /// How many different shingles the text has.
    let size: Int

    /// Cost: linear in the text, but for sorting its hashes.
    init(_ text: String) {
        var all = Self.hashes(of: Self.letters(of: text))
        all.sort()
        var kept: [UInt64] = []
        kept.reserveCapacity(Self.capacity)
        var size = 0
        var last: UInt64?
        for hash in all where hash != last {
            if size < Self.capacity { kept.append(hash) }
            size += 1
            last = hash
        }
        hashes = kept
        self.size = size
    }

    init(hashes: [UInt64], size: Int) {
        self.hashes = hashes
        self.size = size
    }

    /// Whether it keeps every shingle of its text.
    var isWhole: Bool { size <= Self.capacity }

    /// The share of all shingles of the two texts that both have; 1 for two texts without any.
    func resemblance(to other: TextSketch) -> Double {
        let limit = isWhole && other.isWhole ? Int.max : Self.capacity
        var (mine, theirs, seen, shared) = (0, 0, 0, 0)
        while seen < limit, mine < hashes.count || theirs < other.hashes.count {
            let first = mine < hashes.count ? hashes[mine] : .max
            let second = theirs < other.hashes.count ? other.hashes[theirs] : .max
            if first == second { shared += 1 }
            if first <= second { mine += 1 }
            if second <= first { theirs += 1 }
            seen += 1
        }
        return seen == 0 ? 1 : Double(shared) / Double(seen)
    }

    /// How many shingles of this text can be looked for in the other's sketch, and how many are there.
    func found(in other: TextSketch) -> (looked: Int, found: Int) {
        let reach = other.isWhole ? UInt64.max : other.hashes.last ?? 0
        let looked = hashes.prefix { $0 <= reach }
        var place = 0
        var found = 0
        for hash in looked {
            while place < other.hashes.count, other.hashes[place] < hash { place += 1 }
            if place < other.hashes.count, other.hashes[place] == hash { found += 1 }
        }
        return (looked.count, found)
    }
}

extension TextSketch {
    /// Ideographs, digits and small letters, whatever their width; everything else is left out.
    private static func letters(of text: String) -> [UInt16] {
        var letters: [UInt16] = []
        letters.reserveCapacity(text.utf8.count / 3)
        for scalar in text.unicodeScalars {
            let unit = Folding.fold(scalar.value)
            if Glyph.isHan(unit) || Glyph.isDigit(unit) || unit == Glyph.other {
                letters.append(unit)
            } else if Glyph.isLatin(unit) {
                letters.append(unit | 0x20)
            }
        }
        return letters
    }

    private static func hashes(of letters: [UInt16]) -> [UInt64] {
        guard letters.count >= shingle else { return [] }
        return (0...letters.count - shingle).map { start in
            var hash: UInt64 = 0xCBF2_9CE4_8422_2325
            for place in start..<start + shingle { hash = (hash ^ UInt64(letters[place])) &* 0x0000_0100_0000_01B3 }
            return mixed(hash)
        }
    }

    /// Spreads every bit over all others; a different number for each number.
    private static func mixed(_ number: UInt64) -> UInt64 {
        var mixed = number
        mixed = (mixed ^ (mixed >> 33)) &* 0xFF51_AFD7_ED55_8CCD
        mixed = (mixed ^ (mixed >> 33)) &* 0xC4CE_B9FE_1A85_EC53
        return mixed ^ (mixed >> 33)
    }
}
