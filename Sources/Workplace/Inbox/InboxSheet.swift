import Kernel
import Store

/// One tab of the inbox, read in one snapshot.
struct InboxSheet: Sendable {
    static let pageSize = 50

    let counts: InboxCounts
    let lines: [InboxLine]
    /// Her own leaves that run or are to come.
    let leaves: [Leave]
    /// Those in which she stands in for a colleague today.
    let standingIn: [Leave]

    static func load(
        _ tab: InboxTab, after cursor: EntryCursor?, in book: LedgerBook, for actor: Actor, on today: Day,
        _ connection: any Connection
    ) throws -> InboxSheet {
        let lines: [InboxLine] =
            switch tab {
            case .mine: try page(.mine, after: cursor, in: book, for: actor, on: today, connection)
            case .post: try page(.post, after: cursor, in: book, for: actor, on: today, connection)
            case .organisation: try page(.organisation, after: cursor, in: book, for: actor, on: today, connection)
            case .below:
                try OverdueBelow(in: book, for: actor, on: today).page(
                    after: cursor, limit: pageSize, on: connection)
            case .handOver: []
            }
        guard let account = actor.account else {
            return InboxSheet(
                counts: try counts(in: book, for: actor, on: today, connection), lines: lines, leaves: [],
                standingIn: [])
        }
        return InboxSheet(
            counts: try counts(in: book, for: actor, on: today, connection), lines: lines,
            leaves: try Leave.open(of: account, on: today, connection),
            standingIn: try Leave.asDeputy(account, on: today, connection))
    }

    static func counts(
        in book: LedgerBook, for actor: Actor, on today: Day, _ connection: any Connection
    ) throws -> InboxCounts {
        func count(_ part: InboxSelection.Part) throws -> Int {
            try InboxSelection(part, in: book, for: actor, on: today, connection)
                .count(upTo: InboxCounts.most, on: connection)
        }
        return InboxCounts(
            mine: try count(.mine), post: try count(.post), organisation: try count(.organisation),
            below: try OverdueBelow(in: book, for: actor, on: today).count(upTo: InboxCounts.most, on: connection),
            handOver: try HandOver.countToReceive(for: actor, in: book, on: connection))
    }

    private static func page(
        _ part: InboxSelection.Part, after cursor: EntryCursor?, in book: LedgerBook, for actor: Actor, on today: Day,
        _ connection: any Connection
    ) throws -> [InboxLine] {
        try InboxSelection(part, in: book, for: actor, on: today, connection)
            .page(after: cursor, limit: pageSize, on: connection)
    }
}
