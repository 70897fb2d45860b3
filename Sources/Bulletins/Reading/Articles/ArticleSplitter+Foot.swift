extension ArticleSplitter {
    /// `供稿人：…` or `来源：…` right under the credit that ended the last article: the rest of that credit, the lines between
    /// naming editors only.
    mutating func takeLateCredit(_ index: Int) -> Bool {
        guard draft.lines == nil, let last = drafts.last, last.credit != nil, let end = last.lines?.upperBound,
            end <= index, page.lines[end..<index].allSatisfy({ $0.traits.contains(.imprint) })
        else { return false }
        let credit = CreditLine.read(page, index)
        guard credit != nil || CreditLine.isCraft(page.units, page.lines[index]) else { return false }
        drafts[drafts.count - 1].credit?.merge(credit ?? Credit())
        drafts[drafts.count - 1].reach(index)
        return true
    }

    /// Ends what is open with line `index`, which names editors; who wrote the article may stand among them:
    /// `审核：… 撰稿：…`.
    mutating func takeEditors(_ index: Int) {
        let credit = page.lines[index].gap == 0 ? Imprint.author(page, index) : nil
        guard let credit else { return close() }
        if draft.isOpen { return endWith(credit, index) }
        guard draft.lines == nil, drafts.last?.lines?.upperBound == index else { return close() }
        drafts[drafts.count - 1].credit = drafts[drafts.count - 1].credit ?? Credit()
        drafts[drafts.count - 1].credit?.merge(credit)
        drafts[drafts.count - 1].reach(index)
    }

    /// Makes the two to eight ideographs that stand alone over a headline the name of its section, where the headline itself
    /// shows that it begins on its own line.
    mutating func takeNameAbove() {
        guard !draft.isOpen, draft.bylines.isEmpty, draft.heads.count == 1, draft.brokenHeads.isEmpty else { return }
        let name = draft.heads[0]
        let dense = page.units.dense(name)
        guard (2...8).contains(dense.count), dense.allSatisfy(Glyph.isHan) else { return }
        draft = ArticleDraft()
        enter(section: [name])
    }

    /// Whether the line `printed`, `bare` without its ornaments, opens with a number or mark or stands in 《》.
    func marksTitle(_ printed: Range<Int>, _ bare: Range<Int>) -> Bool {
        guard !printed.isEmpty, !bare.isEmpty else { return false }
        return Numbering.read(page.units, bare) != nil || Glyph.isOrnament(page.units[printed.lowerBound])
            || habits.quotedTitles && Habits.quoted(page.units, bare) != nil
    }
}
