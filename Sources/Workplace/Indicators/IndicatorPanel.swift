import Kernel
import Store
public import Web

extension IndicatorPages {
    /// The figures of her organisation on the workbench, and of any other on its page: what is in hand in the ledgers that
    /// have most, and what of it is overdue.
    ///
    /// Costs one query for what is in hand, and one for each ledger shown, which counts no further than ``mostOverdue``.
    public var work: Work {
        let (platform, book, reading) = (platform, book, reading)
        var work = Work(kind: nil, permission: reading) { _ in
            nil
        } panel: { identity in
            let today = platform.clock.now().day
            return try await platform.read(as: identity) { connection, actor in
                let own = actor.grants.first { reading.roles.contains($0.role) }?.organisation
                return try own.flatMap { try Organisation.find($0, on: connection) }.flatMap { home in
                    try Self.panel(of: home, overdueOf: nil, for: actor, in: book, on: today, connection)
                }
            }
        }
        work.about = { identity, organisation in
            let today = platform.clock.now().day
            return try await platform.read(as: identity) { connection, actor in
                try Organisation.find(organisation, on: connection).flatMap { subject in
                    try Self.panel(of: subject, overdueOf: subject, for: actor, in: book, on: today, connection)
                }
            }
        }
        return work
    }

    /// So many ledgers have a figure on the workbench.
    private static let most = 4
    private static let mostOverdue = 1000

    private static func panel(
        of home: Organisation, overdueOf: Organisation?, for actor: Actor, in book: LedgerBook, on today: Day,
        _ connection: any Connection
    ) throws -> WorkPanel? {
        typealias InHand = (ledger: AnyLedger, count: CountDescription, asked: FigureAsked)
        let asked = book.ledgers.compactMap { ledger -> InHand? in
            guard let reach = actor.reach(of: home, under: ledger.read), ledger.concerns(reach),
                let count = ledger.description.counts.first(where: { $0.indicator == ledger.inHand })
            else { return nil }
            return (ledger, count, FigureAsked(count, in: reach, today...today))
        }
        let found = try FigureAsked.find(asked.map(\.asked), on: connection)
        let inHand = asked.map { found[$0.asked]?.amount ?? 0 }
        let busiest = zip(asked, inHand).filter { $0.1 > 0 }.sorted { $0.1 > $1.1 }.prefix(most)
        guard !busiest.isEmpty else { return nil }
        let figures = try busiest.map { one, amount in
            let overdue = try overdue(in: one.ledger, of: overdueOf, for: actor, on: today, connection)
            return WorkPanel.Figure(
                one.ledger.title, amount,
                FigureLink(one.count, one.asked).link(in: book) ?? one.ledger.link, beside: overdue)
        }
        return WorkPanel(
            Text("在办事项", en: "In hand"), all: address, figures: figures, lines: nil,
            empty: EmptyState(Text("没有在办的事项。", en: "Nothing is in hand.")))
    }

    /// Of an organisation with those below it, or wherever she reaches, as the list shows it.
    private static func overdue(
        in ledger: AnyLedger, of organisation: Organisation?, for actor: Actor, on today: Day,
        _ connection: any Connection
    ) throws -> Crumb? {
        var filter = EntryFilter()
        filter.state = .overdue
        filter.owner = organisation?.path
        let count = try EntrySelection(ledger, filter, for: actor, on: today).count(upTo: mostOverdue, on: connection)
        guard count > 0 else { return nil }
        let words = count == mostOverdue ? "\(count.grouped)+" : count.grouped
        return Crumb(
            Text("逾期 \(words)", en: "\(words) overdue"),
            ledger.link.with("state", "overdue").with("in", organisation?.id.description ?? ""))
    }
}
