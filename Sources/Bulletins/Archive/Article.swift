import Kernel

/// One article of an issue, filed under the union that issued it.
struct Article: Sendable {
    let id: ID<Article>
    let bulletin: ID<Bulletin>
    let ordinal: Int
    /// The issuing union where its credit names one within the issuer's subtree, else the issuer of the bulletin.
    let owner: ID<Organisation>
    let ownerName: String
    let day: Day
    let reading: ArticleReading
}
