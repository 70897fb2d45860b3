/// The posts and the name of a speaker before his words: `某某公司营销员严倍丽：`, in a narrow column over several lines.
struct SpeakerLabel: Sendable {
    /// From the first post to the name, line by line.
    var words: [Range<Int>]
    /// The line that holds the colon, and the unit behind it.
    var line: Int
    var end: Int

    private static let mostLines = 6
    private static let longest = 48
    /// Last characters of posts and trades.
    private static let posts = Set(Word("长员席任记师工手授人匠范者事理监表民医护").units)

    /// The label that a paragraph at line `index` begins with; `nil` if it begins like any other.
    static func read(_ page: PrintedPage, _ index: Int) -> SpeakerLabel? {
        var words: [Range<Int>] = []
        var dense: [UInt16] = []
        for line in index..<min(page.lines.count, index + mostLines) {
            let range = page.lines[line].range
            for place in range {
                let unit = page.units[place]
                if unit == Glyph.colon {
                    guard names(dense) else { return nil }
                    words.append(range.lowerBound..<place)
                    return SpeakerLabel(words: words.filter { !$0.isEmpty }, line: line, end: place + 1)
                }
                guard Glyph.isHan(unit) || unit == Glyph.space || unit == Glyph.pause || unit == Glyph.middleDot,
                    dense.count < longest
                else { return nil }
                if unit != Glyph.space { dense.append(unit) }
            }
            words.append(range)
        }
        return nil
    }

    private static func names(_ units: [UInt16]) -> Bool {
        [3, 2, 4].contains { length in
            guard units.count >= length + 3 else { return false }
            let cut = units.count - length
            return posts.contains(units[cut - 1]) && PersonName.isOne(Array(units[cut...]))
        }
    }
}
