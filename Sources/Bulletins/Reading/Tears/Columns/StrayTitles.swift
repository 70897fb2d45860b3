/// Finds the text that a headline belongs to which the page prints elsewhere, by the words that both use.
enum StrayTitles {
    struct Target {
        var kind: ColumnBlock.Kind
        var units: [UInt16]
    }

    private static let chronicles = WordList("大事记 纪事 记事 年表 历程 足迹 回眸 时间轴 日志")
    private static let messages = WordList("寄语 感言 心声 心语 声音 来信 祝福 心里话 如是说 期待 期盼 有话说 话心声")
    private static let named: Float = 8
    private static let least: Float = 1

    /// For each of `titles` the index of its target, the best pairs first; `nil` for a title that fits none.
    static func matched(_ titles: [[UInt16]], _ targets: [Target]) -> [Int?] {
        let wanted = Set(titles.flatMap { pairs(in: $0) { _ in true } })
        let held = targets.map { pairs(in: $0.units, wanted.contains) }
        var holders: [UInt32: Int] = [:]
        for pair in held.joined() { holders[pair, default: 0] += 1 }
        var fits: [(title: Int, target: Int, weight: Float)] = []
        for (title, units) in titles.enumerated() {
            let own = pairs(in: units) { _ in true }
            for (target, held) in held.enumerated() {
                let shared = own.intersection(held).sorted()
                let weight = shared.reduce(0) { $0 + 1 / Float(holders[$1] ?? 1) } + bonus(units, targets[target].kind)
                if weight >= least { fits.append((title, target, weight)) }
            }
        }
        var matched = [Int?](repeating: nil, count: titles.count)
        var taken: Set<Int> = []
        for fit in fits.sorted(by: { $0.weight > $1.weight }) where matched[fit.title] == nil {
            if taken.insert(fit.target).inserted { matched[fit.title] = fit.target }
        }
        return matched
    }

    /// What the word for a chronicle, or for the words of many, adds.
    private static func bonus(_ units: [UInt16], _ kind: ColumnBlock.Kind) -> Float {
        let words = kind == .chronicle ? chronicles : messages
        guard kind != .text else {
            let other = chronicles.first(in: units, units.indices) ?? messages.first(in: units, units.indices)
            return other == nil ? 0 : -named
        }
        return words.first(in: units, units.indices) == nil ? -named : named
    }

    private static func pairs(in units: [UInt16], _ counts: (UInt32) -> Bool) -> Set<UInt32> {
        var pairs: Set<UInt32> = []
        for place in units.indices.dropLast() where Glyph.isHan(units[place]) && Glyph.isHan(units[place + 1]) {
            let pair = UInt32(units[place]) << 16 | UInt32(units[place + 1])
            if counts(pair) { pairs.insert(pair) }
        }
        return pairs
    }
}
