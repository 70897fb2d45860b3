/// The line under a headline that names who wrote the article.
enum Byline {
    private static let labels = WordList(
        "记者 本报记者 全媒体记者 本刊记者 通讯员 特约记者 作者 来源 信息来源 稿件来源 文章来源 供稿 供稿单位 撰稿 撰文 文 图 文/图 图/文 发布时间 发布日期 日期 时间 编辑 供图 摄影 发布 本报通讯员 特约通讯员 来稿单位 报送单位"
    )
    private static let posts = WordList(
        "主席 副主席 书记 副书记 主任 副主任 部长 副部长 处长 科长 局长 院长 校长 会长 理事长 董事长 总经理 教授 研究员 主编 秘书长 委员 代表 调研员 巡视员 负责人 干事 工会 委员会 员 工 师 长 人 司机 职工 骑手 干部 教师 医生 护士 代表 委 劳模 匠"
    )
    private static let reporter: Word = "记者"

    /// Whether `line` is a by-line or the meta line of a web page.
    static func isOne(_ units: [UInt16], _ line: Line) -> Bool {
        guard line.count <= 200, line.traits.isDisjoint(with: [.stop, .endsSentence]) else { return false }
        let range = inner(units, line.range)
        guard let first = range.first else { return false }
        let length = labels.length(in: units, at: first, before: range.upperBound)
        if isSent(units, line.range) || isSentAlone(units, range) || desks.contains(units, range) { return true }
        if isMeta(units, range) { return true }
        if length >= 2 || length == 1 && first + 1 < range.upperBound && isJoint(units[first + 1]) {
            return line.count <= 60 || units[range].contains(Glyph.colon)
        }
        if Glyph.isOrnament(units[line.start]),
            units.find(reporter, in: first..<min(range.upperBound, first + 12)) != nil
        {
            return true
        }
        return isSigned(units, range) || isNameAlone(units, range) || isDateAlone(units, range)
    }

    /// What stands between a label and the name: `文:`, `文/`, `供稿|`.
    static func isJoint(_ unit: UInt16) -> Bool { unit == Glyph.colon || unit == Glyph.slash || unit == 0x7C }

    /// The by-line without ornaments and enclosing parentheses.
    static func inner(_ units: [UInt16], _ range: Range<Int>) -> Range<Int> {
        let bare = SectionHead.unadorned(units, range)
        guard bare.count > 2, units[bare.lowerBound] == Glyph.paren || units[bare.lowerBound] == Glyph.open,
            units[bare.upperBound - 1] == Glyph.endParen || units[bare.upperBound - 1] == Glyph.close
        else { return bare }
        return bare.lowerBound + 1..<bare.upperBound - 1
    }

    /// Whether `range` is the line of a web page that tells time and source.
    static func isMeta(_ units: [UInt16], _ range: Range<Int>) -> Bool {
        guard range.count <= 200 else { return false }
        if Stamp.isOne(units, range) { return true }
        let length = metas.length(in: units, at: range.lowerBound, before: range.upperBound)
        let at = units.skippingSpaces(from: range.lowerBound + length, to: range.upperBound)
        return length > 0 && at < range.upperBound && units[at] == Glyph.colon
    }

    private static let metas = WordList(
        "发布时间 发布日期 发表时间 更新时间 更新日期 录入时间 录入日期 发稿时间 发稿日期 时间 日期 来源 信息来源 文章来源 稿件来源 发布机构 发布单位")

    /// `某省人大常委会副主任、省总工会主席 刘 伟`: posts or a trade, a space, a name.
    static func isSigned(_ units: [UInt16], _ range: Range<Int>) -> Bool {
        guard range.count >= 6, range.count <= 50,
            let space = units[range].firstIndex(of: Glyph.space), space - range.lowerBound >= 3
        else { return false }
        guard posts.length(in: units, endingAt: space, after: range.lowerBound) > 0,
            !labels.contains(units, range.lowerBound..<space), !units[range.lowerBound..<space].contains(where: isJoint)
        else { return false }
        let name = units.dense(space..<range.upperBound)
        return PersonName.isOne(name)
    }

    /// Whether `range` is who sent an article in, in parentheses, perhaps with a person or the day: `(某县总工会 6月11日报送)`.
    static func isSent(_ units: [UInt16], _ range: Range<Int>) -> Bool {
        guard range.count <= 50, let first = range.first, units[first] == Glyph.paren,
            units[range.upperBound - 1] == Glyph.endParen
        else { return false }
        return isSender(units, first + 1..<range.upperBound - 1)
    }

    /// Whether `range` is a union with persons or a day behind it, or alone.
    static func isSender(_ units: [UInt16], _ range: Range<Int>) -> Bool {
        followers(units, range)?.allSatisfy { PersonName.isPlausible($0) || CreditParser.isDay($0) } ?? false
    }

    /// Whether `range` is a union and one to four names of known families or a day, each behind a space: `某县总工会 某某 某某`.
    static func isSentAlone(_ units: [UInt16], _ range: Range<Int>) -> Bool {
        guard range.count <= 50, let words = followers(units, range), (1...4).contains(words.count) else {
            return false
        }
        return words.allSatisfy { PersonName.isOne($0) || CreditParser.isDay($0) }
    }

    /// The words behind the union that opens `range`; `nil` if none does.
    private static func followers(_ units: [UInt16], _ range: Range<Int>) -> [[UInt16]]? {
        guard let start = range.first(where: { !parts(units[$0]) }) else { return nil }
        let end = units[start..<range.upperBound].firstIndex(where: parts) ?? range.upperBound
        guard Sender.isOne(units, start..<end) else { return nil }
        return units[end..<range.upperBound].split(whereSeparator: parts).map { Array($0) }
    }

    private static func parts(_ unit: UInt16) -> Bool {
        unit == Glyph.space || unit == Glyph.comma || unit == Glyph.pause
    }

    /// Who signs where no person does.
    static let desks = WordList("本刊编辑部 本报编辑部 编辑部 本刊评论员 本报评论员 评论员 本报编者 本刊编者 编者 综合")

    private static func isNameAlone(_ units: [UInt16], _ range: Range<Int>) -> Bool {
        guard range.count <= 5 else { return false }
        let dense = units.dense(range)
        return PersonName.isOne(dense) && dense.count <= 3
            && !SectionNames.isKnown(units, range) && !Places.isPlace(units, range) && !Places.isListed(units, range)
            && !Organisations.isOne(units, range)
    }

    private static func isDateAlone(_ units: [UInt16], _ range: Range<Int>) -> Bool {
        guard range.count <= 30, range.contains(where: { FullDate.mayBegin(with: units[$0]) }) else { return false }
        let dense = units.dense(range)
        return FullDate.find(in: dense).map { dense.count - $0.range.count <= 6 } ?? false
    }
}
