/// Gives every scrap of a page to the article it continues.
///
/// The scraps are taken in printed order; each goes on the article before it, or takes up one that the page broke off, or
/// begins one whose headline stands further down. Of all ways the most coherent are followed at once, at most `breadth`.
struct Allotment: Sendable {
    private static let breadth = 32
    /// Ways that are worse than the best by more are given up.
    private static let spread: Float = 10
    /// What a sentence that nothing completes costs.
    private static let unfinished: Float = 4
    /// What it costs to add to an article that had ended, and to print text before its headline.
    private static let revisit: Float = 1.5
    private static let early: Float = 2

    let joints: Joints
    let kinship: Kinship
    /// The article whose headline stands right over the scrap.
    let headed: [Int?]
    /// The draft each scrap was found in.
    let drafts: [Int]
    /// Which articles have no headline: only their own scraps can be given to them.
    let bare: [Bool]
    /// What speaks for giving a scrap to an article, whatever stands before it, scrap by scrap.
    private let affinity: [Float]
    private let articles: Int

    init(scraps: [Scrap], bare: [Bool], joints: Joints, kinship: Kinship) {
        self.joints = joints
        self.kinship = kinship
        self.bare = bare
        articles = bare.count
        headed = scraps.map { $0.isHeaded ? $0.draft : nil }
        drafts = scraps.map(\.draft)
        affinity = Self.affinity(scraps, bare.count, joints, kinship)
    }

    /// The texts that open article `article`: from its headline on to the first tear, at most three.
    private static func opening(_ scraps: [Scrap], _ article: Int, _ joints: Joints) -> [Int] {
        guard var index = scraps.firstIndex(where: { $0.isHeaded && $0.draft == article }) else { return [] }
        var opening: [Int] = []
        while index < scraps.count, scraps[index].draft == article, opening.count < 3 {
            opening.append(index)
            if joints.open[index] { break }
            index += 1
        }
        return opening
    }

    private static func affinity(_ scraps: [Scrap], _ articles: Int, _ joints: Joints, _ kinship: Kinship) -> [Float] {
        let openings = (0..<articles).map { opening(scraps, $0, joints) }
        let heads = (0..<articles).map { scraps.count + $0 }
        return scraps.indices.flatMap { scrap in
            let named = heads.contains { kinship.sharePlace(scrap, $0) }
            return (0..<articles).map { article in
                var score = kinship.nearness(scrap, opening: openings[article], head: heads[article])
                if named { score += kinship.sharePlace(scrap, heads[article]) ? 2 : -1 }
                return min(5, score)
            }
        }
    }

    /// What giving scrap `index` to `article` is worth if `last` is the article's scrap before it, -1 for none, and `current`
    /// the article of the scrap printed before it.
    private func gain(_ index: Int, _ article: Int, last: Int, current: Int?) -> Float {
        let gain = gain(index, article, last: last)
        return isNext(index, article, after: current) ? gain + 1 : gain
    }

    /// Whether scrap `index` follows on the text of `current` and `article` on that article.
    private func isNext(_ index: Int, _ article: Int, after current: Int?) -> Bool {
        guard headed[index] == nil, let current else { return false }
        return article == current + 1
    }

    /// What giving scrap `index` to `article` is worth behind the scrap `last`, whatever is printed before it.
    private func gain(_ index: Int, _ article: Int, last: Int) -> Float {
        var gain = affinity[index * articles + article]
        if last >= 0, joints.open[last] {
            gain += joints.continuity(last, index) + (last == index - 1 ? 0.5 : 0)
        } else {
            gain -= joints.misfit(asParagraph: index)
            if last == index - 1, last >= 0 {
                gain += 1
            } else if headed[index] == nil {
                gain -= last >= 0 || bare[article] ? Self.revisit : Self.early
            }
        }
        if last >= 0 { gain += kinship.nearness(index, last) + joints.numbering(last, index) }
        return gain
    }

    /// What it is worth to give each scrap to the article of the same index in `labels`.
    func worth(of labels: [Int]) -> Float {
        var last = [Int](repeating: -1, count: articles)
        var worth: Float = 0
        for (index, article) in labels.enumerated() {
            worth += gain(index, article, last: last[article], current: index > 0 ? labels[index - 1] : nil)
            last[article] = index
        }
        return worth - Self.unfinished * Float(unfinished(last))
    }

    /// Whether `labels` are better than the printed order by `least`, and what they join goes together: the joints spell
    /// words, or there are several of them and each is worth `least`.
    func isBetter(_ labels: [Int], by least: Float) -> Bool {
        let better = worth(of: labels) - worth(of: drafts)
        let moved = continuities(of: labels)
        guard better >= least, !moved.isEmpty else { return false }
        if moved.reduce(0, +) >= Float(moved.count), moved.contains(where: { $0 >= 1.5 }) { return true }
        return moved.count > 1 && better >= least * Float(moved.count)
    }

    /// How well the unfinished sentences go on that `labels` complete with text printed elsewhere.
    private func continuities(of labels: [Int]) -> [Float] {
        var last = [Int](repeating: -1, count: articles)
        var moved: [Float] = []
        for (index, article) in labels.enumerated() {
            let above = last[article]
            if above >= 0, above != index - 1, joints.open[above] { moved.append(joints.continuity(above, index)) }
            last[article] = index
        }
        return moved
    }

