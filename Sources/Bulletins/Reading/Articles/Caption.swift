/// Words under a picture: `■…`, a sentence with `…供图` or `… 摄` behind or below it.
enum Caption {
    private static let tails = WordList("供图 摄 摄影 图片 资料图片 配图 /图 图/ 提供图片")
    private static let openings = WordList("图为 图1为 图2为 上图为 下图为 左图为 右图为 上图: 下图: 左图: 右图: 图片说明: 题图: 配图:")
    private static let most = 5
    private static let square: UInt16 = 0x25A0

    /// The line after a caption that begins at line `index` with `图为`, alone or in parentheses; `nil` if none does.
    static func end(of page: PrintedPage, at index: Int) -> Int? {
        let line = page.lines[index]
        let start = page.units[line.start] == Glyph.paren ? line.start + 1 : line.start
        guard openings.length(in: page.units, at: start, before: line.end) > 0 else { return nil }
        var last = index
        while last + 1 < page.lines.count, last - index < most, page.runsOn(last),
            page.lines[last].traits.isDisjoint(with: [.endsSentence, .endsParen])
        {
            last += 1
        }
        return last + 1
    }

    /// Whether line `index`, which begins a paragraph, belongs to a picture.
    static func isOne(_ page: PrintedPage, _ index: Int) -> Bool {
        let line = page.lines[index]
        if isCredit(page.units, line) { return true }
        if page.units[line.start] == square { return isSquared(page, index) }
        guard line.count <= 80, line.traits.contains(.endsSentence), index + 1 < page.lines.count else { return false }
        return isCredit(page.units, page.lines[index + 1])
    }

    /// `■凌晨的驿站,船工在充电休息。`: one sentence, with neither date nor by-line.
    private static func isSquared(_ page: PrintedPage, _ index: Int) -> Bool {
        let line = page.lines[index]
        guard line.count <= 60, !page.reachesMargin(index) || line.traits.contains(.endsSentence) else { return false }
        guard !line.traits.contains(.stop) || page.units[line.range].firstIndex(of: Glyph.stop) == line.end - 1 else {
            return false
        }
        return Opening.read(page.units, line.range)?.strength != .strong && !line.traits.contains(.endsParen)
    }

    /// Whether line `index` is a caption that stands within a sentence of the body: between two columns, a mark or `图` before
    /// it, the sentence above broken off and no sentence ended in it but its own.
    static func interrupts(_ page: PrintedPage, _ index: Int) -> Bool {
        let line = page.lines[index]
        let first = page.units[line.start]
        guard Glyph.isOrnament(first) && first != Glyph.middleDot || first == picture, index > 0,
            index + 1 < page.lines.count, line.count <= 60, line.gap > 0, page.lines[index + 1].gap > 0,
            page.breaksOff(index - 1), !line.traits.contains(.endsParen)
        else { return false }
        if first == picture, !isPicture(page.units, line) { return false }
        return !line.traits.contains(.stop) || page.units[line.range].firstIndex(of: Glyph.stop) == line.end - 1
    }

    private static let picture = Glyph.unit("图")

    /// `图为…`, `图:…`, `图①…`, `图1 …`.
    private static func isPicture(_ units: [UInt16], _ line: Line) -> Bool {
        guard line.count > 3 else { return false }
        let next = units[line.start + 1]
        return next == Glyph.colon || next == Glyph.space || Glyph.isDigit(next) || (0x2460...0x2473).contains(next)
            || openings.length(in: units, at: line.start, before: line.end) > 0
    }

    /// Where the writer of the text is named beside the photographer, the line is a credit.
    private static let writers = WordList("/文 文/ 文: 文字: 撰文: 撰稿: 文字/ /文字")

    private static func isCredit(_ units: [UInt16], _ line: Line) -> Bool {
        let end = line.traits.contains(.endsParen) ? line.end - 1 : line.end
        return line.count <= 24 && line.traits.isDisjoint(with: [.stop, .endsSentence, .comma])
            && tails.length(in: units, endingAt: end, after: line.start) > 0
            && writers.first(in: units, line.range) == nil
    }
}
