/// How much two texts of one page speak of the same: the pairs of characters that they and few others hold, and the
/// places they name.
struct Kinship: Sendable {
    private let count: Int
    private var shared: [Float]
    private let lengths: [Float]
    /// A bit for each of the first 64 places that the texts name.
    private let places: [UInt64]

    init(_ texts: [[UInt16]], _ concordance: Concordance) {
        let count = texts.count
        var shared = [Float](repeating: 0, count: count * count)
        concordance.forEachShared { holders in
            let weight = 1 / Float(holders.count - 1)
            for one in holders {
                for other in holders where one != other { shared[one * count + other] += weight }
            }
        }
        self.count = count
        self.shared = shared
        lengths = texts.map { Float(max(1, $0.count)) }
        places = Self.places(texts)
    }

    /// The pairs of characters that the texts `one` and `other` share, each the heavier the fewer others hold it.
    func weight(_ one: Int, _ other: Int) -> Float { shared[one * count + other] }

    /// How near text `one` is to text `other`, which precedes it; 0 to 3.
    func nearness(_ one: Int, _ other: Int) -> Float {
        let words = 2 * weight(one, other) / min(lengths[one], lengths[other]).squareRoot()
        return min(2.5, words) + (places[one] & places[other] == 0 ? 0 : 0.5)
    }

    /// How near text `one` is to an article: to its first paragraphs `opening`, and to the words of its headline `head`.
    func nearness(_ one: Int, opening: [Int], head: Int) -> Float {
        let words = opening.reduce(0) { $0 + weight(one, $1) } * 2 / lengths[one].squareRoot()
        return words + min(2, 3 * weight(one, head)) + (opening.contains(one) ? 2 : 0)
    }

    /// Whether the texts name a place that is the same.
    func sharePlace(_ one: Int, _ other: Int) -> Bool { places[one] & places[other] != 0 }

    private static func places(_ texts: [[UInt16]]) -> [UInt64] {
        var numbers: [UInt64: UInt64] = [:]
        let firsts = Places.firsts
        return texts.map { units in
            units.indices.reduce(0) { bits, place in
                guard firsts.contains(units[place]) else { return bits }
                let length = Places.length(in: units, at: place, before: units.count)
                guard length > 0 else { return bits }
                let name = units[place..<place + length].prefix(4).reduce(0) { $0 << 16 | UInt64($1) }
                let number = numbers[name, default: UInt64(numbers.count)]
                numbers[name] = number
                return bits | (number < 64 ? 1 << number : 0)
            }
        }
    }
}