    private func unfinished(_ last: some Sequence<Int>) -> Int { last.count { $0 >= 0 && joints.open[$0] } }

    private func mayHave(_ index: Int, _ article: Int) -> Bool {
        if let headed = headed[index] { return headed == article }
        return !bare[article] || drafts[index] == article
    }

    /// Ways to give away the scraps so far, side by side.
    private struct Ways {
        var ends: [End]
        /// The last scrap of each article, -1 for none, a row for each way.
        var last: [Int]
    }

    /// Where a way stands.
    private struct End {
        var worth: Float
        /// Shared by ways that leave the same sentences unfinished and have begun the same articles.
        var mark: UInt64
        /// The article of the last scrap.
        var current: Int?
    }

    private struct Step {
        var worth: Float
        var way: Int
        var article: Int
    }

    /// The article of each scrap.
    func best() -> [Int] {
        var ways = Ways(
            ends: [End(worth: 0, mark: 0, current: nil)], last: [Int](repeating: -1, count: articles))
        /// For each scrap the steps taken, which lead back to the ways of the scrap before it.
        var trail: [[Step]] = []
        for index in headed.indices {
            let taken = distinct(promising(steps(from: ways, index)), ways, index)
            ways = followed(taken, ways, index)
            trail.append(taken)
        }
        let worths = ways.ends.indices.map { way in
            ways.ends[way].worth - Self.unfinished * Float(unfinished(ways.last[row(of: way)]))
        }
        guard var way = worths.indices.max(by: { worths[$0] < worths[$1] }) else { return [] }
        var labels: [Int] = []
        for steps in trail.reversed() where steps.indices.contains(way) {
            labels.append(steps[way].article)
            way = steps[way].way
        }
        return labels.reversed()
    }

    private func row(of way: Int) -> Range<Int> { way * articles..<(way + 1) * articles }

    private func steps(from ways: Ways, _ index: Int) -> [Step] {
        var steps: [Step] = []
        steps.reserveCapacity(ways.ends.count * articles)
        let allowed = (0..<articles).filter { mayHave(index, $0) }
        // Most ways have the same last scrap of an article as the way before them.
        var known = [(last: Int, gain: Float)](repeating: (last: -2, gain: 0), count: articles)
        for way in ways.ends.indices {
            let end = ways.ends[way]
            for article in allowed {
                let last = ways.last[way * articles + article]
                if known[article].last != last { known[article] = (last, gain(index, article, last: last)) }
                var gain = known[article].gain
                if isNext(index, article, after: end.current) { gain += 1 }
                steps.append(Step(worth: end.worth + gain, way: way, article: article))
            }
        }
        return steps
    }

    /// The steps that may yet catch up with the best, the best first.
    private func promising(_ steps: [Step]) -> [Step] {
        let best = steps.reduce(-Float.infinity) { max($0, $1.worth) }
        return steps.filter { $0.worth >= best - Self.spread }.sorted { $0.worth > $1.worth }
    }

    /// The first of `steps`, as many as are followed, those left out that lead where a better one led.
    private func distinct(_ steps: [Step], _ ways: Ways, _ index: Int) -> [Step] {
        var taken: [Step] = []
        var marks: [UInt64] = []
        taken.reserveCapacity(Self.breadth)
        marks.reserveCapacity(Self.breadth)
        for step in steps where taken.count < Self.breadth {
            let mark = mark(after: step, ways, index)
            guard !marks.indices.contains(where: { marks[$0] == mark && taken[$0].article == step.article }) else {
                continue
            }
            marks.append(mark)
            taken.append(step)
        }
        return taken
    }

    private func mark(after step: Step, _ ways: Ways, _ index: Int) -> UInt64 {
        ways.ends[step.way].mark &- mark(step.article, ways.last[step.way * articles + step.article])
            &+ mark(step.article, index)
    }

    /// The ways to which `steps` lead.
    private func followed(_ steps: [Step], _ ways: Ways, _ index: Int) -> Ways {
        var followed = Ways(ends: [], last: [])
        followed.ends.reserveCapacity(steps.count)
        followed.last.reserveCapacity(steps.count * articles)
        for step in steps {
            let mark = mark(after: step, ways, index)
            followed.ends.append(End(worth: step.worth, mark: mark, current: step.article))
            followed.last += ways.last[row(of: step.way)]
            followed.last[followed.last.count - articles + step.article] = index
        }
        return followed
    }

    /// A number for the article and its last scrap, if that stops in mid-sentence; the sum over all articles tells ways
    /// apart.
    private func mark(_ article: Int, _ last: Int) -> UInt64 {
        let end = last < 0 ? 0 : joints.open[last] ? last + 2 : 1
        var mixed = UInt64(truncatingIfNeeded: article << 16 + end) &* 0x9E37_79B9_7F4A_7C15
        mixed ^= mixed >> 29
        return mixed &* 0xBF58_476D_1CE4_E5B9
    }
}
