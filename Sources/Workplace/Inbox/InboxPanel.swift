public import Kernel
public import Store
public import Web

extension InboxPages {
    /// What waits, on the workbench: the first of it in due order, what her post waits for among it.
    public var work: Work {
        let (platform, book) = (platform, book)
        return Work(kind: nil, permission: .useInbox) { _ in
            nil
        } panel: { identity in
            let today = platform.clock.now().day
            let (lines, count) = try await platform.read(as: identity) { connection, actor in
                let waiting = try InboxSelection([.mine, .post], in: book, for: actor, on: today, connection)
                return (
                    try waiting.page(limit: 8, on: connection),
                    try waiting.count(upTo: InboxCounts.most, on: connection)
                )
            }
            return WorkPanel(
                Text("待办", en: "Inbox"), all: InboxTab.mine.link,
                asks: lines.map { line in
                    WorkPanel.Ask(
                        Text(same: "\(line.entry.number) \(line.entry.title)"),
                        meta: line.press.map(\.said) ?? line.meta(in: book),
                        due: line.due(in: book, inFull: false), line.link(in: book))
                },
                waiting: count, figures: [], lines: nil,
                empty: EmptyState(Text("没有要办的事。", en: "Nothing waits for you.")))
        }
    }

    /// The number beside ``navigation``: what is in her hands and what her post waits for.
    public static func count(
        for actor: Actor, in book: LedgerBook, on today: Day, _ connection: any Connection
    ) throws -> NavigationCount {
        let waiting = try InboxSelection([.mine, .post], in: book, for: actor, on: today, connection)
        return NavigationCount(try waiting.count(upTo: 100, on: connection), isLate: try waiting.isLate(on: connection))
    }
}
