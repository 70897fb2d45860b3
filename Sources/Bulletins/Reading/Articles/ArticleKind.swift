/// What sort of text an article is.
enum ArticleKind: String, Codable, Sendable {
    /// A report under a headline.
    case news
    /// A report under the label of a place.
    case dateline
    /// An item without headline, mostly of one paragraph.
    case brief
    /// A signed text of a leader or author, without a report's credit.
    case essay
    /// A long report with a by-line.
    case feature
    /// Dated entries in a row.
    case chronicle
    /// Words of one speaker, his name before them.
    case message
}
