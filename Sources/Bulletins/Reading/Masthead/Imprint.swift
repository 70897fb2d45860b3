/// The foot of a bulletin: whom it goes to, who edited it, how to reach them.
enum Imprint {
    private static let ways = WordList("报 送 发 抄送 抄报 主送 分送 呈报 呈送 呈 下发 报送 印发 发送 抄发 主题词")
    private static let roles = WordList(
        """
        责任编辑 责编 编辑 主编 副主编 执行主编 总编 总编辑 编审 校对 审核 审稿 核稿 签发 签发人 审核人 拟稿人 美编 排版 校核 编委 编委会 值班主任 值班编辑 版式 编校 审签 审定 统稿 初审 复审 终审
        联系电话 联系人 电话 传真 邮箱 电子邮箱 投稿邮箱 投稿信箱 电子信箱 邮箱地址 E-mail Email email E-MAIL e-mail 地址 邮编 邮政编码 网址 印数 印刷 主办 主管 编印 承办 出版 共印 内部资料
        """
    )
    private static let copies = WordList("共印 印数 印发份数")
    private static let notices = WordList("本期发至 本期发送 本期印发 本刊发至 本刊发送 此件发至 本期印数 欢迎投稿 欢迎赐稿 投稿请 来稿请")
    private static let printed = WordList("印发 编印 印制 编发 付印")

    /// Whether `range` opens a line of the foot.
    static func isOpening(_ units: [UInt16], _ range: Range<Int>) -> Bool {
        guard let first = range.first else { return false }
        var place = first
        if bracketedKey(units, place, range.upperBound) != nil, range.count <= 160 { return true }
        if units[place] == Glyph.paren || units[place] == Glyph.open { place += 1 }
        if key(ways, units, place, range.upperBound) != nil { return true }
        if editorKey(units, place, range.upperBound) != nil, range.count <= 160 { return true }
        return isPrinter(units, range)
            || copies.length(in: units, at: place, before: range.upperBound) > 0 && range.count <= 14
            || notices.length(in: units, at: place, before: range.upperBound) > 0 && range.count <= 80
    }

    /// Whether `range` opens a distribution list.
    static func isDistribution(_ units: [UInt16], _ range: Range<Int>) -> Bool {
        range.first.map { key(ways, units, $0, range.upperBound) != nil } ?? false
    }

    /// The key at `place` with the colon behind it: its end, and where its value begins.
    static func key(_ list: WordList, _ units: [UInt16], _ place: Int, _ end: Int) -> (end: Int, value: Int)? {
        for length in keyLengths(list, units, place, end) {
            let at = units.skippingSpaces(from: place + length, to: end)
            if at < end, isJoint(units[at]) { return (place + length, at + 1) }
        }
        return nil
    }

    /// What stands between a key and its value: `编辑:`, `编辑|`.
    private static func isJoint(_ unit: UInt16) -> Bool { unit == Glyph.colon || unit == 0x7C }

    /// The role at `place` with its name behind a space: `责任编辑 秦川`.
    private static func spacedKey(_ units: [UInt16], _ place: Int, _ end: Int) -> (end: Int, value: Int)? {
        let length = roles.length(in: units, at: place, before: end)
        guard length >= 2, place + length < end, units[place + length] == Glyph.space else { return nil }
        let value = units.skippingSpaces(from: place + length, to: end)
        let name = units[value..<end].prefix { Glyph.isHan($0) }
        return PersonName.isOne(Array(name)) ? (place + length, value) : nil
    }

    static func editorKey(_ units: [UInt16], _ place: Int, _ end: Int) -> (end: Int, value: Int)? {
        key(roles, units, place, end) ?? spacedKey(units, place, end) ?? bracketedKey(units, place, end)
    }

    /// The role at `place` in brackets: `【本期责任编辑】某某`.
    private static func bracketedKey(_ units: [UInt16], _ place: Int, _ end: Int) -> (end: Int, value: Int)? {
        guard place < end, units[place] == Glyph.open,
            let close = units[place..<min(end, place + 14)].firstIndex(of: Glyph.close), close + 1 < end
        else { return nil }
        let start = units.has(thisIssue, at: place + 1, before: close) ? place + 3 : place + 1
        return roles.contains(units, start..<close) ? (close, close + 1) : nil
    }

    private static let issues = WordList("本期 本刊 本版 本报")
    private static let thisIssue: Word = "本期"

    /// Who wrote the article under which line `index` names editors; `nil` if none is told.
    static func author(_ page: PrintedPage, _ index: Int) -> Credit? {
        let range = page.lines[index].range
        let told = range.contains { authors.length(in: page.units, at: $0, before: range.upperBound) > 0 }
        guard told else { return nil }
        return CreditParser.parse(page.sheet, range)
    }

    private static let authors = WordList(
        "填报: 填报人: 撰稿: 撰稿人: 供稿: 供稿人: 供稿单位: 作者: 文字: 图文: 通讯员: 执笔: 执笔人: 来源: 拟稿: 拟稿人: 采写:"
    )

    /// Lengths of the key at `place`, set close or letter by letter (`编 辑:`).
    private static func keyLengths(_ list: WordList, _ units: [UInt16], _ place: Int, _ end: Int) -> [Int] {
        let limit = min(end, place + 16)
        guard place < limit, let colon = units[place..<limit].firstIndex(where: isJoint) else { return [] }
        var dense = units.dense(place..<colon)
        if dense.count > 3, issues.length(in: dense, at: 0, before: dense.count) > 0 { dense.removeFirst(2) }
        return list.contains(dense, dense.indices) ? [units.trimmed(place..<colon).count] : []
    }

    /// `广州市总工会办公室 2020年5月19日印发`.
    private static func isPrinter(_ units: [UInt16], _ range: Range<Int>) -> Bool {
        guard range.count <= 50, printed.length(in: units, endingAt: range.upperBound, after: range.lowerBound) > 0
        else {
            return false
        }
        return FullDate.find(in: units.dense(range)) != nil
    }
}
