public import Kernel
import Store
public import Web

/// The pages of every ledger: one screen to learn, the same for all.
public struct LedgerPages: Sendable {
    let platform: Platform
    let book: LedgerBook
    let limit: DocumentLimit
    let importing: ImportsUnderWay

    /// - Parameters:
    ///   - limit: how much may be attached to an entry.
    ///   - importing: the imports that this server works on.
    public init(
        platform: Platform, book: LedgerBook, limit: DocumentLimit = .usual,
        importing: ImportsUnderWay = ImportsUnderWay()
    ) {
        self.platform = platform
        self.book = book
        self.limit = limit
        self.importing = importing
    }

    public var routes: [Route] {
        book.shipped.flatMap(routes) + book.registers.flatMap { imports(of: $0).routes }
            + BuiltRoutes(platform: platform, book: book) { routes(of: $0) }.routes
    }

    /// A way into each ledger, by line of work.
    public static func navigation(of lines: [LineOfWork]) -> NavigationGroup {
        NavigationGroup(Text("台账", en: "Ledgers"), [], lines: lines.map(\.navigation))
    }

    /// What the search finds of each ledger, and where it is opened.
    public static func works(of book: LedgerBook) -> [Work] {
        book.shipped.map { ledger in
            Work(kind: ledger.kind, permission: ledger.read) { number in
                ID<Entry>(number).map(ledger.link(to:))
            } panel: { _ in
                nil
            }
        } + [
            Work(kind: .builtEntry, permission: AnyLedger.anyBuilt.read) { number in
                ID<Entry>(number).map(AnyLedger.anyBuilt.link(to:))
            } panel: { _ in
                nil
            }
        ]
    }

    private func imports(of ledger: AnyLedger) -> ImportPages {
        ImportPages(platform: platform, book: book, ledger: ledger, underWay: importing)
    }

    private func routes(of ledger: AnyLedger) -> [Route] {
        let lists = EntryListPages(platform: platform, book: book, ledger: ledger)
        let opening = EntryOpeningPages(platform: platform, book: book, ledger: ledger)
        let changes = EntryChangePages(platform: platform, book: book, ledger: ledger)
        let splitting = EntrySplitPages(platform: platform, book: book, ledger: ledger)
        let steps = EntryStepPages(platform: platform, book: book, ledger: ledger)
        let entries = EntryPages(platform: platform, book: book, ledger: ledger, limit: limit)
        let documents = DocumentPages(platform: platform, book: book, ledger: ledger, limit: limit)
        let papers = PaperPages(platform: platform, book: book, ledger: ledger)
        return papers.routes + imports(of: ledger).routes + lists.routes + opening.routes + changes.routes
            + splitting.routes
            + steps.routes
            + entries.routes
            + documents.routes
    }
}

extension AnyLedger {
    var title: Text { description.title }
    /// A register has its list at an address of its own.
    var link: Link { id == MemberRegister.id ? "/members" : "/ledgers/\(id.name)" }
    func link(to entry: ID<Entry>) -> Link { "/ledgers/\(id.name)/\(entry)" }

    /// The form of a new entry that comes of one of another ledger.
    func newLink(from origin: ID<Entry>) -> Link {
        let form: Link = "/ledgers/\(id.name)/new"
        return form.with("from", origin.description)
    }

    /// The path of a route of this ledger.
    func path(_ rest: String = "") -> String { link.text + rest }
    /// The name of a route of this ledger, as it stands in logs and in the matrix of access.
    func route(_ name: String) -> String { "\(id.name).\(name)" }
}
