/// Names strung together with what they are behind them: `甲某某、乙某某等多位劳动模范、先进工作者`.
struct PeopleList {
    var names: [Range<Int>]
    var titles: [Range<Int>]

    static let etc = Glyph.unit("等")
    private static let counters = WordList("多位 多名 几位 几名 一批 数位 数名 位 名 人")

    /// The list whose 等 stands at `place`, or `nil` if none does. Nothing before `floor` belongs to it.
    static func read(_ prose: [UInt16], etc place: Int, notBefore floor: Int) -> PeopleList? {
        guard place >= 5 else { return nil }
        var titles: [Range<Int>] = []
        var start = counter(prose, place + 1)
        while start > 0, titles.count < 4, let length = honour(prose, start) {
            titles.append(start..<start + length)
            let next = start + length
            start = next < prose.count && prose[next] == Glyph.pause ? next + 1 : 0
        }
        guard !titles.isEmpty else { return nil }
        let names = names(prose, endingAt: place, notBefore: floor)
        return names.count >= 2 ? PeopleList(names: names, titles: titles) : nil
    }

    /// Where the honours begin behind 等多位 or 等5名; 0 if no counter stands there.
    private static func counter(_ prose: [UInt16], _ place: Int) -> Int {
        var place = place
        while place < prose.count, Glyph.isDigit(prose[place]) { place += 1 }
        let length = counters.length(in: prose, at: place, before: prose.count)
        return length > 0 ? place + length : 0
    }

    /// The length of the shortest honour or post at `place`.
    private static func honour(_ prose: [UInt16], _ place: Int) -> Int? {
        (2...12).first { length in
            place + length <= prose.count && Glyph.isHan(prose[place + length - 1])
                && (Posts.posts.length(in: prose, endingAt: place + length, after: place) > 0
                    || Posts.trades.length(in: prose, endingAt: place + length, after: place) > 0)
        }
    }

    /// The names strung together that end at `end`.
    static func names(_ prose: [UInt16], endingAt end: Int, notBefore floor: Int) -> [Range<Int>] {
        var names: [Range<Int>] = []
        var last = end
        while last > floor, names.count < 40 {
            guard let length = [3, 2].first(where: { isName(prose, last, $0, floor) }) else { break }
            names.append(last - length..<last)
            guard last - length > floor, prose[last - length - 1] == Glyph.pause else { break }
            last -= length + 1
        }
        return names.reversed()
    }

    /// Whether a name of `length` ends at `end` and stands behind a mark.
    private static func isName(_ prose: [UInt16], _ end: Int, _ length: Int, _ floor: Int) -> Bool {
        let start = end - length
        guard start >= floor, start == 0 || !Glyph.isHan(prose[start - 1]) else { return false }
        return PersonName.isOne(Array(prose[start..<end]))
            && NameContexts.notNames.length(in: prose, at: start, before: end) == 0
    }
}
