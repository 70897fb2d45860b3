/// Finds the organisations that act: those before a verb of doing at the head of a clause, and the partners named with them.
///
/// Linear in the length of the body.
struct OrganisationFinder {
    private let body: BodyText
    private let prose: [UInt16]
    private var found: [ActingOrganisation] = []
    private var ranges: [Range<Int>] = []
    private static let most = 200
    private static let longest = 30

    static func find(in body: BodyText) -> [ActingOrganisation] {
        var finder = OrganisationFinder(body)
        finder.walk()
        return finder.found
    }

    private init(_ body: BodyText) {
        self.body = body
        prose = body.prose
    }

    private mutating func walk() {
        let cues = body.cues
        let endings = OrganisationWords.endings
        var place = cues.next(.organisation, from: 1) + 1
        while place < prose.count, found.count < Self.most {
            if endings.length(in: prose, endingAt: place, after: 0) > 0, goesOn(place) {
                take(endingAt: place)
            }
            place = cues.next(.organisation, from: place) + 1
        }
    }

    /// Whether what ends before `place` does something, or is strung to others.
    private func goesOn(_ place: Int) -> Bool {
        guard place < prose.count else { return true }
        if OrganisationWords.endings.length(in: prose, endingAt: place + 1, after: max(0, place - 3)) > 1 {
            return false
        }
        if OrganisationWords.verbs.length(in: prose, at: place, before: prose.count) > 0 { return true }
        return prose[place] == Glyph.pause || OrganisationWords.bonds.contains(prose[place])
    }

    private mutating func take(endingAt end: Int) {
        var start = end
        while start > 0, end - start < Self.longest, !OrganisationWords.marks.contains(prose[start - 1]) { start -= 1 }
        let cut = lastCut(start, end)
        let isBound = start > 0 && prose[start - 1] == Glyph.pause || cut > start
        start = cut
        while start < end {
            let length = OrganisationWords.heads.length(in: prose, at: start, before: end)
            if length == 0 || OrganisationWords.isWithinName(start..<start + length, in: prose, after: start) { break }
            start += length
        }
        if let date = DateScanner.date(in: prose, at: start, before: end), date.end < end { start = date.end }
        start += OrganisationWords.hours.length(in: prose, at: start, before: end)
        guard (3...24).contains(end - start) || isShort(start..<end), isName(start..<end) else { return }
        let verb = end >= prose.count || OrganisationWords.verbs.length(in: prose, at: end, before: prose.count) > 0
        guard verb || isBound || OrganisationWords.unions.length(in: prose, endingAt: end, after: start) > 0 else {
            return
        }
        guard !repeats(start..<end) else { return }
        ranges.append(start..<end)
        found.append(ActingOrganisation(name: body.string(start..<end), trace: body.trace(of: start..<end)))
    }

    /// Whether `range` is one already found or its short form: 市总工会 of 东莞市总工会, 市总 of either.
    private func repeats(_ range: Range<Int>) -> Bool {
        ranges.contains { known in
            ends(known, with: range, before: known.upperBound)
                || range.count == 2 && prose.has(Self.union, at: known.upperBound - 2, before: known.upperBound)
                    && ends(known, with: range, before: known.upperBound - 2)
        }
    }

    private static let union: Word = "工会"

    private func ends(_ known: Range<Int>, with range: Range<Int>, before end: Int) -> Bool {
        let start = end - range.count
        guard start >= known.lowerBound else { return false }
        for step in 0..<range.count where prose[start + step] != prose[range.lowerBound + step] { return false }
        return true
    }

    private func isShort(_ range: Range<Int>) -> Bool {
        range.count == 2 && OrganisationWords.short.isWord(prose, range)
    }

    /// All ideographs, neither of unions in general nor what is spoken about: 就基层工会组织建设.
    private func isName(_ range: Range<Int>) -> Bool {
        guard OrganisationWords.general.length(in: prose, at: range.lowerBound, before: range.upperBound) == 0,
            !OrganisationWords.together.isWord(prose, range), !isQuality(range),
            prose[range.lowerBound] != Self.about
                || prose.has(Self.employment, at: range.lowerBound, before: range.upperBound)
        else {
            return false
        }
        return range.allSatisfy { Glyph.isHan(prose[$0]) }
    }

    /// Whether `range` says what unions are or ought to be like: 建设高素质专业化工会, 海丰基层工会.
    private func isQuality(_ range: Range<Int>) -> Bool {
        let union = OrganisationWords.unions.length(in: prose, endingAt: range.upperBound, after: range.lowerBound)
        return union > 0
            && OrganisationWords.qualities.length(
                in: prose, endingAt: range.upperBound - union, after: range.lowerBound) > 0
    }

    private static let about = Glyph.unit("就")
    private static let employment: Word = "就业"

    /// Behind the last word in `start..<end` that stands before a name, not in it.
    private func lastCut(_ start: Int, _ end: Int) -> Int {
        var place = end - 2
        while place > start {
            let length = OrganisationWords.cuts.length(in: prose, endingAt: place, after: start)
            if length > 0, !OrganisationWords.isWithinName(place - length..<place, in: prose, after: start) {
                return place
            }
            place -= 1
        }
        return start
    }
}
