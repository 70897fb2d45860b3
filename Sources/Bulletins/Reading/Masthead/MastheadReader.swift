/// Reads the head of a bulletin: name, number, permit, office, day.
struct MastheadReader {
    private let page: PrintedPage
    private var masthead = Masthead()
    private var name: (text: String, line: Int)?
    /// A line over the number that may be the name although no word tells it.
    private var unknown: String?
    private var last = -1

    private static let deepest = 30
    private static let permits = WordList("准印 准印证 内资 刊号 ISSN CN 内部资料 内部刊物 内部交流 准字")
    private static let offices = WordList(
        "办公室 办公厅 总工会 编印 主办 编 宣教部 宣传教育部 组宣部 工会委员会 工作委员会 印发 主编 印 工会 编辑部 综合部 秘书处 联合会 委员会 出品 制作"
    )
    private static let tails = WordList("编印 主办 主编 印发 编 印 出版 编发 出品 制作")
    private static let names = WordList(
        "工会信息 工会简报 工会动态 工会通讯 工会快讯 工会工作 工会要情 工会专报 工运信息 工运 工作简报 工作信息 工作动态 工作情况 情况简报 情况专报 情况反映 情况通报 信息专报 信息简报 简报 简讯 专报 快报 一周 双周 周讯 旬报 旬刊 月讯 季报 季刊 双月刊 半月刊 年报 快递 速递 速报 要报 要讯 纵览 周览 速览 汇报 通报 交流 资讯 视窗 风采 文摘 之友 之家 天地 园地 窗口 纪事 大事记 拾零 在线 时讯 会讯 工讯 学刊 院刊 校刊 通讯 信息 要情 快讯 动态 会刊 参考 之声 之窗 月报 周报 周刊 月刊 导刊 内参 职工之家"
    )
    private static let asides = WordList("星期一 星期二 星期三 星期四 星期五 星期六 星期日 电子版 内部资料 注意保存 免费交流 增刊 特刊 专刊 合刊 仅供参考 秘书处 创刊号")

    /// The masthead of `page`, and the line after it.
    static func read(_ page: PrintedPage) -> (masthead: Masthead, next: Int) {
        var reader = MastheadReader(page: page)
        return reader.read()
    }

    private init(page: PrintedPage) { self.page = page }

    private mutating func read() -> (masthead: Masthead, next: Int) {
        for index in page.lines.indices.prefix(Self.deepest) {
            let line = page.lines[index]
            if line.traits.contains(.stop) || line.width > 100 || ContentsBox.isHeader(page.units, line.range) { break }
            if SectionHead.isBracketed(page.units, line.range), IssueNumber.read(page.units.dense(line.range)) == nil {
                break
            }
            if isUnderTitle(line, index) { break }
            if isOverTitle(index) || FieldLabel.title(page.units, line.range) != nil { break }
            if last >= 0, line.traits.contains(.heading), line.count > 2, page.units[line.start + 1] == Glyph.hash {
                break
            }
            if last >= 0, Glyph.isOrnament(page.units[line.start]), SectionHead.isMarkedName(page, index) { break }
            if last >= 0, index - last > 3 || line.traits.contains(.comma) && line.width > 40 { break }
            if take(line, index) { last = index }
        }
        guard last >= 0 else { return (Masthead(), 0) }
        if let name, name.line < last || masthead.number != nil { masthead.name = name.text }
        if masthead.name == nil, masthead.number ?? masthead.total != nil { masthead.name = unknown }
        return (masthead, last + 1)
    }

    /// Takes what `line` says; false if it is no part of a masthead.
    private mutating func take(_ line: Line, _ index: Int) -> Bool {
        let cells = Cells.cells(of: page.units, SectionHead.unadorned(page.units, line.range))
        let whole = page.units.dense(line.range)
        var taken = 0
        var spoke = false
        for cell in cells {
            let units = Self.unquoted(page.units.dense(cell))
            let found =
                isCount(units) || takeNumber(units) || takeDate(units) || takePermit(units, cell)
                || takeOffice(units, cell) || takeCollection(units, index) || takeMonth(units, index)
            if found { spoke = true }
            let named = found || takeName(units, cell, index)
            if named || Self.asides.contains(units, 0..<units.count) || isPageOrEditor(units, cell) { taken += 1 }
        }
        if !spoke, cells.count > 1 {
            spoke = takeNumber(whole) || takeDate(whole) || isPublished(whole) && takeOffice(whole, line.range)
            if spoke { taken = cells.count }
        }
        if !spoke, taken == 0, cells.count == 1 { keep(Self.unquoted(whole), index) }
        if !spoke, index == 0, isPageName(whole) { return true }
        return spoke && taken * 2 >= cells.count
    }

