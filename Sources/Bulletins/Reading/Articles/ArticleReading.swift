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
    /// People acting, in the order of their first mention.
    var people: [Person] = []
    /// Figures in printed order, one for each mention.
    var figures: [Figure] = []
    /// The main points, where the article enumerates any.
    var points: Points?
    /// Words that are probably slips; `body` keeps them.
    var slips: [Slip] = []
    var topics: [Topic] = []
    /// Organisations that act, beyond the issuers.
    var organisations: [ActingOrganisation] = []
    /// Which directives who has conveyed, one for each directive and organisation.
    var conveyances: [Conveyance] = []
}

extension ArticleReading {
    /// Readings stored before a property existed are read with its default.
    init(from decoder: any Decoder) throws {
        let values = try decoder.container(keyedBy: CodingKeys.self)
        section = try values.decodeIfPresent(String.self, forKey: .section)
        title = try values.decodeIfPresent(String.self, forKey: .title)
        titleLines = try values.decode([String].self, forKey: .titleLines)
        kind = try values.decode(ArticleKind.self, forKey: .kind)
        body = try values.decode(String.self, forKey: .body)
        dateline = try values.decodeIfPresent(String.self, forKey: .dateline)
        byline = try values.decodeIfPresent(String.self, forKey: .byline)
        dates = try values.decode([EventDate].self, forKey: .dates)
        issuers = try values.decode([String].self, forKey: .issuers)
        reporters = try values.decode([String].self, forKey: .reporters)
        correspondents = try values.decode([String].self, forKey: .correspondents)
        source = try values.decode([Range<Int>].self, forKey: .source)
        people = try values.decodeIfPresent([Person].self, forKey: .people) ?? []
        figures = try values.decodeIfPresent([Figure].self, forKey: .figures) ?? []
        points = try values.decodeIfPresent(Points.self, forKey: .points)
        slips = try values.decodeIfPresent([Slip].self, forKey: .slips) ?? []
        topics = try values.decodeIfPresent([Topic].self, forKey: .topics) ?? []
        organisations = try values.decodeIfPresent([ActingOrganisation].self, forKey: .organisations) ?? []
        conveyances = try values.decodeIfPresent([Conveyance].self, forKey: .conveyances) ?? []
    }
}
