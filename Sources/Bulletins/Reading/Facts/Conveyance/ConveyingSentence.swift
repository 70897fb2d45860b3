/// The sentence around a verb of conveying, and whether it tells that something was conveyed, not that it should be.
struct ConveyingSentence {
    let prose: [UInt16]
    /// From the start of the sentence to its end.
    let range: Range<Int>
    /// Where the clause of the verb begins.
    let clause: Int
    let verb: Range<Int>

    /// A sentence is not searched further than this to either side of the verb.
    private static let reach = 320

    init(_ prose: [UInt16], around verb: Range<Int>) {
        self.prose = prose
        self.verb = verb
        var start = verb.lowerBound
        var clause: Int?
        while start > 0, verb.lowerBound - start < Self.reach, !Self.ends(prose[start - 1]) {
            if clause == nil, Self.parts(prose[start - 1]) { clause = start }
            start -= 1
        }
        var end = verb.upperBound
        while end < prose.count, end - verb.upperBound < Self.reach, !Self.ends(prose[end]) { end += 1 }
        range = start..<end
        self.clause = clause ?? start
    }

    private static func ends(_ unit: UInt16) -> Bool { Glyph.endsSentence(unit) || unit == Glyph.newline }
    private static func parts(_ unit: UInt16) -> Bool {
        unit == Glyph.comma || unit == Glyph.semicolon || unit == Glyph.colon || unit == Glyph.openQuote
    }

    /// What stands in the sentence before its verb.
    var before: Range<Int> { range.lowerBound..<verb.lowerBound }

    /// Whether what is conveyed is conveyed in the event that the sentence tells of. `names` are those of the article's people.
    func tells(names: @autoclosure () -> WordList) -> Bool {
        if let title = openTitle {
            return ConveyingWords.papers.length(in: prose, endingAt: title, after: range.lowerBound) > 0
        }
        guard !isSaid, !isWanted else { return false }
        let end = withoutAdverbs
        let lead = clause..<end
        if lead.isEmpty || isListened(lead) {
            return clause > range.lowerBound && hasScene(range.lowerBound..<clause)
        }
        if hasDate(lead) { return true }
        return ConveyingWords.meetings.length(in: prose, endingAt: end, after: clause) > 0
            || ConveyingWords.openers.length(in: prose, endingAt: end, after: clause) > 0
            || ConveyingWords.bodies.length(in: prose, endingAt: end, after: clause) > 0
            || ConveyingWords.posts.length(in: prose, endingAt: end, after: clause) > 0
            || ConveyingWords.forms.length(in: prose, endingAt: end, after: clause) > 0
            || names().length(in: prose, endingAt: end, after: clause) > 0
            || ConveyingWords.opened.first(in: prose, lead) != nil
            || ConveyingWords.trips.first(in: prose, lead) != nil
    }

    /// Where the title in 《》 opens that the verb stands in: a notice that orders to convey conveys itself.
    private var openTitle: Int? {
        before.last { prose[$0] == Glyph.openTitle || prose[$0] == Glyph.closeTitle }
            .flatMap { prose[$0] == Glyph.openTitle ? $0 : nil }
    }

    /// Whether somebody speaks before the verb: what is said ought to be done, it is not done.
    private var isSaid: Bool {
        for place in before where ConveyingWords.speech.firsts.contains(prose[place]) {
            guard ConveyingWords.speech.length(in: prose, at: place, before: verb.lowerBound) > 0 else { continue }
            var start = place
            while start > range.lowerBound, place - start < 30, !Self.parts(prose[start - 1]) { start -= 1 }
            if ConveyingWords.according.first(in: prose, start..<place) == nil { return true }
        }
        return false
    }

    /// Whether the clause tells of an aim.
    private var isWanted: Bool {
        let lead = clause..<verb.lowerBound
        if ConveyingWords.aims.first(in: prose, lead) != nil { return true }
        if ConveyingWords.plans.first(in: prose, before) != nil { return true }
        if ConveyingWords.everybody.first(in: prose, lead) != nil, !prose[lead].contains(Glyph.pause) { return true }
        return lead.contains { place in
            prose[place] == ConveyingWords.must
                && (place == range.lowerBound || !ConveyingWords.beforeMust.contains(prose[place - 1]))
        }
    }

    /// Where the clause ends without the adverbs before its verb.
    private var withoutAdverbs: Int {
        var end = verb.lowerBound
        while end > clause {
            let length = ConveyingWords.adverbs.length(in: prose, endingAt: end, after: clause)
            if length == 0 { break }
            end -= length
        }
        return end
    }

    /// Whether `lead` says no more than to whom something is told.
    private func isListened(_ lead: Range<Int>) -> Bool {
        var start = lead.lowerBound
        while start < lead.upperBound {
            let length = ConveyingWords.adverbs.length(in: prose, at: start, before: lead.upperBound)
            if length == 0 { break }
            start += length
        }
        return ConveyingWords.listeners.length(in: prose, at: start, before: lead.upperBound) > 0
    }

    private func hasScene(_ range: Range<Int>) -> Bool {
        ConveyingWords.scenes.first(in: prose, range) != nil
    }

    /// `10月30日上午学习…`: a date alone leads to the verb.
    private func hasDate(_ lead: Range<Int>) -> Bool {
        guard let date = DateScanner.date(in: prose, at: lead.lowerBound, before: lead.upperBound) else { return false }
        let rest = date.end
        return rest + OrganisationWords.hours.length(in: prose, at: rest, before: lead.upperBound) == lead.upperBound
    }
}
