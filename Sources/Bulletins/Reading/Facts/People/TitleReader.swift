/// Reads the posts printed before a name, from the name backwards.
struct TitleReader {
    let body: BodyText
    /// The organisation of the last post that named one, for a post that leaves it out.
    private(set) var head: String?

    private var prose: [UInt16] { body.prose }

    init(_ body: BodyText) { self.body = body }

    /// The titles that end before `end`, the first of them first, and where they begin. Nothing before `floor` belongs to
    /// them; with `adjacent`, the name of another person ends there.
    mutating func read(endingAt end: Int, notBefore floor: Int, adjacent: Bool) -> (titles: [String], start: Int) {
        var parts: [Range<Int>] = []
        var last = end
        while parts.count < 8 {
            let (part, open) = part(endingAt: last, notBefore: floor)
            guard !part.isEmpty else { break }
            if isRest(part), part.lowerBound - 1 > floor {
                let whole = self.part(endingAt: part.lowerBound - 1, notBefore: floor).part
                parts.append(whole.lowerBound..<part.upperBound)
                last = whole.lowerBound
            } else {
                parts.append(part)
                last = part.lowerBound
            }
            guard open, last - 1 > floor, joins(last - 1, notBefore: floor) else { break }
            last -= 1
        }
        let follows = adjacent && (parts.last?.lowerBound ?? end) - floor <= 2
        if !follows { head = nil }
        return (restored(parts.reversed()), parts.last?.lowerBound ?? end)
    }

    /// Whether `part` goes on with the congress named before it: `党的十八大、十九大代表`.
    private func isRest(_ part: Range<Int>) -> Bool {
        part.lowerBound >= 2 && prose[part.lowerBound - 1] == Glyph.pause && prose[part.lowerBound - 2] == Self.congress
            && ChineseNumeral.isDigit(prose[part.lowerBound])
    }

    private static let congress = Glyph.unit("大")
    private static let party = Glyph.unit("党")

    /// Whether the mark at `place` stands between two posts of one person.
    private func joins(_ place: Int, notBefore floor: Int) -> Bool {
        let mark = prose[place]
        guard mark == Glyph.pause || mark == Glyph.comma,
            Posts.length(in: prose, endingAt: place, after: floor) > 0
        else { return false }
        return mark == Glyph.pause || Self.crowds.length(in: prose, endingAt: place, after: floor) == 0
    }

    /// Before a comma these are no post of the person behind it, but other people.
    private static let crowds = WordList("成员 负责人 委员 专家 秘书")

    /// One post: from a mark, or from a word that cannot belong to it, to `end`; and whether more may stand before it.
    private func part(endingAt end: Int, notBefore floor: Int) -> (part: Range<Int>, open: Bool) {
        let bare = Posts.withoutParens(prose, end, after: floor)
        var start = bare
        while start > floor, bare - start < 40, !Self.marks.contains(prose[start - 1]) { start -= 1 }
        if start == floor { return (joined(start, end), false) }
        var place = bare - 1
        while place > start {
            if let length = cut(endingAt: place, after: start), length > 0 { return (place..<end, false) }
            place -= 1
        }
        let bond = start > 0 ? Self.openers.length(in: prose, at: start, before: end) : 0
        return (start + bond..<end, bond == 0 && bare - start < 40)
    }

    /// `start..<end` without 和 or 以及 at its start, which bind it to the person before.
    private func joined(_ start: Int, _ end: Int) -> Range<Int> {
        var start = start
        while start < end {
            let length = Self.bonds.length(in: prose, at: start, before: end)
            if length == 0 { break }
            start += length
        }
        var place = end - 1
        while place > start {
            if let length = cut(endingAt: place, after: start), length > 0 { return place..<end }
            place -= 1
        }
        return start..<end
    }

    private func cut(endingAt place: Int, after start: Int) -> Int? {
        let length = Self.cuts.length(in: prose, endingAt: place, after: start)
        guard length > 0 else { return nil }
        if length > 1 { return length }
        let next = prose[place]
        let before = place >= 2 ? prose[place - 2] : 0
        switch prose[place - 1] {
        case Self.letters[0]: return before == Self.letters[1] ? nil : 1
        case Self.letters[2]: return next == Self.letters[3] ? nil : 1
        case Glyph.day, Self.letters[4], Self.letters[5]:
            return Glyph.isDigit(before) || before == Self.letters[6] ? 1 : nil
        case Self.letters[7]: return before == Self.party ? nil : 1
        default: return 1
        }
    }

    private static let letters = Word("由自向阳名位一的").units
    /// What binds the last of several people to those before: `…,以及市总工会主席`.
    private static let openers = WordList("以及 及 还有")
    private static let bonds = WordList("和 与 及 以及 并 、 , 还有 ;")
    private static let marks = UnitSet(
        "",
        [
            Glyph.pause, Glyph.comma, Glyph.stop, Glyph.semicolon, Glyph.colon, Glyph.exclamation, Glyph.question,
            Glyph.openQuote, Glyph.closeQuote, Glyph.openTitle, Glyph.closeTitle, Glyph.newline, Glyph.paren,
            Glyph.endParen,
            0x22, Glyph.ellipsis, Glyph.dash, Glyph.open, Glyph.close,
        ])
    private static let cuts = WordList(
        """
        的 由 受 被 是 在 到 了 与 向 以 日 名 位 听取 邀请 选举 推选 讨论 学习 传达 贯彻 宣讲 陪同 会见 慰问 看望 走访 带领 率领 聘请 表彰 以及 介绍 接待 采访 推荐 根据 按照 来自 委托 上午 下午 中午
        晚上 当晚 当天 近日 日前 期间 会上 会后 随后 其中 时任 现任 原任 还有 包括 对于 关于 特邀 通过 代表着 不少 一名 一位 几名 几位 多名 多位 让 请来 请 图为 采访了 召开 举行 号召 首先 同时 活动中
        """
    )

    /// The posts with the organisation restored where print left it out.
    private mutating func restored(_ parts: [Range<Int>]) -> [String] {
        var titles: [String] = []
        for part in parts {
            let bare = part.lowerBound..<Posts.withoutParens(prose, part.upperBound, after: part.lowerBound)
            let text = body.string(part)
            if ElidedPost.isOne(prose, bare), let head {
                titles.append(ElidedPost.join(head, text))
            } else {
                titles.append(text)
                head = ElidedPost.head(of: prose, bare).map(body.string)
            }
        }
        return titles
    }
}
