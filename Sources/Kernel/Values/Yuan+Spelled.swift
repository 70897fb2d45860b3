extension Yuan {
    private static let plain: [Character: Character] = [
        "壹": "一", "贰": "二", "貳": "二", "叁": "三", "參": "三", "肆": "四", "伍": "五", "陆": "六", "陸": "六", "柒": "七",
        "捌": "八", "玖": "九", "拾": "十", "佰": "百", "仟": "千", "萬": "万", "億": "亿", "圆": "元", "圓": "元",
    ]

    /// Reads a sum as receipts spell it: `人民币叁仟贰佰元伍角整`, `壹万零伍拾圆零六分`, `三千元`, `12元5角`.
    ///
    /// - Returns: `nil` where neither 元 nor 角 nor 分 says that it is a sum.
    init?(spelled words: String) {
        var rest = String(words.filter { !$0.isWhitespace }.map { Self.plain[$0] ?? $0 })[...]
        if rest.hasPrefix("人民币") { rest = rest.dropFirst(3) }
        if rest.hasSuffix("整") || rest.hasSuffix("正") { rest = rest.dropLast() }
        guard !rest.isEmpty else { return nil }
        var fen = 0
        for (unit, worth) in [("元", 100), ("角", 10), ("分", 1)] as [(Character, Int)] {
            guard let end = rest.firstIndex(of: unit) else { continue }
            guard let count = Self.count(rest[..<end], upTo: worth == 100 ? 1_000_000_000_000_000 : 9) else {
                return nil
            }
            fen += count * worth
            rest = rest[rest.index(after: end)...]
        }
        guard rest.isEmpty else { return nil }
        self.init(fen: fen)
    }

    private static func count(_ words: Substring, upTo most: Int) -> Int? {
        let words = words.count > 1 && words.hasPrefix("零") ? words.dropFirst() : words
        // 万元 is a unit.
        guard let first = words.first, !"百千万亿".contains(first), let number = ChineseNumber(String(words)),
            number.length == words.utf16.count, !number.isApproximate,
            !number.isPercent, let count = Int(exactly: number.value), (0...most).contains(count)
        else { return nil }
        return count
    }
}
