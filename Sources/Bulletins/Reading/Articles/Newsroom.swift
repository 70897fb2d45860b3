/// `本报讯` and its kin at the head of a report, with the by-line that goes with it.
struct Newsroom: Sendable {
    var byline: Range<Int>?
    var dateline: Range<Int>?
    var body: Int

    private static let wires = WordList(
        "本报讯 本网讯 本刊讯 本台讯 本报记者讯 中工网讯 南工讯 工会讯 工人日报讯 工人日报客户端讯 南方工报讯 全媒体讯 通讯员讯"
    )
    private static let papers = WordList("本报 本刊 本网 新华社 中新社 中工网 工人日报 南方工报")
    private static let cable = Glyph.unit("电")
    private static let people = WordList("记者 本报记者 全媒体记者 通讯员 见习记者 实习记者 特约记者 首席记者 特约通讯员")
    private static let report = WordList("报道 摄影报道 消息 讯")

    /// The wire at the start of `range`; `nil` if the report begins without.
    static func read(_ units: [UInt16], _ range: Range<Int>) -> Newsroom? {
        guard let first = range.first else { return nil }
        let length = wires.length(in: units, at: first, before: range.upperBound)
        if length >= 3 { return Newsroom(body: first + length).withByline(units, range.upperBound) }
        return cabled(units, range) ?? fromPlace(units, range) ?? bracketed(units, range) ?? enclosed(units, range)
            ?? sent(units, range) ?? signed(units, range)
    }

    /// `【江岭邮政工会消息】`: whose report it is, in brackets.
    private static func bracketed(_ units: [UInt16], _ range: Range<Int>) -> Newsroom? {
        guard let first = range.first, units[first] == Glyph.open,
            let close = units[first..<min(range.upperBound, first + 20)].firstIndex(of: Glyph.close),
            close + 1 < range.upperBound,
            messages.length(in: units, endingAt: close, after: first + 1) > 0,
            units[first + 1..<close].allSatisfy(Glyph.isHan)
        else { return nil }
        return Newsroom(body: close + 1).withByline(units, range.upperBound)
    }

    private static let messages = WordList("消息 本报讯 本刊讯 本网讯 综合报道")

    /// `泰安讯 泰山区总工会日前…`: a place, 讯, and a joint.
    private static func fromPlace(_ units: [UInt16], _ range: Range<Int>) -> Newsroom? {
        guard let first = range.first else { return nil }
        var end = first
        while end < range.upperBound, end - first < 9, Glyph.isHan(units[end]), units[end] != news { end += 1 }
        guard end + 1 < range.upperBound, units[end] == news,
            [Glyph.space, Glyph.paren, Glyph.colon, Glyph.dash].contains(units[end + 1])
        else { return nil }
        var newsroom = Newsroom(body: end + 1).withByline(units, range.upperBound)
        if Places.isPlace(units, first..<end) {
            newsroom.dateline = first..<end
            return newsroom
        }
        guard end - first >= 2, !kinds.contains(units[end - 1]),
            Lead.strength(units, newsroom.body..<range.upperBound) == .strong
        else { return nil }
        return newsroom
    }

    /// `(泰安讯)5月6日,…`, `[本站讯]`: 讯 with place or paper in parentheses.
    private static func enclosed(_ units: [UInt16], _ range: Range<Int>) -> Newsroom? {
        guard let first = range.first, units[first] == Glyph.paren || units[first] == Glyph.open,
            let close = units[first..<min(range.upperBound, first + 14)].firstIndex(where: {
                $0 == Glyph.endParen || $0 == Glyph.close
            }), close - first >= 4, close + 1 < range.upperBound, units[close - 1] == news,
            units[first + 1..<close].allSatisfy(Glyph.isHan)
        else { return nil }
        let name = first + 1..<close - 1
        guard Places.isPlace(units, name) || !kinds.contains(units[close - 2]) else { return nil }
        var newsroom = Newsroom(body: close + 1).withByline(units, range.upperBound)
        if Places.isPlace(units, name) { newsroom.dateline = name }
        return newsroom
    }

    /// 短讯, 简讯 and their kin are no wires, but names of sections.
    private static let kinds = Set(Word("短简快通资微要时喜捷").units)

