/// A bulletin as the reader understands it.
struct BulletinReading: Codable, Equatable, Sendable {
    var masthead: Masthead
    /// In printed order.
    var articles: [ArticleReading]
}
