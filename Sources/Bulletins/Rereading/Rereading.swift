/// What reading an issue anew would change in its articles.
struct Rereading: Sendable {
    /// An article as it would stand, and the stored one that it goes on from; `nil` for a new one.
    struct Pair: Sendable {
        let stored: Article?
        let reading: ArticleReading
    }

    /// In printed order.
    let pairs: [Pair]
    /// Stored articles that would no longer be.
    let gone: [Article]

    /// Each new reading goes on from the stored article that shares most of its print, if that is more than half of either.
    init(_ stored: [Article], _ readings: [ArticleReading]) {
        var left = stored
        pairs = readings.map { reading in
            let shares = left.map { (article: $0, share: Self.share(reading.source, $0.reading.source)) }
            guard let best = shares.max(by: { $0.share < $1.share }), best.share > 0.5 else {
                return Pair(stored: nil, reading: reading)
            }
            left.removeAll { $0.id == best.article.id }
            return Pair(stored: best.article, reading: reading)
        }
        gone = left
    }

    /// How much of the shorter print is common to both, 0 to 1.
    private static func share(_ first: [Range<Int>], _ second: [Range<Int>]) -> Double {
        let common = first.reduce(0) { sum, one in
            second.reduce(sum) { $0 + one.clamped(to: $1).count }
        }
        let shorter = min(first.reduce(0) { $0 + $1.count }, second.reduce(0) { $0 + $1.count })
        return shorter == 0 ? 0 : Double(common) / Double(shorter)
    }

    /// The articles that would say something else, with what.
    var changed: [(article: Article, differences: [ReadingDifference])] {
        pairs.compactMap { pair in
            guard let stored = pair.stored else { return nil }
            let differences = ReadingDifference.all(stored.reading, pair.reading)
            return differences.isEmpty ? nil : (stored, differences)
        }
    }

    var added: [ArticleReading] { pairs.filter { $0.stored == nil }.map(\.reading) }

    var changesNothing: Bool { gone.isEmpty && added.isEmpty && changed.isEmpty }
}
