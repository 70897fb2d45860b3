/// Parts the lines of a bulletin into articles.
///
/// It walks the lines once. Between two articles it gathers a headline until a line reads as body; within an article it
/// adds lines until a credit, a new head or the foot of the bulletin ends it.
struct ArticleSplitter {
    let page: PrintedPage
    let contents: ContentsBox
    let habits: Habits
    let end: Int
    var section: [Range<Int>] = []
    var draft = ArticleDraft()
    var drafts: [ArticleDraft] = []
    /// The place whose label stands alone over the items that follow.
    var place: Range<Int>?
    /// The level of the last Markdown heading, and of the one that names the section.
    private var level = 0
    private var sectionLevel = 0
    /// The number of the last numbered headline.
    var lastNumber: Numbering?

    /// The line of the body that a caption in mid-sentence interrupts.
    var resumed: Int?

    /// The articles printed in `lines`, in order. Linear.
    static func split(_ page: PrintedPage, _ lines: Range<Int>, _ contents: ContentsBox) -> [ArticleDraft] {
        var splitter = ArticleSplitter(
            page: page, contents: contents, habits: Habits(of: page, lines: lines), end: lines.upperBound
        )
        var index = lines.lowerBound
        while index < lines.upperBound { index = max(index + 1, splitter.take(index)) }
        splitter.close()
        return SectionGroups.settled(splitter.drafts, page: page)
    }

    /// Takes line `index`, and whatever must be read with it; returns the next line to read.
    private mutating func take(_ index: Int) -> Int {
        if page.lines[index].traits.contains(.imprint) {
            takeEditors(index)
            return index + 1
        }
        if page.lines[index].traits.contains(.afterFrame), draft.isOpen { close() }
        if draft.isOpen, isFree(index), let credit = SenderLine.read(page, index) {
            endWith(credit, index)
            let dated = index + 1 < end && SenderLine.isDay(page, index + 1)
            return dated ? index + 2 : index + 1
        }
        if let next = takeField(index) ?? takeListedTitle(index) ?? takeSection(index) ?? takeHeading(index) {
            return next
        }
        return draft.isOpen ? takeBody(index) : takeHead(index)
    }

    /// `标题：…` opens an article, `正文：` its body.
    private mutating func takeField(_ index: Int) -> Int? {
        let range = page.lines[index].range
        if isFree(index), let title = FieldLabel.title(page.units, range) {
            close()
            push(index, title)
            return index + 1
        }
        guard !draft.isOpen, !draft.heads.isEmpty, let body = FieldLabel.body(page.units, range) else { return nil }
        if !body.isEmpty { openBody(index, at: body.lowerBound) }
        return index + 1
    }

    private mutating func takeSection(_ index: Int) -> Int? {
        guard
            let name = SectionHead.name(in: page, at: index, contents: contents) ?? markedName(index)
                ?? numberedName(index), isFree(index),
            !isBracketedTitle(index)
        else { return nil }
        close()
        enter(section: [name])
        sectionLevel = headingLevel(index)
        return index + 1
    }

    /// `【某县总工会开展…】` alone over a report: a headline in brackets.
    private func isBracketedTitle(_ index: Int) -> Bool {
        guard index + 1 < end, let inner = BracketedTitle.alone(page.units, page.lines[index].range) else {
            return false
        }
        return inner.count > 10 && Organisations.acts(page.units, inner)
            && !contents.lists(section: inner, of: page.units)
            && readsAsBody(index + 1, weakLead: true)
    }

    /// `■ 头条`, where the issue sets the names of its sections so.
    private func markedName(_ index: Int) -> Range<Int>? {
        if let (frame, name) = SectionFrame.read(page.units, page.lines[index].range), habits.frames.contains(frame) {
            return name
        }
        guard habits.sectionMarks.contains(page.units[page.lines[index].start]), SectionHead.isMarkedName(page, index)
        else { return nil }
        return SectionHead.withoutPictograph(page.units, SectionHead.unadorned(page.units, page.lines[index].range))
    }

    /// `一、案件追踪` over a headline with a number of another kind, or over marked items, where no article is open.
    private func numberedName(_ index: Int) -> Range<Int>? {
        guard !draft.isOpen, draft.heads.isEmpty, index + 1 < end else { return nil }
        let below = page.lines[index + 1]
        let bare = SectionHead.unadorned(page.units, page.lines[index].range)
        guard let number = Numbering.read(page.units, bare) else { return nil }
        let name = number.rest..<bare.upperBound
        guard (3...10).contains(name.count), name.allSatisfy({ Glyph.isHan(page.units[$0]) }),
            let next = Numbering.read(page.units, SectionHead.unadorned(page.units, below.range)),
            next.style != number.style, next.value == 1
        else { return nil }
        return name
    }

