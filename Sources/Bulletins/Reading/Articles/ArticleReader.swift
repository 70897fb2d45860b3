/// Turns a draft into an article: takes the words out of the text and reads credit and dates.
struct ArticleReader {
    let page: PrintedPage
    let years: YearContext

    func read(_ draft: ArticleDraft) -> ArticleReading {
        let body = BodyText(page, draft)
        var credit = draft.credit ?? Credit()
        if let byline = MetaLine.credit(page.sheet, draft.bylines) { credit.merge(byline) }
        resolve(&credit, draft, body)
        var article = ArticleReading()
        article.section = draft.section.isEmpty ? nil : text(draft.section, broken: [])
        article.title = draft.heads.isEmpty ? nil : text(draft.heads, broken: draft.brokenHeads)
        article.titleLines = draft.heads.map { page.sheet.string($0) }
        article.body = body.text
        article.dateline = draft.dateline.map { page.sheet.string($0) }
        article.byline = draft.bylines.isEmpty ? nil : byline(of: draft.bylines, separator: " ")
        if !draft.speaker.isEmpty { article.byline = byline(of: draft.speaker, separator: "") }
        let own = draft.bylines.lazy.compactMap { FullDate.find(in: page.units.dense($0))?.date }.first
        article.dates = EventDates.read(body.prose, body.cues, years.narrowed(to: own, prose: body.prose))
        article.issuers = credit.issuers
        article.reporters = credit.reporters
        article.correspondents = credit.correspondents
        article.source = source(draft)
        article.kind = kind(draft, article)
        tellFacts(of: body, draft, in: &article)
        return article
    }

    private func byline(of lines: [Range<Int>], separator: String) -> String {
        lines.map { page.sheet.string($0) }.joined(separator: separator)
    }

    private func tellFacts(of body: BodyText, _ draft: ArticleDraft, in article: inout ArticleReading) {
        article.people = PeopleFinder.find(in: body)
        if article.kind == .essay,
            let author = draft.bylines.lazy.compactMap({ SignedPerson.read(page.sheet, $0) }).first
        {
            article.people.removeAll { $0.name == author.name }
            article.people.insert(author, at: 0)
        }
        article.figures = FigureFinder.find(in: body)
        article.points = PointFinder.find(in: body)
        article.slips = SlipFinder.find(in: body)
        let heads = draft.heads.map { page.units.dense($0) }
        article.topics = TopicFinder.find(in: body, heads: heads)
        article.organisations = OrganisationFinder.find(in: body)
        article.conveyances = ConveyanceFinder.find(in: body, heads: heads, knowing: article)
    }

    private func resolve(_ credit: inout Credit, _ draft: ArticleDraft, _ body: BodyText) {
        guard let short = credit.abbreviation else { return }
        let texts = draft.heads.map { page.units.dense($0) } + [body.prose]
        let name = Abbreviation.resolve(short, in: texts).map { String(units: $0) }
        credit.issuers.append(name ?? short)
    }

    private func text(_ lines: [Range<Int>], broken: Set<Int>) -> String {
        var text = ""
        for (index, line) in lines.enumerated() {
            text += page.sheet.string(line)
            if index + 1 < lines.count, !broken.contains(index) { text += " " }
        }
        return text
    }

    /// The bytes of the draft's lines in reading order; what is printed between two of them parts one range from the next.
    private func source(_ draft: ArticleDraft) -> [Range<Int>] {
        var ranges: [Range<Int>] = []
        var start: Int?
        var last = 0
        for index in draft.printed.joined() {
            let line = page.lines[index].range
            if let open = start, line.lowerBound < last || page.holdsFurniture(between: last, and: line.lowerBound) {
                ranges.append(page.sheet.bytes(of: open..<last))
                start = nil
            }
            start = start ?? line.lowerBound
            last = line.upperBound
        }
        if let start { ranges.append(page.sheet.bytes(of: start..<last)) }
        return ranges
    }

    private func kind(_ draft: ArticleDraft, _ article: ArticleReading) -> ArticleKind {
        if !draft.speaker.isEmpty { return .message }
        if draft.labelled, draft.dateline != nil { return .dateline }
        if draft.heads.isEmpty || draft.marked { return .brief }
        if article.dates.count > 7 { return .chronicle }
        if draft.credit == nil, let byline = draft.bylines.first {
            if Byline.isSigned(page.units, byline) { return .essay }
            return article.body.utf8.count > 4500 && !article.reporters.isEmpty ? .feature : .news
        }
        return .news
    }
}
