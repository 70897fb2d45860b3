public import Kernel
import Store
public import Web

/// What expires within a chosen time in a whole tree: terms of office, certificates, vacant chairs, and whatever else is watched.
public struct ExpiryPages: Sendable {
    let platform: Platform
    let book: LedgerBook
    let ledgers: [AnyLedger]
    let reading: Permission

    /// - Parameter ids: of the ledgers whose open entries stand until a day and are to be seen coming.
    public init(platform: Platform, book: LedgerBook, watching ids: [LedgerID]) {
        self.platform = platform
        self.book = book
        ledgers = ids.compactMap { book[$0] }
        reading = Permission(
            "expiring.read", Text("查看到期一览", en: "See what expires"),
            roles: ledgers.reduce(into: []) { $0.formUnion($1.read.roles) })
    }

    static let address: Link = "/expiring"
    static let title = Text("到期一览", en: "What expires")

    public var navigation: NavigationEntry {
        NavigationEntry("expiring", Self.title, Self.address, permission: reading)
    }

    public var routes: [Route] {
        [.page("/expiring", "expiring.list", for: .holding(reading, .anywhere)) { try await list($0) }]
    }

    private func list(_ visit: Visit) async throws -> Page {
        let today = visit.now.day
        let query = ExpiryQuery(visit.query, today: today)
        let read = ledgers.filter { visit.actor.reads($0) }
        let sheet = try await platform.read(as: visit.identity) { [book, reading] connection, actor in
            try ExpirySheet.load(
                query, watching: read, asking: reading, in: book, for: actor, on: today, connection)
        }
        guard let sheet else { return query.place.unknown(Self.title, "expiring", Self.address) }
        return ExpiryPage(sheet: sheet, query: query, ledgers: read, book: book, today: today).page
    }

    /// On the page of an organisation: how much of each kind expires within 90 days there and below.
    public var work: Work {
        let (platform, book, ledgers, reading) = (platform, book, ledgers, reading)
        var work = Work(kind: nil, permission: reading) { _ in
            nil
        } panel: { _ in
            nil
        }
        work.about = { identity, organisation in
            let today = platform.clock.now().day
            let query = ExpiryQuery(.none, today: today)
            let counts = try await platform.read(as: identity) { connection, actor in
                try Organisation.find(organisation, on: connection).map {
                    try DueBelow(
                        $0, in: ledgers, by: today.adding(days: query.days), of: book, for: actor, on: today
                    ).counts(on: connection)
                } ?? [:]
            }
            guard !counts.isEmpty else { return nil }
            let figures = ledgers.compactMap { ledger in
                counts[ledger.id].map {
                    WorkPanel.Figure(ledger.title, $0, query.link(to: organisation, ledger: ledger.id.name))
                }
            }
            return WorkPanel(
                Text("\(query.days) 天内到期", en: "Expires within \(query.days) days"), all: query.link(to: organisation),
                figures: figures, lines: nil, empty: EmptyState(Text("没有到期的。", en: "Nothing expires.")))
        }
        return work
    }
}
