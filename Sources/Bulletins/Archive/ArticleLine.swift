import Kernel

/// A line of the archive's list.
struct ArticleLine: Sendable {
    let id: ID<Article>
    let title: String?
    let section: String?
    let opening: String
    let day: Day
    let owner: String
    let bulletinTitle: String
}

/// What the archive's list is narrowed to.
struct ArticleFilter: Hashable, Sendable {
    var owner: OrganisationPath?
    /// How the section begins.
    var section: String?
    var from: Day?
    var to: Day?
}
