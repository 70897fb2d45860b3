extension ArticleSplitter {
    /// Takes line `index` within an article: more of its body, its credit, or the start of the next article.
    mutating func takeBody(_ index: Int) -> Int {
        let line = page.lines[index]
        if let credit = CreditLine.read(page, index) {
            endWith(credit, index)
            return index + 1
        }
        if isFree(index), !draft.marked {
            if let next = Caption.end(of: page, at: index) { return next }
            if Caption.isOne(page, index) { return index + 1 }
        }
        if Caption.interrupts(page, index) {
            resumed = resumed ?? index - 1
            return index + 1
        }
        if beginsItem(index) || beginsHeadline(index) {
            close()
            return takeHead(index)
        }
        add(index, line.range)
        return index + 1
    }

    /// Whether line `index` begins a brief, a dateline item or a report with 本报讯, so that what is open ends before it.
    private func beginsItem(_ index: Int) -> Bool {
        guard isFree(index) else { return false }
        if let last = draft.number, let number = Numbering.read(page.units, page.lines[index].range) {
            return number.style == last.style && number.value == last.value + 1
        }
        if place != nil, placeAlone(index) != nil { return true }
        if BracketedTitle.read(page.units, page.lines[index].range) != nil { return true }
        guard let opening = Opening.read(page.units, page.lines[index].range) else { return false }
        if opening.mark {
            return draft.marked || Lead.asks(page.units, opening.body..<page.lines[index].end)
                || opening.strength == .strong && page.lines[index].width > 40
                || RunIn.read(page.units, opening.body..<page.lines[index].end) != nil
        }
        return opening.dateline != nil || opening.byline != nil
            || Newsroom.read(page.units, page.lines[index].range) != nil
    }
}
