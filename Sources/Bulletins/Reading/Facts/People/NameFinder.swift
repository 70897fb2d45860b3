/// Finds the end of a person's name that begins at a place of prose.
struct NameFinder {
    let prose: [UInt16]

    /// What stands before the name, from the most certain to the least.
    enum Ground { case post, trade, list }

    /// The length of the name at `place`, or `nil` if none begins there.
    ///
    /// Of the two lengths a name can have the one is taken that a verb, a mark or 和 follows; behind a post, three characters will do.
    func length(at place: Int, _ ground: Ground) -> Int? {
        let end = prose.count
        if ground == .post, let certain = certain(at: place) { return certain }
        guard place < end, NameContexts.notNames.length(in: prose, at: place, before: end) == 0 else { return nil }
        if let foreign = foreign(at: place) { return foreign }
        guard prose[place] != Self.and || ground == .post else { return nil }
        let family = Surnames.length(in: prose, at: place, before: end)
        guard family > 0 else { return nil }
        let long = weight(place, family + 2)
        let short = weight(place, family + 1)
        let doubtful =
            family == 1
            && (NameContexts.doubtful.length(in: prose, at: place, before: end) > 0
                || Places.length(in: prose, at: place, before: end) > 0)
        let least = doubtful && ground != .post ? 2 : 1
        if let long, long >= least, long >= short ?? 0 { return family + 2 }
        if let short, short >= (doubtful || ground == .list ? 2 : least), ground != .trade || family == 2 || short >= 3
        {
            return family + 1
        }
        if ground == .post, !doubtful, long != nil { return family + 2 }
        return nil
    }

    /// A name of three characters between a post and a verb of two needs no other sign: 主席龙在田出席, 班长高铁柱记得.
    private func certain(at place: Int) -> Int? {
        let family = Surnames.length(in: prose, at: place, before: prose.count)
        let next = place + family + 2
        guard family > 0, next < prose.count, prose[place..<next].allSatisfy(Glyph.isHan),
            NameContexts.doubtful.length(in: prose, at: place, before: next) == 0
        else { return nil }
        return NameContexts.after.length(in: prose, at: next, before: prose.count) >= 2 ? family + 2 : nil
    }

    /// How clearly a name of `length` ends: 0 not at all, `nil` if its characters are none of a name.
    private func weight(_ place: Int, _ length: Int) -> Int? {
        let next = place + length
        guard next <= prose.count else { return nil }
        for index in place + 1..<next
        where !Glyph.isHan(prose[index]) || NameContexts.notGiven.contains(prose[index]) || isNumeral(index) {
            return nil
        }
        guard next < prose.count else { return 3 }
        if !Glyph.isHan(prose[next]) { return Glyph.isDigit(prose[next]) || Glyph.isLatin(prose[next]) ? 0 : 3 }
        let word = NameContexts.after.length(in: prose, at: next, before: prose.count)
        return word == 0 ? 0 : word == 1 && Self.clear.contains(prose[next]) ? 3 : word
    }

    private static let and = Glyph.unit("和")
    /// 说 and 等 leave no doubt although they are short.
    private static let clear = UnitSet("说等")

    /// Some numerals do not stand in names.
    private func isNumeral(_ index: Int) -> Bool { Self.numerals.contains(prose[index]) }

    private static let numerals = UnitSet("两亿百")

    /// A name with a middle dot: 阿依古丽·买买提.
    private func foreign(at place: Int) -> Int? {
        var end = place
        var dots = 0
        while end < prose.count, end - place < 14, Glyph.isHan(prose[end]) || prose[end] == Glyph.middleDot {
            if prose[end] == Glyph.middleDot {
                dots += 1
                guard end > place, end + 1 < prose.count, Glyph.isHan(prose[end + 1]) else { return nil }
            } else if dots > 0, NameContexts.after.length(in: prose, at: end, before: prose.count) > 0, end - place > 3
            {
                break
            }
            end += 1
        }
        return dots > 0 && end - place >= 4 && end - place < 14 ? end - place : nil
    }
}
