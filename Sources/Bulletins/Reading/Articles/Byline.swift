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
        if isMeta(units, range) { return true }
        if length >= 2 || length == 1 && first + 1 < range.upperBound && units[first + 1] == Glyph.colon {
            return line.count <= 60 || units[range].contains(Glyph.colon)
        }
        if Glyph.isOrnament(units[line.start]),
            units.find(reporter, in: first..<min(range.upperBound, first + 12)) != nil
        {
            return true
        }
        return isSigned(units, range) || isNameAlone(units, range) || isDateAlone(units, range)
    }

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

    private static let metas = WordList("发布时间 发布日期 发表时间 更新时间 时间 日期 来源 信息来源 文章来源 稿件来源 发布机构 发布单位")

    /// `某省人大常委会副主任、省总工会主席 刘 伟`: posts or a trade, a space, a name.
    static func isSigned(_ units: [UInt16], _ range: Range<Int>) -> Bool {
        guard range.count >= 6, range.count <= 50,
            let space = units[range].firstIndex(of: Glyph.space), space - range.lowerBound >= 3
        else { return false }
        guard posts.length(in: units, endingAt: space, after: range.lowerBound) > 0,
            !labels.contains(units, range.lowerBound..<space)
        else { return false }
        let name = units.dense(space..<range.upperBound)
        return PersonName.isOne(name)
    }

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
