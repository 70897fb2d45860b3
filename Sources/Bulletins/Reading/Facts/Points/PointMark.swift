/// The mark of one enumerated point: 一是, 二要, 第三, 首先, （四）, 5.
struct PointMark {
    /// From the outermost to the innermost, as print nests them.
    enum Style: Int, CaseIterable {
        case heading, parens, ordinal, order, arabic, circled, verb
    }

    var style: Style
    var value: Int
    /// The character behind the number of a ``Style/verb`` mark (是, 要), by which its series is known.
    var letter: UInt16 = 0
    var range: Range<Int>

    private static let verbs = UnitSet("是要抓看靠重定")
    private static let ordinalEnds = UnitSet(
        "",
        [
            Glyph.comma, Glyph.pause, Glyph.colon, Glyph.unit("要"), Glyph.unit("是"),
        ])
    private static let notFirst = UnitSet("统唯之万不第单专同合归划如若")
    private static let order: [(Word, Int)] = [("首先", 1), ("其次", 2), ("再次", 3), ("再者", 3), ("最后", 4)]
    private static let orderFirsts = UnitSet("首其再最")
    /// 两 counts, it numbers nothing.
    private static let both = Glyph.unit("两")
    private static let other: Word = "其"

    /// The characters with which a mark may begin.
    static let starts = UnitSet("(0123456789第一二三四五六七八九十首其再最", Array(0x2460...0x2473))

    /// The mark that begins at `place`, at one of `starts`.
    static func read(_ prose: [UInt16], at place: Int) -> PointMark? {
        let unit = prose[place]
        if unit == Glyph.paren { return opens(prose, place) ? parens(prose, place) : nil }
        if Glyph.isDigit(unit) { return opens(prose, place) ? arabic(prose, place) : nil }
        if unit == Glyph.ordinal { return opens(prose, place) ? ordinal(prose, place) : nil }
        if unit >= 0x2460, unit <= 0x2473 {
            return PointMark(style: .circled, value: Int(unit) - 0x245F, range: place..<place + 1)
        }
        if ChineseNumeral.isDigit(unit) { return chinese(prose, place) }
        guard orderFirsts.contains(unit), unit == order[0].0.units[0] || opens(prose, place) else { return nil }
        if let (word, value) = order.first(where: { prose.has($0.0, at: place, before: prose.count) }) {
            return PointMark(style: .order, value: value, range: place..<place + word.units.count)
        }
        return among(prose, place)
    }

    /// Whether a sentence or a part of one begins at `place`.
    private static func opens(_ prose: [UInt16], _ place: Int) -> Bool {
        guard place > 0 else { return true }
        let before = prose[place - 1]
        return !Glyph.isHan(before) && !Glyph.isDigit(before) && !Glyph.isLatin(before) && before != Glyph.pause
            && before != Glyph.closeTitle
    }

    /// Whether a paragraph or sentence begins at `place`.
    private static func begins(_ prose: [UInt16], _ place: Int) -> Bool {
        guard place > 0 else { return true }
        let before = prose[place - 1]
        return before == Glyph.newline || before == Glyph.stop || before == Glyph.semicolon || before == Glyph.colon
    }

    private static func numeral(_ prose: [UInt16], _ place: Int) -> (value: Int, end: Int, arabic: Bool)? {
        guard place < prose.count,
            let number = ChineseNumeral.read(prose, place..<min(prose.count, place + 3)),
            (1...30).contains(number.value)
        else { return nil }
        return number
    }

    private static func parens(_ prose: [UInt16], _ place: Int) -> PointMark? {
        guard let (value, end, arabic) = numeral(prose, place + 1), end < prose.count, prose[end] == Glyph.endParen
        else {
            return nil
        }
        return PointMark(style: arabic ? .arabic : .parens, value: value, letter: 1, range: place..<end + 1)
    }

    private static func arabic(_ prose: [UInt16], _ place: Int) -> PointMark? {
        guard begins(prose, place), let (value, end, _) = numeral(prose, place), end + 1 < prose.count,
            prose[end] == Glyph.point || prose[end] == Glyph.pause || prose[end] == Glyph.endParen,
            !Glyph.isDigit(prose[end + 1])
        else { return nil }
        return PointMark(style: .arabic, value: value, range: place..<end + 1)
    }

    private static func ordinal(_ prose: [UInt16], _ place: Int) -> PointMark? {
        guard let (value, end, arabic) = numeral(prose, place + 1), !arabic, end < prose.count,
            ordinalEnds.contains(prose[end])
        else { return nil }
        return PointMark(style: .ordinal, value: value, range: place..<end)
    }

    /// `其一`, `其二`
    private static func among(_ prose: [UInt16], _ place: Int) -> PointMark? {
        guard prose.has(other, at: place, before: prose.count), let (value, end, arabic) = numeral(prose, place + 1),
            !arabic,
            end < prose.count, prose[end] == Glyph.comma
        else { return nil }
        return PointMark(style: .verb, value: value, letter: prose[place], range: place..<end)
    }

    /// `一是`, `二要`, `三、`; the first of a series may stand behind words (各级工会一要…).
    private static func chinese(_ prose: [UInt16], _ place: Int) -> PointMark? {
        guard prose[place] != both, let (value, end, _) = numeral(prose, place), end < prose.count else { return nil }
        if prose[end] == Glyph.pause {
            return begins(prose, place) ? PointMark(style: .heading, value: value, range: place..<end + 1) : nil
        }
        guard verbs.contains(prose[end]) else { return nil }
        let before = place > 0 ? prose[place - 1] : Glyph.newline
        guard opens(prose, place) || value == 1 && !notFirst.contains(before) else { return nil }
        return PointMark(style: .verb, value: value, letter: prose[end], range: place..<end + 1)
    }
}
