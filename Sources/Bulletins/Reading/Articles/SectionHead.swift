/// The line that names a section of the bulletin: 〔要情动态〕, ◆工作交流◆, 各地动态, a line of the contents box.
enum SectionHead {
    private static let longest = 24

    /// The name that line `index` gives to a section; `nil` if it is no section head.
    static func name(in page: PrintedPage, at index: Int, contents: ContentsBox) -> Range<Int>? {
        let line = page.lines[index]
        guard line.count <= longest + 12, line.traits.isDisjoint(with: [.stop, .endsSentence]) else { return nil }
        if let inner = bracketed(page.units, line.range) ?? framed(page.units, line.range) { return inner }
        if let name = labelled(page.units, line.range) ?? spaced(page.units, line.range) { return name }
        if isWeekday(page.units, line.range) { return line.range }
        let bare = withoutPictograph(page.units, unquoted(page.units, unadorned(page.units, line.range)))
        guard !bare.isEmpty, bare.count <= longest else { return nil }
        if contents.lists(section: bare, of: page.units) { return bare }
        if let numbered = Numbering.read(page.units, bare) ?? Numbering.spaced(page.units, bare) {
            return self.numbered(page, index, numbered.rest..<bare.upperBound, contents)
        }
        return isNamed(page.units, bare) ? bare : nil
    }

    /// `周一 5月19日`, `星期三`: the items of a day follow.
    private static func isWeekday(_ units: [UInt16], _ range: Range<Int>) -> Bool {
        let length = weekdays.length(in: units, at: range.lowerBound, before: range.upperBound)
        guard length > 0, range.count <= 20 else { return false }
        let rest = units.dense(range.lowerBound + length..<range.upperBound).filter {
            $0 != Glyph.paren && $0 != Glyph.endParen
        }
        return rest.isEmpty || DateScanner.date(in: rest, at: 0, before: rest.count)?.end == rest.count
    }

    private static let weekdays = WordList(
        "周一 周二 周三 周四 周五 周六 周日 星期一 星期二 星期三 星期四 星期五 星期六 星期日 星期天")

    /// The name `rest` behind the number of line `index`, if it names a section.
    private static func numbered(_ page: PrintedPage, _ index: Int, _ rest: Range<Int>, _ contents: ContentsBox)
        -> Range<Int>?
    {
        if contents.lists(section: rest, of: page.units) { return rest }
        let next = index + 1 < page.lines.count ? page.lines[index + 1] : nil
        if let next, Glyph.isOrnament(page.units[next.start]), isPlain(page.units, rest) { return rest }
        guard isNamed(page.units, rest) else { return nil }
        return page.lines[index].traits.contains(.heading) || next.map(isShort) ?? false ? rest : nil
    }

    /// Whether line `index` is an ornament and two to six ideographs, with something printed below it.
    static func isMarkedName(_ page: PrintedPage, _ index: Int) -> Bool {
        let bare = withoutPictograph(page.units, unadorned(page.units, page.lines[index].range))
        return (2...6).contains(bare.count) && isPlain(page.units, bare) && index + 1 < page.lines.count
            && page.lines[index + 1].traits.isDisjoint(with: [.imprint])
    }

    /// Two to eight ideographs, as the name of a section over marked items is.
    private static func isPlain(_ units: [UInt16], _ range: Range<Int>) -> Bool {
        (2...8).contains(range.count) && units[range].allSatisfy(Glyph.isHan)
    }

    private static func isNamed(_ units: [UInt16], _ range: Range<Int>) -> Bool {
        SectionNames.isKnown(units, range) || SectionNames.isShaped(units, range)
    }

    /// Under a numbered section stands a headline; under a numbered point of an article stands prose.
    private static func isShort(_ line: Line) -> Bool {
        line.width <= 80 && line.traits.isDisjoint(with: [.stop, .comma, .endsSentence, .endsOpen])
    }

    /// `range` without quotation marks around it and a colon behind it.
    private static func unquoted(_ units: [UInt16], _ range: Range<Int>) -> Range<Int> {
        var range = range
        if let last = range.last, units[last] == Glyph.colon { range = range.lowerBound..<last }
        guard range.count > 2, let first = range.first, let last = range.last,
            quotes.contains(where: { units[first] == $0.0 && units[last] == $0.1 })
        else { return range }
        return first + 1..<last
    }

