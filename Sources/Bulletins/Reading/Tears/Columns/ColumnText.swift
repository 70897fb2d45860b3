/// A paragraph, headline, by-line or caption of a page in narrow columns.
struct ColumnText: Sendable {
    enum Kind: Sendable { case title, byline, caption, text }

    var kind: Kind
    var lines: Range<Int>
    /// The speaker whose words a paragraph gives.
    var label: SpeakerLabel?
    /// Opens with a year and month, as the entries of a chronicle do.
    var isDated = false
    /// What most of its lines measure; `nil` if they are too few to tell.
    var width: Int?
    var credit: CreditFinder.Found?
}

/// Cuts narrow columns into paragraphs, headlines, by-lines and captions.
struct ColumnCutter {
    let page: PrintedPage
    let end: Int

    private static let longestTitle = 32
    /// A headline is shorter than the column by so much.
    private static let shortBy = 6
    private static let deepest = 8

    func texts(from start: Int) -> [ColumnText] {
        var texts: [ColumnText] = []
        var index = start
        while index < end {
            let next = text(at: index, after: texts.last)
            if !page.lines[index].traits.contains(.imprint) { texts.append(next) }
            index = max(index + 1, next.lines.upperBound)
        }
        return texts
    }

    private func text(at index: Int, after last: ColumnText?) -> ColumnText {
        if isByline(index) || last?.kind == .byline && Byline.isOne(page.units, page.lines[index]) {
            return ColumnText(kind: .byline, lines: index..<index + 1)
        }
        if isCaption(index) { return ColumnText(kind: .caption, lines: index..<captionEnd(index)) }
        if isTitle(index) {
            var last = index
            while last + 1 < end, last - index < 3, page.lines[last + 1].gap == 0, isTitle(last + 1) { last += 1 }
            return ColumnText(kind: .title, lines: index..<last + 1)
        }
        return paragraph(at: index)
    }

    private func isByline(_ index: Int) -> Bool {
        let line = page.lines[index]
        return line.count > 5 && line.traits.isDisjoint(with: [.comma, .stop]) && Byline.isOne(page.units, line)
            && SpeakerLabel.read(page, index) == nil
    }

    private func isCaption(_ index: Int) -> Bool {
        let line = page.lines[index]
        let first = page.units[line.start]
        if Glyph.isOrnament(first), line.count > 1, !Glyph.isDigit(page.units[line.start + 1]) {
            return !isByline(index)
        }
        return Caption.end(of: page, at: index) != nil || Caption.isOne(page, index)
    }

    private func captionEnd(_ index: Int) -> Int { min(end, Caption.end(of: page, at: index) ?? index + 1) }

    /// Whether line `index`, met where a paragraph may begin, is a headline: words without a mark, shorter than the column
    /// below them, or over another headline, a by-line, a caption or nothing.
    func isTitle(_ index: Int, depth: Int = 0) -> Bool {
        let line = page.lines[index]
        if line.traits.contains(.heading) { return true }
        guard line.traits.isDisjoint(with: [.stop, .comma, .endsSentence, .endsOpen, .endsParen, .bare, .imprint]),
            line.count >= 2, line.count <= Self.longestTitle, depth < Self.deepest,
            !isCaption(index), SpeakerLabel.read(page, index) == nil
        else { return false }
        guard index + 1 < end else { return true }
        if isByline(index + 1) || isCaption(index + 1) || SpeakerLabel.read(page, index + 1) != nil { return true }
        let below = (index + 1..<min(end, index + 5)).filter { !isCaption($0) }.map { Int(page.lines[$0].width) }
        if Int(line.width) + Self.shortBy < below.max() ?? 0 { return true }
        return isTitle(index + 1, depth: depth + 1)
    }

    private func paragraph(at index: Int) -> ColumnText {
        let label = SpeakerLabel.read(page, index)
        var last = max(index, label?.line ?? index)
        var credit = CreditFinder.find(in: page, endingAt: last, notBefore: index)
        while credit == nil, last + 1 < end, !endsParagraph(last) {
            last += 1
            credit = CreditFinder.find(in: page, endingAt: last, notBefore: index)
        }
        var text = ColumnText(kind: .text, lines: index..<last + 1, label: label)
        text.isDated = isDated(index)
        text.width = width(of: text.lines)
        text.credit = credit
        return text
    }

    /// Whether a paragraph ends with line `index`, which is not the last.
    private func endsParagraph(_ index: Int) -> Bool {
        let next = index + 1
        if page.lines[next].traits.contains(.heading) || isByline(next) || isCaption(next) { return true }
        if next + 1 < end, isByline(next + 1), isTitle(next) { return true }
        guard page.lines[index].traits.contains(.endsSentence) else { return false }
        return !page.reachesMargin(index) || page.standsApart(next)
            || isTitle(next) || SpeakerLabel.read(page, next) != nil
    }

    private func isDated(_ index: Int) -> Bool {
        let line = page.lines[index]
        guard let date = DateScanner.date(in: page.units, at: line.start, before: line.end) else { return false }
        return date.year != nil && date.namesMonth
    }

    private func width(of lines: Range<Int>) -> Int? {
        guard lines.count > 3 else { return nil }
        let widths = lines.dropLast().map { Int(page.lines[$0].width) }.sorted()
        return widths[widths.count / 2]
    }
}
