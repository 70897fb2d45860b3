extension ArticleSplitter {
    /// Whether a headline of the next article begins at line `index`, although no credit ended the one before.
    func beginsHeadline(_ index: Int) -> Bool {
        if !isFree(index) { return isHeadlineBehindTear(index) }
        guard isHeadlineLike(index) || isShortName(index) else { return false }
        if continuesNumbering(index) || page.lines[index].traits.contains(.afterRule) { return true }
        guard Numbering.read(page.units, page.lines[index].range) == nil else { return false }
        var below = index + 1
        while below < end, below - index < 3, isHeadlineLike(below), !isSigned(below) { below += 1 }
        guard below < end, !page.lines[below].traits.contains(.imprint) else { return false }
        if beginsReport(below) { return true }
        if below - index <= 3, isSigned(below) { return true }
        return !habits.credits && !habits.wires && !habits.headings && actsAlone(index)
            && readsAsBody(below, weakLead: true)
    }

    /// Whether a headline begins at line `index` although the line above it stops in mid-sentence, as the first half of a
    /// torn article does: it stands apart, and right below it a report or a by-line begins.
    private func isHeadlineBehindTear(_ index: Int) -> Bool {
        guard draft.isOpen, page.lines[index].gap > 0, isHeadlineLike(index),
            page.standsApart(index) || !page.reachesMargin(index)
        else { return false }
        var below = index + 1
        while below < end, below - index < 3, isHeadlineLike(below), !isSigned(below) { below += 1 }
        guard below < end else { return false }
        if isSigned(below) { return true }
        let report = page.lines[below].range
        return page.layout.wrapped ? Newsroom.read(page.units, report) != nil : beginsReport(below)
    }

    /// Whether line `index` is a few characters over a headline, as the name of a section is, or a place with its colon.
    private func isShortName(_ index: Int) -> Bool {
        let line = page.lines[index]
        guard line.count <= 11, index + 1 < end, isHeadlineLike(index + 1) else { return false }
        var dense = page.units.dense(line.range)
        if dense.last == Glyph.colon { dense.removeLast() }
        return (2...6).contains(dense.count) && dense.allSatisfy(Glyph.isHan)
    }

    /// Whether line `index` is the place or union that a headline of two lines begins with: `威海环翠区：`.
    private func isPlaceOver(_ index: Int) -> Bool {
        let line = page.lines[index]
        guard line.count <= 14, page.units[line.end - 1] == Glyph.colon, index + 1 < end else { return false }
        let name = line.start..<line.end - 1
        guard Places.isPlace(page.units, name) || Organisations.isSender(page.units, name) else { return false }
        return page.lines[index + 1].traits.isDisjoint(with: [.stop, .comma, .endsSentence, .endsOpen])
    }

    private func beginsReport(_ index: Int) -> Bool {
        Opening.read(page.units, page.lines[index].range)?.strength == .strong
    }

    /// Whether line `index` is a by-line that only stands under a headline.
    private func isSigned(_ index: Int) -> Bool {
        let line = page.lines[index]
        guard Byline.isOne(page.units, line) else { return false }
        if Byline.isSent(page.units, line.range) || Byline.isSentAlone(page.units, line.range) { return true }
        if Byline.isMeta(page.units, line.range) || Byline.desks.contains(page.units, line.range) { return true }
        if Byline.isSigned(page.units, Byline.inner(page.units, line.range)) { return true }
        let dense = page.units.dense(page.lines[index].start..<min(page.lines[index].end, page.lines[index].start + 12))
        return CreditRole.prefix(Array(dense.drop { Glyph.isOrnament($0) || $0 == Glyph.paren })).map {
            $0.role != .ignored
        }
            ?? false
    }

    /// Whether line `index` can be the first line of a headline.
    func isHeadlineLike(_ index: Int) -> Bool {
        let line = page.lines[index]
        guard line.traits.isDisjoint(with: [.stop, .endsParen, .bare, .imprint, .heading]), line.count >= 6,
            line.width <= 100, !line.traits.contains(.endsOpen) || isPlaceOver(index)
        else { return false }
        if line.traits.contains(.endsSentence), page.units[line.end - 1] != Glyph.exclamation { return false }
        if line.traits.contains(.comma), line.width > 60 { return false }
        if beginsReport(index) { return false }
        guard page.layout.wrapped, page.nearsMargin(index) else { return true }
        if line.traits.contains(.comma) { return false }
        return index + 1 < end && (beginsReport(index + 1) || !page.reachesMargin(index + 1))
    }

    /// Whether the line speaks of a union or a place that does something, and stands apart from the print around it.
    private func actsAlone(_ index: Int) -> Bool {
        let line = page.lines[index]
        guard line.count >= 9, Organisations.acts(page.units, line.range),
            Organisations.exhortations.length(in: page.units, at: line.start, before: line.end) == 0
        else { return false }
        guard !page.layout.doubleSpaced else { return true }
        let below = index + 1 < end ? page.lines[index + 1].gap : 0
        return line.gap > 0 || below > 0 || !page.layout.wrapped
    }

    private func continuesNumbering(_ index: Int) -> Bool {
        guard let lastNumber, let number = Numbering.read(page.units, page.lines[index].range), index + 1 < end else {
            return false
        }
        return number.style == lastNumber.style && number.value == lastNumber.value + 1
            && (readsAsBody(index + 1, weakLead: true) || beginsReport(index + 1) || isSigned(index + 1))
    }

    /// Whether line `index`, met where a headline may stand, is the first line of a body.
    func readsAsBody(_ index: Int, weakLead: Bool) -> Bool {
        let line = page.lines[index]
        if line.traits.contains(.stop) { return true }
        if line.width > (page.layout.wrapped ? 140 : 100) { return true }
        if page.units[line.end - 1] == Glyph.colon, !draft.heads.isEmpty { return true }
        let next = index + 1 < end ? index + 1 : nil
        if let next, beginsReport(next) { return false }
        let comma = line.traits.contains(.comma)
        if weakLead, comma, line.width > 50 { return true }
        guard page.layout.wrapped else { return line.traits.contains(.endsOpen) && line.width > 40 }
        guard page.reachesMargin(index), next != nil else { return false }
        if comma { return true }
        guard !draft.heads.isEmpty, let below = next else { return false }
        return page.reachesMargin(below) && !page.lines[below].traits.isDisjoint(with: [.comma, .stop])
    }
}