    /// `(通讯员 张三)5月6日,…`, `通讯员 张三 李四 报道:5月6日,…`: the by-line opens the report.
    private static func signed(_ units: [UInt16], _ range: Range<Int>) -> Newsroom? {
        guard range.count > shortestSigned, let first = range.first else { return nil }
        let enclosed = units[first] == Glyph.paren
        let start = enclosed ? first + 1 : first
        let length = people.length(in: units, at: start, before: range.upperBound)
        guard length > 0, units[start + length] == Glyph.space else { return nil }
        var newsroom = Newsroom(body: first)
        if enclosed {
            newsroom = newsroom.withByline(units, range.upperBound)
        } else if let close = openEnd(units, start + length, range.upperBound) {
            newsroom.byline = first..<close.names
            newsroom.body = close.body
        }
        guard let byline = newsroom.byline, range.upperBound - newsroom.body >= shortestSigned / 2,
            byline.allSatisfy({ Glyph.isHan(units[$0]) || units[$0] == Glyph.space || units[$0] == Glyph.pause })
        else { return nil }
        return newsroom
    }

    /// `(某县总工会 某某)5月6日,…`: who sent the report in opens it.
    private static func sent(_ units: [UInt16], _ range: Range<Int>) -> Newsroom? {
        guard let first = range.first, units[first] == Glyph.paren,
            let close = units[first..<min(range.upperBound, first + 40)].firstIndex(of: Glyph.endParen),
            range.upperBound - close > 8 || Lead.strength(units, close + 1..<range.upperBound) == .strong,
            Byline.isSender(units, first + 1..<close)
        else { return nil }
        return Newsroom(byline: first + 1..<close, body: skipJoint(units, close + 1, range.upperBound))
    }

    private static let shortestSigned = 24

    private static let news = Glyph.unit("讯")

    /// `本报广州3月5日电`, `本报包头讯`.
    private static func cabled(_ units: [UInt16], _ range: Range<Int>) -> Newsroom? {
        let length = papers.length(in: units, at: range.lowerBound, before: range.upperBound)
        guard length > 0 else { return nil }
        let start = range.lowerBound + length
        let limit = min(range.upperBound, start + 24)
        guard let close = units[start..<limit].firstIndex(where: { $0 == cable || $0 == news }) else { return nil }
        let city = units[start..<close].prefix { Glyph.isHan($0) }
        guard city.count >= 2, Places.length(in: units, at: start, before: close) > 0 else { return nil }
        var newsroom = Newsroom(body: close + 1).withByline(units, range.upperBound)
        newsroom.dateline = city.indices
        return newsroom
    }

    /// The by-line in parentheses, or open as `记者张三 通讯员李四 报道:`.
    private func withByline(_ units: [UInt16], _ end: Int) -> Newsroom {
        var newsroom = self
        let place = units.skippingSpaces(from: body, to: end)
        newsroom.body = place
        guard place < end else { return newsroom }
        if units[place] == Glyph.paren, let close = units[place..<min(end, place + 120)].firstIndex(of: Glyph.endParen)
        {
            newsroom.byline = place + 1..<close
            newsroom.body = Self.skipJoint(units, close + 1, end)
        } else if Self.people.length(in: units, at: place, before: end) > 0, let close = Self.openEnd(units, place, end)
        {
            newsroom.byline = place..<close.names
            newsroom.body = close.body
        } else {
            newsroom.body = Self.skipJoint(units, place, end)
        }
        return newsroom
    }

    /// Where an open by-line ends: at 报道, at a colon, or before the date or 近日 that begins the report.
    private static func openEnd(_ units: [UInt16], _ start: Int, _ end: Int) -> (names: Int, body: Int)? {
        for place in start..<min(end, start + 60) {
            let length = report.length(in: units, at: place, before: end)
            if length > 0 { return (place, skipJoint(units, place + length, end)) }
            if units[place] == Glyph.colon { return (place, skipJoint(units, place + 1, end)) }
            guard units[place] == Glyph.space else { continue }
            if Lead.strength(units, place + 1..<end) == .strong { return (place, place + 1) }
        }
        return nil
    }

    private static func skipJoint(_ units: [UInt16], _ place: Int, _ end: Int) -> Int {
        var place = units.skippingSpaces(from: place, to: end)
        while place < end, units[place] == Glyph.colon || units[place] == Glyph.dash || units[place] == Glyph.space {
            place += 1
        }
        return place
    }
}
