public import Kernel
public import Web

/// Workers' voices and their rights: what they say, and what unions check of their own accord.
public struct VoicesModule: Sendable {
    private let platform: Platform
    private let book: LedgerBook

    public init(platform: Platform, book: LedgerBook) {
        self.platform = platform
        self.book = book
    }

    public static let ledgers = [
        AnyLedger(Voice.ledger), AnyLedger(WageCheck.ledger), AnyLedger(LawText.ledger),
    ]

    public static let homes = [CatalogueHome("S055", "/speak"), CatalogueHome("S272", "/follow")]

    public var routes: [Route] {
        let limit = CounterLimit()
        return SpeakPages(platform: platform, book: book, limit: limit).routes
            + FollowPages(platform: platform, book: book, limit: limit).routes
    }
}
