/// Reads the decoded text of a union bulletin.
///
/// A chain of plain functions: the page is restored, masthead, contents box and foot are taken off, what remains is
/// parted into articles, what the page tore apart is joined again, and each article is read. Any text can be read; the
/// cost is linear in its length.
enum BulletinReader {
    /// The years an issue can be of.
    static let possibleYears = 1900...2100

    /// What `text` holds. `year` is used for dates whose year the text leaves open, if it is one of ``possibleYears``.
    static func read(_ text: String, year: Int? = nil) -> BulletinReading {
        var page = PrintedPage(text)
        var (masthead, first) = MastheadReader.read(page)
        page.dropRunningHeads(of: masthead, from: first)
        let contents = contents(of: page, from: &first)
        let imprint = ImprintReader.read(page, from: first)
        page.markImprint(imprint.lines)
        masthead.contents = contents.entries
        masthead.distribution = imprint.distribution
        masthead.editors = imprint.editors
        let drafts = drafts(of: page, first..<page.lines.count, contents, named: masthead.name != nil)
        let reader = ArticleReader(
            page: page, years: years(masthead, page, hint: year.flatMap { possibleYears.contains($0) ? $0 : nil }))
        return BulletinReading(masthead: masthead, articles: drafts.indices.map { reader.read(drafts[$0]) })
    }

    /// The articles printed in `lines`, in reading order.
    private static func drafts(of page: PrintedPage, _ lines: Range<Int>, _ contents: ContentsBox, named: Bool)
        -> [ArticleDraft]
    {
        if let scattered = ScatteredPage.drafts(page, lines, named: named) { return scattered }
        return TornPage.mended(ArticleSplitter.split(page, lines, contents), page)
    }

    /// The contents box, if one follows the masthead within a few lines; moves `first` behind it.
    private static func contents(of page: PrintedPage, from first: inout Int) -> ContentsBox {
        let near = first..<min(page.lines.count, first + 4)
        guard let header = near.first(where: { ContentsBox.isHeader(page.units, page.lines[$0].range) }) else {
            return ContentsBox()
        }
        let (box, next) = ContentsReader.read(page, header: header)
        first = next
        return box
    }

    private static func years(_ masthead: Masthead, _ page: PrintedPage, hint: Int?) -> YearContext {
        if let date = masthead.date { return YearContext(issued: date, year: date.year, number: masthead.number) }
        if let year = masthead.year { return YearContext(year: year, number: masthead.number) }
        return YearContext(year: YearEvidence.year(in: page.units) ?? hint)
    }
}
