extension ArticleSplitter {
    /// Takes line `index` between two articles: part of a headline, a by-line, or the first line of a body.
    mutating func takeHead(_ index: Int) -> Int {
        let line = page.lines[index]
        if draft.heads.isEmpty, let next = EditorsNote.end(of: page, at: index, before: end) { return next }
        if draft.heads.isEmpty, let next = Caption.end(of: page, at: index) { return next }
        if takePlaceAlone(index) || takeLateCredit(index) { return index + 1 }
        if !draft.heads.isEmpty, Byline.isOne(page.units, line) {
            takeByline(line)
            return index + 1
        }
        if takeSender(index) || Caption.isOne(page, index) && !isSquaredTitle(index) { return index + 1 }
        let start = takeLeadingSection(line.range)
        takeFirstLine(index, start..<line.end)
        return index + 1
    }

    /// Takes a by-line; over the meta line of a web page only the line right above is the headline.
    private mutating func takeByline(_ line: Line) {
        if Byline.isMeta(page.units, line.range), draft.heads.count > 1 {
            let kept = Stamp.isOne(page.units, line.range) ? adjacentHeads() : 1
            draft.brokenHeads = kept == draft.heads.count ? draft.brokenHeads : []
            draft.heads.removeFirst(draft.heads.count - kept)
        }
        if draft.bylines.count < 4 { draft.bylines.append(Byline.inner(page.units, line.range)) }
    }

    /// How many lines of the headline, at most two, stand together with no room between them.
    private func adjacentHeads() -> Int {
        guard let last = draft.heads.last, draft.heads.count > 1 else { return draft.heads.count }
        return page.lines[page.line(of: last.lowerBound)].gap == 0 ? 2 : 1
    }

    /// `大港街总工会` alone between headline and body: who sent the article in.
    private mutating func takeSender(_ index: Int) -> Bool {
        let bare = SectionHead.unadorned(page.units, page.lines[index].range)
        guard !draft.heads.isEmpty, index + 1 < end, bare.count >= 4, bare.count <= 24,
            Sender.isOne(page.units, bare),
            !draft.brokenHeads.contains(draft.heads.count - 1), beginsBody(index + 1)
        else { return false }
        draft.bylines.append(bare)
        return true
    }

    /// `■ 某县总工会…` over a report: a headline, and no caption.
    private func isSquaredTitle(_ index: Int) -> Bool {
        let line = page.lines[index]
        return Glyph.isOrnament(page.units[line.start]) && line.count >= 8
            && line.traits.isDisjoint(with: [.stop, .comma, .endsSentence, .endsParen]) && index + 1 < end
            && beginsBody(index + 1)
    }

    private func beginsBody(_ index: Int) -> Bool {
        Opening.read(page.units, page.lines[index].range)?.strength == .strong || readsAsBody(index, weakLead: true)
            || Glyph.isOrnament(page.units[page.lines[index].start]) && page.lines[index].traits.contains(.endsSentence)
    }

    /// Decides what `range`, the rest of line `index`, is: opening, headline with body, body, or headline.
    private mutating func takeFirstLine(_ index: Int, _ range: Range<Int>) {
        let opening = Opening.read(page.units, range)
        if let opening, opening.strength == .strong { return open(opening, index) }
        if !draft.bylines.isEmpty { return open(opening ?? Opening(body: range.lowerBound), index) }
        if takeNumbered(index, range) { return }
        let start = opening.map { $0.mark ? $0.body : range.lowerBound } ?? range.lowerBound
        let named = Numbering.read(page.units, range)?.rest ?? start
        if let bracketed = BracketedTitle.read(page.units, start..<range.upperBound)
            ?? BracketedTitle.read(page.units, named..<range.upperBound)
        {
            push(index, bracketed.title)
            return open(
                Opening.read(page.units, bracketed.body..<range.upperBound) ?? Opening(body: bracketed.body), index)
        }
        if let run = RunIn.read(page.units, start..<range.upperBound) {
            push(index, start..<run.end)
            return open(Opening.read(page.units, run.body..<range.upperBound) ?? Opening(body: run.body), index)
        }
        if let opening, opening.mark, isProse(index) || Lead.asks(page.units, opening.body..<range.upperBound) {
            return open(opening, index)
        }
        if readsAsBody(index, weakLead: opening?.strength == .weak && opening?.mark == false) {
            return open(opening ?? Opening(body: range.lowerBound), index)
        }
        push(index, start..<range.upperBound)
    }

    /// `1.市总工会启动…。3月25日,…`: a numbered item without headline.
    private mutating func takeNumbered(_ index: Int, _ range: Range<Int>) -> Bool {
        guard draft.heads.isEmpty, let number = Numbering.read(page.units, range),
            page.lines[index].traits.contains(.stop)
        else { return false }
        let rest = number.rest..<range.upperBound
        guard RunIn.read(page.units, rest) == nil, BracketedTitle.read(page.units, rest) == nil else { return false }
        draft.number = number
        open(Opening.read(page.units, rest) ?? Opening(body: number.rest), index)
        return true
    }

    private mutating func open(_ opening: Opening, _ index: Int) {
        draft.marked = opening.mark
        if let dateline = opening.dateline {
            draft.dateline = dateline
        }
        if opening.labelled { draft.labelled = true }
        if draft.dateline == nil, draft.heads.isEmpty, let place {
            draft.dateline = place
            draft.labelled = true
        }
        if let byline = opening.byline { draft.bylines.append(byline) }
        openBody(index, at: opening.body)
    }

    private func isProse(_ index: Int) -> Bool {
        let traits = page.lines[index].traits
        return !traits.isDisjoint(with: [.comma, .stop, .endsSentence]) && page.lines[index].width > 40
    }

    private mutating func takePlaceAlone(_ index: Int) -> Bool {
        guard let name = placeAlone(index) else { return false }
        draft.reach(index)
        draft.dateline = name
        draft.labelled = true
        place = name
        return true
    }

    /// The name in `【番禺区】` or `广州` alone on line `index`, a body below; `nil` if the line is something else.
    func placeAlone(_ index: Int) -> Range<Int>? {
        let bare = SectionHead.unadorned(page.units, page.lines[index].range)
        guard bare.count <= 14, index + 1 < end else { return nil }
        let name = Byline.inner(page.units, bare)
        let bracketed = name != bare
        guard bracketed ? Places.isPlace(page.units, name) : Places.isListed(page.units, name),
            beginsBody(index + 1)
        else { return nil }
        return name
    }

    /// `【工作动态】番禺区…`: takes the section and returns where the rest begins.
    private mutating func takeLeadingSection(_ range: Range<Int>) -> Int {
        guard page.units[range.lowerBound] == Glyph.open,
            let close = page.units[range.prefix(16)].firstIndex(of: Glyph.close), close + 1 < range.upperBound
        else { return range.lowerBound }
        let name = page.units.trimmed(range.lowerBound + 1..<close)
        guard
            SectionNames.isKnown(page.units, name) || SectionNames.isShaped(page.units, name)
                || contents.lists(section: name, of: page.units)
        else { return range.lowerBound }
        section = [name]
        draft.section = section
        return page.units.skippingSpaces(from: close + 1, to: range.upperBound)
    }
}
