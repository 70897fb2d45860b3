/// Builds the draft of an article from lines in reading order.
struct DraftComposer {
    let page: PrintedPage
    private(set) var draft = ArticleDraft()
    private var isBroken = false

    init(page: PrintedPage) { self.page = page }

    mutating func take(section: [Int], title: [Int], bylines: [Int]) {
        draft.section = section.map { bare($0) }
        draft.heads = title.map { bare($0) }
        draft.bylines = bylines.map { Byline.inner(page.units, page.lines[$0].range) }
        for line in section + title + bylines { reach(line) }
    }

    private func bare(_ line: Int) -> Range<Int> { SectionHead.headline(page.units, page.lines[line].range) }

    /// Adds a heading within the body.
    mutating func add(heading: [Int]) {
        for line in heading {
            draft.body.append(.init(range: page.lines[line].range, breaks: true))
            reach(line)
        }
        isBroken = false
    }

    /// Adds a paragraph; one that goes on with an unfinished sentence begins no new one.
    mutating func add(_ paragraph: ColumnText) {
        var goesOn = isBroken
        for line in paragraph.lines {
            let range = start(line, of: paragraph)..<page.lines[line].end
            reach(line)
            guard range.lowerBound < range.upperBound else { continue }
            for piece in LetterSpacing.pieces(page.units, range) {
                draft.body.append(.init(range: piece, breaks: !goesOn))
                goesOn = true
            }
        }
        if let label = paragraph.label { draft.speaker = label.words }
        if let found = paragraph.credit {
            draft.cut(at: found.start, in: page.units)
            draft.credit = found.credit
        }
        let text = draft.body.suffix(4).flatMap { page.units.dense($0.range) }
        isBroken = paragraph.credit == nil && Scrap.stopsOpen(text)
    }

    /// Where the body begins on `line`: behind the label of a speaker, or behind 本报讯 at the head of the article.
    private mutating func start(_ line: Int, of paragraph: ColumnText) -> Int {
        if let label = paragraph.label, line <= label.line {
            return line == label.line ? label.end : page.lines[line].end
        }
        guard draft.body.isEmpty, line == paragraph.lines.lowerBound,
            let wired = Newsroom.read(page.units, page.lines[line].range)
        else { return page.lines[line].start }
        if let byline = wired.byline { draft.bylines.append(byline) }
        draft.dateline = wired.dateline
        return wired.body
    }

    private mutating func reach(_ line: Int) {
        if let last = draft.parts.last, last.upperBound == line {
            draft.parts[draft.parts.count - 1] = last.lowerBound..<line + 1
        } else {
            draft.parts.append(line..<line + 1)
        }
    }
}
