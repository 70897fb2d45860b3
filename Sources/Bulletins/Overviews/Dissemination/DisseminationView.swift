import Kernel
import Store
import Web

/// What the page of dissemination shows: the table of the newest directives, or one of them in full.
struct DisseminationView: Sendable {
    /// So many directives stand side by side.
    private static let columns = 8

    let words: String
    let table: Dissemination
    let unfiled: [UnfiledWords]
    /// The one asked for, with its words and the days of reminders.
    let chosen: DirectiveSheet?
    let titles: [ID<Article>: String]
    let mayRegister: Bool
    let mayRemind: Bool

    init(
        at centre: Organisation, words: String, chosen: ID<Directive>?, for actor: Actor, on connection: any Connection
    ) throws {
        self.words = words
        let one = try chosen.map { try Directive.find($0, for: actor, on: connection) }
        let directives = try one.map { [$0] } ?? Directive.newest(Self.columns, for: actor, on: connection)
        table = try Dissemination.load(directives, at: centre, for: actor, on: connection)
        unfiled = try one == nil ? UnfiledWords.all(20, for: actor, on: connection) : []
        self.chosen = try one.map { try DirectiveSheet($0, for: actor, on: connection) }
        let articles = one == nil ? [] : table.rows.compactMap { $0.cells[0].own?.article }
        titles = try Article.titles(of: articles, on: connection)
        mayRegister = actor.may(.importBulletins)
        mayRemind = actor.may(.importBulletins, at: centre.place)
    }

    func page(today: Day, here: Link) -> Page {
        if let chosen {
            DirectivePage(view: self, sheet: chosen, today: today, here: here).page
        } else {
            DisseminationPage(view: self, here: here).page
        }
    }
}