    /// `南阳工会新闻` over everything else: a place, its unions and their news.
    private mutating func isPageName(_ units: [UInt16]) -> Bool {
        let bare = Array(units[SectionHead.unadorned(units, units.indices)])
        let place = Places.length(in: bare, at: 0, before: bare.count)
        guard place > 0, bare.count <= 12, bare.allSatisfy(Glyph.isHan),
            bare.find("工会", in: place..<min(bare.count, place + 4)) != nil,
            Self.names.length(in: bare, endingAt: bare.count, after: place + 2) > 0
                || bare.suffix(2).elementsEqual(Self.news.units)
        else { return false }
        name = (String(units: bare), -1)
        return true
    }

    private static let news: Word = "新闻"

    /// Keeps `units`, alone over everything else, as the name of an issue whose number stands below.
    private mutating func keep(_ units: [UInt16], _ index: Int) {
        guard unknown == nil, index < 4, last < 0, (3...14).contains(units.count), units.allSatisfy(Glyph.isHan),
            !Organisations.isSender(units, units.indices), !SectionNames.isKnown(units, units.indices)
        else { return }
        unknown = String(units: units)
    }

    /// `(本期8条)`: how much the issue holds.
    private func isCount(_ units: [UInt16]) -> Bool {
        units.count <= 12 && units.last == Glyph.endParen && units.contains(where: Glyph.isDigit)
            && (units.has(Self.thisIssue, at: 1, before: units.count)
                || units.has(Self.altogether, at: 1, before: units.count))
    }

    private static let thisIssue: Word = "本期"
    private static let altogether: Word = "共"

    /// `某市总工会公众号文章汇编(2025年8月上)`, `网站要闻汇总`: a name that only a collection bears, over everything else.
    private mutating func takeCollection(_ units: [UInt16], _ index: Int) -> Bool {
        let dated = NamedMonth.read(units)
        let title = dated?.name ?? units
        guard index < 2, name == nil, title.count <= 24, title.allSatisfy(Glyph.isHan),
            Self.collections.length(in: title, endingAt: title.count, after: 2) > 0
                || dated != nil && Self.names.length(in: title, endingAt: title.count, after: 2) > 0
        else { return false }
        name = (String(units: title), -1)
        masthead.year = masthead.year ?? dated?.year
        return true
    }

    /// `2025年7月号`, `2026年2月刊`, `2025年第二季度`.
    private mutating func takeMonth(_ units: [UInt16], _ index: Int) -> Bool {
        guard index < 6, let year = NamedMonth.year(units) else { return false }
        masthead.year = masthead.year ?? year
        return true
    }

    private static let collections = WordList("汇编 合集 选编 汇总 摘编 文摘 集锦 专辑 推文集 文章集")

    private func isPublished(_ units: [UInt16]) -> Bool {
        Self.tails.length(in: units, endingAt: units.count, after: 1) > 1
    }

    /// Whether `line` tells when or from whom an article comes: a time of day, or anything of the kind with a headline between
    /// it and the masthead, or over it and no masthead at all.
    private func isUnderTitle(_ line: Line, _ index: Int) -> Bool {
        if Stamp.isTimed(page.units, line.range) { return true }
        if last < 0, index > 0, name == nil { return Byline.isMeta(page.units, line.range) }
        guard last >= 0, index - last > 1 else { return false }
        return Byline.isMeta(page.units, line.range)
    }

    /// Whether line `index` is the union over `关于…的通报`, the first line of that headline.
    private func isOverTitle(_ index: Int) -> Bool {
        guard index + 1 < page.lines.count, Organisations.isSender(page.units, page.lines[index].range) else {
            return false
        }
        let below = page.lines[index + 1]
        return page.units.has(Self.regarding, at: below.start, before: below.end)
    }

    private static let regarding: Word = "关于"