    mutating func enter(section name: [Range<Int>]) {
        section = name
        draft.section = name
        place = nil
    }

    private func headingLevel(_ index: Int) -> Int {
        page.units[page.lines[index].range].prefix { $0 == Glyph.hash }.count
    }

    private mutating func takeListedTitle(_ index: Int) -> Int? {
        guard !contents.isEmpty, isFree(index), let match = contents.title(in: page, at: index) else { return nil }
        takeNameAbove()
        close()
        for line in index...match.line {
            push(line, page.lines[line].start..<min(match.end, page.lines[line].end))
        }
        let line = page.lines[match.line]
        let body = page.units.skippingSpaces(from: match.end, to: line.end)
        if body < line.end { openBody(match.line, at: body) }
        return match.line + 1
    }

    private mutating func takeHeading(_ index: Int) -> Int? {
        guard page.lines[index].traits.contains(.heading) else { return nil }
        if draft.isOpen { close() }
        let level = headingLevel(index)
        if draft.heads.count == 1, draft.bylines.isEmpty, self.level > 0, level > self.level {
            sectionLevel = self.level
            let name = draft.heads
            draft = ArticleDraft()
            enter(section: name)
        } else if level <= sectionLevel {
            sectionLevel = 0
            enter(section: [])
        }
        self.level = level
        push(index, page.lines[index].range)
        return index + 1
    }

    /// Whether something new may begin at line `index`: nothing is open, or what is open has ended its sentence.
    func isFree(_ index: Int) -> Bool {
        guard draft.isOpen, index > 0 else { return true }
        return !page.lines[index - 1].traits.isDisjoint(with: [.endsSentence, .endsParen]) || !page.runsOn(index - 1)
    }

    /// Adds a line to the headline; of a long stack the last four lines are kept.
    mutating func push(_ index: Int, _ range: Range<Int>) {
        let printed = range
        var range = SectionHead.headline(page.units, range)
        if marksTitle(printed, range) { takeNameAbove() }
        if draft.heads.isEmpty,
            let number = Numbering.read(page.units, range) ?? Numbering.spaced(page.units, range, after: lastNumber)
        {
            range = number.rest..<range.upperBound
            lastNumber = number
        }
        if habits.quotedTitles, let inner = Habits.quoted(page.units, range) { range = inner }
        if draft.heads.isEmpty, let inner = BracketedTitle.alone(page.units, range) { range = inner }
        guard !range.isEmpty else { return }
        draft.reach(index)
        place = nil
        if draft.heads.count == 4 {
            draft.heads.removeFirst()
            draft.brokenHeads = Set(draft.brokenHeads.filter { $0 > 0 }.map { $0 - 1 })
        }
        if page.layout.wrapped, page.reachesMargin(index) { draft.brokenHeads.insert(draft.heads.count) }
        draft.heads.append(range)
    }

    /// Begins the body at unit `place` of line `index`.
    mutating func openBody(_ index: Int, at place: Int) {
        add(index, place..<page.lines[index].end)
    }

    /// Adds `range` of line `index` to the body, and ends the article if a credit stands there.
    mutating func add(_ index: Int, _ range: Range<Int>) {
        guard !range.isEmpty else { return }
        draft.reach(index)
        var breaks = index == 0 || !draft.isOpen || !page.runsOn(resumed ?? index - 1)
        resumed = nil
        if Emphasis.holdsBold(page.units, range) {
            for part in Emphasis.parts(page.units, range) { addPart(part, &breaks) }
        } else {
            addPart(range, &breaks)
        }
        let first = draft.lines?.lowerBound ?? index
        guard let found = CreditFinder.find(in: page, endingAt: index, notBefore: first) else { return }
        draft.cut(at: found.start, in: page.units)
        draft.credit = found.credit
        close()
    }

    /// Adds `part` of a line to the body, letter-spaced words one by one; the first piece begins a paragraph if it `breaks`.
    private mutating func addPart(_ part: Range<Int>, _ breaks: inout Bool) {
        guard LetterSpacing.isSpaced(page.units, part) else {
            draft.body.append(.init(range: part, breaks: breaks))
            breaks = false
            return
        }
        for piece in LetterSpacing.pieces(page.units, part) {
            draft.body.append(.init(range: piece, breaks: breaks))
            breaks = false
        }
    }

    /// Ends the open article with the credit that line `index` is.
    mutating func endWith(_ credit: Credit, _ index: Int) {
        draft.credit = draft.credit ?? Credit()
        draft.credit?.merge(credit)
        draft.reach(index)
        close()
    }

    /// Ends the open article and begins none.
    mutating func close() {
        var closed = ArticleDraft()
        closed.section = section
        swap(&closed, &draft)
        if closed.isOpen { drafts.append(closed) }
        resumed = nil
    }
}
