public import Kernel
import Store
public import Web

/// The pages of every ledger: one screen to learn, the same for all.
public struct LedgerPages: Sendable {
    let platform: Platform
    let book: LedgerBook
    let limit: DocumentLimit

    /// - Parameter limit: how much may be attached to an entry.
    public init(platform: Platform, book: LedgerBook, limit: DocumentLimit = .usual) {
        self.platform = platform
        self.book = book
        self.limit = limit
    }

    public var routes: [Route] { book.ledgers.flatMap(routes) }

    /// A way into each ledger.
    public static func navigation(of book: LedgerBook) -> NavigationGroup {
        NavigationGroup(
            Text("台账", en: "Ledgers"),
            book.ledgers.map { ledger in
                NavigationEntry("ledger." + ledger.id.name, ledger.title, ledger.link, permission: ledger.read)
            })
    }

    /// What the search finds of each ledger, and where it is opened.
    public static func works(of book: LedgerBook) -> [Work] {
        book.ledgers.map { ledger in
            Work(kind: ledger.kind, permission: ledger.read) { number in
                ID<Entry>(number).map(ledger.link(to:))
            } panel: { _ in
                nil
            }
        }
    }

    private func routes(of ledger: AnyLedger) -> [Route] {
        let imports = ImportPages(platform: platform, book: book, ledger: ledger)
        let lists = EntryListPages(platform: platform, book: book, ledger: ledger)
        let opening = EntryOpeningPages(platform: platform, book: book, ledger: ledger)
        let changes = EntryChangePages(platform: platform, book: book, ledger: ledger)
        let steps = EntryStepPages(platform: platform, book: book, ledger: ledger)
        let entries = EntryPages(platform: platform, book: book, ledger: ledger, limit: limit)
        let documents = DocumentPages(platform: platform, book: book, ledger: ledger, limit: limit)
        return imports.routes + lists.routes + opening.routes + changes.routes + steps.routes + entries.routes
            + documents.routes
    }
}

extension AnyLedger {
    var title: Text { description.title }
    var link: Link { "/ledgers/\(id.name)" }
    func link(to entry: ID<Entry>) -> Link { "/ledgers/\(id.name)/\(entry)" }

    /// The path of a route of this ledger.
    func path(_ rest: String = "") -> String { "/ledgers/\(id.name)\(rest)" }
    /// The name of a route of this ledger, as it stands in logs and in the matrix of access.
    func route(_ name: String) -> String { "\(id.name).\(name)" }
}
