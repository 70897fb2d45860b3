/// A line that comes back at the head or foot of the pages, its page number changing.
enum RunningHead {
    private static let markers = WordList("期 页 版 总第 简报 信息 通讯 动态 快讯 专报 会刊")
    private static let names = WordList("工会信息 工会简报 工会动态 工会通讯 工会快讯 工运信息 简报 专报 会刊 通讯 信息")
    private static let longest = 30
    /// Within so many lines from the top a line is the masthead itself.
    private static let top = 12

    /// The lines that come back three times or more, digits put aside.
    static func keys(of lines: [Line], in units: [UInt16]) -> Set<[UInt16]> {
        var seen: [[UInt16]: Int] = [:]
        for line in lines where isCandidate(units, line) { seen[key(units, line.range), default: 0] += 1 }
        return Set(seen.filter { $0.value >= 3 }.keys)
    }

    /// Whether the line at `index` is one of `keys`; the masthead at the top of the first page is not.
    static func isOne(_ units: [UInt16], _ line: Line, at index: Int, _ keys: Set<[UInt16]>) -> Bool {
        !keys.isEmpty && index >= top && isCandidate(units, line) && keys.contains(key(units, line.range))
    }

    /// Whether `line` says nothing but the name of the bulletin, alone or with number and year.
    static func repeats(_ name: Word, _ units: [UInt16], _ line: Line) -> Bool {
        guard line.count <= longest + 10, line.traits.isDisjoint(with: [.endsSentence, .stop, .comma]),
            let first = name.units.first, line.range.contains(where: { units[$0] == first })
        else { return false }
        let dense = units.dense(line.range)
        guard dense.count <= 36, let place = dense.find(name, in: dense.indices) else { return false }
        let rest = Array(dense[..<place] + dense[(place + name.units.count)...])
        return rest.isEmpty || IssueNumber.read(rest) != nil || rest.allSatisfy { !Glyph.isHan($0) }
    }

    private static func isCandidate(_ units: [UInt16], _ line: Line) -> Bool {
        guard line.count >= 3, line.count <= longest, line.traits.isDisjoint(with: [.endsSentence, .endsParen, .bare]),
            !Glyph.isOrnament(units[line.start]), units[line.start] != Glyph.open
        else { return false }
        let range = line.range
        let dated = range.contains { Glyph.isDigit(units[$0]) || units[$0] == Glyph.issue }
        guard dated || names.length(in: units, endingAt: line.end, after: line.start) > 0 else { return false }
        return markers.first(in: units, range) != nil && !Byline.isMeta(units, range)
    }

    private static func key(_ units: [UInt16], _ range: Range<Int>) -> [UInt16] {
        units.dense(range).filter { !Glyph.isDigit($0) && $0 != Glyph.dash && $0 != Glyph.middleDot && $0 != 0x7C }
    }
}