    /// `3版`, `第A2版`, `责编：某某`: the head of a newspaper's page.
    private func isPageOrEditor(_ units: [UInt16], _ cell: Range<Int>) -> Bool {
        if Imprint.editorKey(page.units, cell.lowerBound, cell.upperBound) != nil { return true }
        return units.count <= 5 && units.last == Self.leaf && units.contains(where: Glyph.isDigit)
    }

    private static let leaf = Glyph.unit("版")

    private mutating func takeNumber(_ units: [UInt16]) -> Bool {
        guard let issue = IssueNumber.read(units) else { return false }
        guard units.count <= 40 else { return false }
        masthead.year = masthead.year ?? issue.year
        masthead.number = masthead.number ?? issue.number
        masthead.total = masthead.total ?? issue.total
        takeNameBefore(units)
        return true
    }

    /// `工会简报第12期`: the name stands before the number in one word.
    private mutating func takeNameBefore(_ units: [UInt16]) {
        guard name == nil else { return }
        let head = units.prefix { Glyph.isHan($0) && $0 != Glyph.ordinal }
        guard head.count >= 2, Self.names.length(in: units, endingAt: head.count, after: 0) > 0 else { return }
        name = (String(units: head), -1)
    }

    private mutating func takeDate(_ units: [UInt16]) -> Bool {
        guard let (date, range) = FullDate.find(in: units) else { return false }
        let rest = FullDate.find(in: Array(units[range.upperBound...]))?.range.count ?? 0
        guard units.count - range.count - rest <= 8 else { return false }
        if masthead.date == nil { masthead.date = date }
        return true
    }

    private mutating func takePermit(_ units: [UInt16], _ cell: Range<Int>) -> Bool {
        guard Self.permits.first(in: units, units.indices) != nil, units.count <= 40 else { return false }
        let text = page.sheet.string(inner(cell))
        if masthead.permit == nil, units.contains(where: Glyph.isDigit) { masthead.permit = text }
        return true
    }

    private mutating func takeOffice(_ units: [UInt16], _ cell: Range<Int>) -> Bool {
        let trimmed = units.trimmed(0..<units.count)
        guard units.count >= 4, units.count <= 30,
            Self.offices.length(in: units, endingAt: trimmed.upperBound, after: 1) > 0,
            Self.names.length(in: units, endingAt: units.count, after: 0) == 0, !units.contains(Glyph.comma)
        else { return false }
        guard last >= 0 || Self.tails.length(in: units, endingAt: units.count, after: 0) > 0 || name != nil else {
            return false
        }
        if masthead.office == nil { masthead.office = Self.office(units, page.sheet.string(cell)) }
        return true
    }

    /// The office without 编印 and without a label such as `主办:`.
    private static func office(_ units: [UInt16], _ printed: String) -> String {
        var text = Array(units)
        if let colon = text.firstIndex(of: Glyph.colon), colon <= 6 { text.removeSubrange(...colon) }
        let tail = tails.length(in: text, endingAt: text.count, after: 3)
        if tail > 0 { text.removeLast(tail) }
        return text.isEmpty ? printed : String(units: text)
    }

    private mutating func takeName(_ units: [UInt16], _ cell: Range<Int>, _ index: Int) -> Bool {
        guard units.count >= 2, units.count <= 20, index < 8, units.allSatisfy(Glyph.isHan),
            Self.names.length(in: units, endingAt: units.count, after: 0) > 0,
            !Self.asides.contains(units, units.indices),
            masthead.number == nil || !SectionNames.isKnown(units, units.indices)
        else { return false }
        if name == nil { name = (String(units: units), index) }
        return true
    }

    /// `units` without 《》 around a name at their start.
    private static func unquoted(_ units: [UInt16]) -> [UInt16] {
        guard units.first == Glyph.openTitle, let close = units.firstIndex(of: Glyph.closeTitle) else { return units }
        return Array(units[1..<close] + units[(close + 1)...])
    }

    private func inner(_ cell: Range<Int>) -> Range<Int> {
        guard cell.count > 2, page.units[cell.lowerBound] == Glyph.paren,
            page.units[cell.upperBound - 1] == Glyph.endParen
        else { return cell }
        return cell.lowerBound + 1..<cell.upperBound - 1
    }
}