    private static let quotes = [
        (Glyph.openQuote, Glyph.closeQuote), (Glyph.openTitle, Glyph.closeTitle), (Glyph.paren, Glyph.endParen),
        (0x3008, 0x3009),
    ]

    /// `range` without a pictograph before it.
    static func withoutPictograph(_ units: [UInt16], _ range: Range<Int>) -> Range<Int> {
        var low = range.lowerBound
        while low < range.upperBound, units[low] == Glyph.other || units[low] == 0xFE0F { low += 1 }
        return units.trimmed(low..<range.upperBound)
    }

    /// The name behind its label: `栏目：县区来风`.
    private static func labelled(_ units: [UInt16], _ range: Range<Int>) -> Range<Int>? {
        let length = labels.length(in: units, at: range.lowerBound, before: range.upperBound)
        let name = units.trimmed(range.lowerBound + length..<range.upperBound)
        return length > 0 && (2...10).contains(name.count) && name.allSatisfy { Glyph.isHan(units[$0]) } ? name : nil
    }

    /// Four to eight ideographs set letter by letter, `一 线 故 事`, that name no union.
    private static func spaced(_ units: [UInt16], _ range: Range<Int>) -> Range<Int>? {
        guard range.count >= 7, units[range.lowerBound + 1] == Glyph.space else { return nil }
        let letters = units[range].split(separator: Glyph.space)
        guard (4...8).contains(letters.count), letters.allSatisfy({ $0.count == 1 && Glyph.isHan($0[$0.startIndex]) })
        else { return nil }
        let dense = units.dense(range)
        return Organisations.isOne(dense, dense.indices) || PersonName.isOne(dense) ? nil : range
    }

    private static let labels = WordList("栏目: 栏目名称: 板块: 版块: 专栏:")

    /// Whether `range` is a name in brackets alone on its line.
    static func isBracketed(_ units: [UInt16], _ range: Range<Int>) -> Bool { bracketed(units, range) != nil }

    private static func bracketed(_ units: [UInt16], _ range: Range<Int>) -> Range<Int>? {
        let bare = unadorned(units, range)
        guard bare.count >= 4, bare.count <= longest + 2, units[bare.lowerBound] == Glyph.open,
            units[bare.upperBound - 1] == Glyph.close
        else { return nil }
        let inner = units.trimmed(bare.lowerBound + 1..<bare.upperBound - 1)
        let plain = inner.allSatisfy {
            Glyph.isHan(units[$0]) || units[$0] == Glyph.space || units[$0] == Glyph.middleDot
        }
        guard plain, !inner.isEmpty, !Places.isPlace(units, inner) else { return nil }
        return ContentsBox.isHeader(units, inner) ? nil : inner
    }

    /// The two to eight ideographs that ornaments or strokes enclose: `===== 本周头条 =====`. Dashes enclose subtitles too.
    private static func framed(_ units: [UInt16], _ range: Range<Int>) -> Range<Int>? {
        guard let first = range.first, let last = range.last, isFrame(units[first]), isFrame(units[last]) else {
            return nil
        }
        let bare = unadorned(units, range)
        guard isPlain(units, bare) else { return nil }
        return bare
    }

    private static func isFrame(_ unit: UInt16) -> Bool { unit != Glyph.dash && unit != Glyph.hash && isTrim(unit) }

    /// `range` without the ornaments, dashes and heading marks at its ends.
    static func unadorned(_ units: [UInt16], _ range: Range<Int>) -> Range<Int> {
        var low = range.lowerBound
        var high = range.upperBound
        while low < high, isTrim(units[low]) { low += 1 }
        while high > low, isTrim(units[high - 1]) { high -= 1 }
        return low..<high
    }

    /// `range` without heading marks and ornaments; the dashes of a subtitle stay.
    static func headline(_ units: [UInt16], _ range: Range<Int>) -> Range<Int> {
        var low = range.lowerBound
        var high = range.upperBound
        func trims(_ unit: UInt16) -> Bool { unit != Glyph.dash && isTrim(unit) }
        while low < high, trims(units[low]) { low += 1 }
        while high > low, trims(units[high - 1]) { high -= 1 }
        return low..<high
    }

    private static func isTrim(_ unit: UInt16) -> Bool {
        unit == Glyph.space || unit == Glyph.hash || unit == Glyph.dash || unit == 0x5F || unit == 0x3D || unit == 0x3E
            || unit == 0x3C || unit == 0x3013 || unit == 0x7C || (0x2502...0x257F).contains(unit)
            || Glyph.isOrnament(unit)
    }
}
