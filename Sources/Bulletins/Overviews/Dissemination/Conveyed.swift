import Kernel
import Store

/// One meeting, as an article tells it, at which an organisation conveyed a directive.
struct Conveyed: Sendable {
    let directive: ID<Directive>
    let organisation: ID<Organisation>
    let path: OrganisationPath
    let day: Day
    let form: MeetingForm?
    /// Names of who chaired, conveyed and spoke.
    let people: String
    let points: Int?
    let article: ID<Article>

    /// No table shows more; the first meetings of each organisation come first.
    private static let most = 20_000

    /// What organisations of a subtree conveyed, earliest first, as far as the person may read the articles.
    ///
    /// Cost: the meetings of the directives, each with one look-up of its article.
    static func all(
        of directives: [Directive], below centre: Organisation, for actor: Actor, on connection: any Connection
    ) throws -> [Conveyed] {
        try connection.all(
            """
            SELECT d.id, c.organisation, p.path, c.day, c.form, c.people, c.points, c.article
            FROM directive d JOIN directive_words w ON w.directive = d.id
            JOIN article_conveyance c ON c.words_key = w.words_key AND c.day >= d.day
            JOIN organisation p ON p.id = c.organisation
            JOIN article a ON a.id = c.article JOIN organisation o ON o.id = a.owner
            WHERE d.id IN \(list: directives.map(\.id)) AND p.path >= \(centre.path) AND p.path < \(centre.path.end)
                AND \(Article.scope(of: actor))
                AND NOT EXISTS (SELECT 1 FROM directive_words n JOIN directive later ON later.id = n.directive
                    WHERE n.words_key = c.words_key AND later.day > d.day AND later.day <= c.day)
            ORDER BY c.day, c.article, c.ordinal LIMIT \(most)
            """
        ) { row in
            Conveyed(
                directive: try row[0], organisation: try row[1], path: try row[2], day: try row[3],
                form: (try row[4] as String?).flatMap(MeetingForm.init), people: try row[5], points: try row[6],
                article: try row[7])
        }
    }
}
