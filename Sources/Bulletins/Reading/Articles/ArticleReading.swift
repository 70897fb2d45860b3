/// One article of a bulletin as the reader understands it.
struct ArticleReading: Codable, Equatable, Sendable {
    var section: String?
    /// The headline; `nil` for dateline items and briefs. Lines that only the layout broke are joined without a space.
    var title: String?
    /// The headline line by line as printed, the kicker first.
    var titleLines: [String] = []
    var kind = ArticleKind.news
    /// Paragraphs parted by line feeds, without headline, place label, 本报讯, by-line, brief mark and credit.
    var body = ""
    /// The place printed before the body.
    var dateline: String?
    /// The line under the headline that names author or source, as printed.
    var byline: String?
    /// Days of the event; 近日 gives none.
    var dates: [EventDate] = []
    /// Organisations of the credit, as printed.
    var issuers: [String] = []
    var reporters: [String] = []
    var correspondents: [String] = []
    /// Bytes of the original, headline to credit, in order.
    var source: [Range<Int>] = []
}
