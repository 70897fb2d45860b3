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

    /// The numbers beside ``navigation`` and beside each ledger: what is in her hands and what her post waits for. Beyond a
    /// hundred in all, those of the ledgers are not known.
    public static func counts(
        for actor: Actor, in book: LedgerBook, on today: Day, _ connection: any Connection
    ) throws -> [String: NavigationCount] {
        let waiting = try InboxSelection([.mine, .post], in: book, for: actor, on: today, connection)
        let counts = try waiting.counts(upTo: most, on: connection)
        let all = counts.values.reduce(0, +)
        var numbers = [navigation.name: NavigationCount(all, isLate: try waiting.isLate(on: connection))]
        guard all < most else { return numbers }
        for (id, count) in counts { numbers[book[id]?.navigationName ?? ""] = NavigationCount(count) }
        return numbers
    }

    private static let most = 100
}
