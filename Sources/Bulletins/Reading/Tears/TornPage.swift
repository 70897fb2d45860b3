/// Joins the articles of a page whose columns were put down in another order than they are read: second halves behind other
/// articles, first halves before their headline.
///
/// A page on which every article ends its last sentence costs one look at each article and is left as it is.
enum TornPage {
    /// Beyond these the page is no page of a newspaper, and is left as it is.
    private static let mostScraps = 240
    private static let mostUnits = 60_000
    private static let mostArticles = 64
    /// So many articles before the first torn one and behind the last are looked at.
    private static let margin = 12
    /// By how much a new order must be better than the printed one.
    private static let least: Float = 3

    /// `drafts` with their scraps in reading order.
    static func mended(_ drafts: [ArticleDraft], _ page: PrintedPage) -> [ArticleDraft] {
        let torn = drafts.indices.filter { stopsOpen(drafts[$0], page) }
        guard let first = torn.first, let last = torn.last else { return drafts }
        let near = max(0, first - margin)..<min(drafts.count, last + margin + 1)
        guard near.count <= mostArticles, let mended = mended(Array(drafts[near]), page, torn: torn.count) else {
            return drafts
        }
        return drafts[..<near.lowerBound] + mended + drafts[near.upperBound...]
    }

    /// Whether the draft stops in mid-sentence, no credit behind it.
    private static func stopsOpen(_ draft: ArticleDraft, _ page: PrintedPage) -> Bool {
        guard draft.credit == nil, let last = draft.body.last,
            page.lines[page.line(of: last.range.lowerBound)].traits.isDisjoint(with: [.endsSentence, .endsParen])
        else { return false }
        return Scrap.stopsOpen(draft.body.suffix(4).flatMap { page.units.dense($0.range) })
    }

    private static func mended(_ drafts: [ArticleDraft], _ page: PrintedPage, torn: Int) -> [ArticleDraft]? {
        let scraps = drafts.enumerated().flatMap { Scrap.cut($1, number: $0, in: page) }
        guard scraps.count <= mostScraps, drafts.reduce(0, { $0 + units(of: $1) }) <= mostUnits else { return nil }
        let bodies = scraps.map { $0.pieces.flatMap { page.units.dense($0.range) } }
        let heads = drafts.map { ($0.heads + $0.bylines).flatMap { page.units.dense($0) } }
        let concordance = Concordance(bodies + heads)
        let open = zip(scraps, bodies).map { !$0.isSigned && Scrap.stopsOpen($1) }
        let allotment = Allotment(
            scraps: scraps, bare: drafts.map(\.isBare),
            joints: Joints(bodies, open: open, concordance), kinship: Kinship(bodies + heads, concordance)
        )
        let labels = allotment.best()
        guard labels != scraps.map(\.draft), allotment.isBetter(labels, by: least) else { return nil }
        return Mending(page: page, drafts: drafts, scraps: scraps, open: open).joined(labels)
    }

    private static func units(of draft: ArticleDraft) -> Int { draft.body.reduce(0) { $0 + $1.range.count } }
}
