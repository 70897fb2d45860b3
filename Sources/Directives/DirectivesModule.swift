public import Kernel
public import Web

/// What leading bodies decide and what papers ask for, until it is done.
public struct DirectivesModule: Sendable {
    private let platform: Platform
    private let book: LedgerBook

    public init(platform: Platform, book: LedgerBook) {
        self.platform = platform
        self.book = book
    }

    static let tasks = AnyLedger(WorkTask.ledger)

    public static let ledgers = [AnyLedger(Meeting.ledger), AnyLedger(PromotionMeeting.ledger), tasks]

    public static let homes = [CatalogueHome("S252", "/tasks/split")]

    /// Where the points of a paper become tasks, and who may make them; other lines of work show a way there.
    public static let splitting: Link = "/tasks/split"
    public static let writingTasks: Permission = tasks.write

    public var routes: [Route] { SplittingPages(platform: platform, book: book).routes }
}
