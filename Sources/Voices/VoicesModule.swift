public import Foundation
public import Kernel
public import Store
public import Web

/// Workers' voices and their rights: what they say, and what unions check of their own accord.
public struct VoicesModule: Sendable {
    private let platform: Platform
    private let book: LedgerBook
    private let address: URL

    /// - Parameter address: of the platform, as people reach it; it stands on what is printed.
    public init(platform: Platform, book: LedgerBook, address: URL) {
        self.platform = platform
        self.book = book
        self.address = address
    }

    public static let ledgers = [
        AnyLedger(Voice.ledger), AnyLedger(WageCheck.ledger), AnyLedger(LawText.ledger),
        AnyLedger(LegalResource.ledger),
        AnyLedger(KnownAnswer.ledger), AnyLedger(GroupVisit.ledger), AnyLedger(PublicReply.ledger),
        AnyLedger(ChairMeeting.ledger),
        AnyLedger(ChairPromise.ledger), AnyLedger(OpinionReport.ledger), AnyLedger(Survey.ledger),
        AnyLedger(VoiceRoute.ledger), AnyLedger(RightsPost.ledger), AnyLedger(EqualityCheck.ledger),
        AnyLedger(SupervisionLetter.ledger),
    ]

    public static let migrations = [SurveyTally.migration]
    public static let actions = [AnswerSurvey.counted]
    public static let kinds = [AnswerSurvey.kind]

    public static let homes = [
        CatalogueHome("S055", "/speak"), CatalogueHome("S272", "/follow"),
        CatalogueHome("S054", "/calls"), CatalogueHome("S053", "/speak"), CatalogueHome("S056", "/workplace-reports"),
        CatalogueHome("S052", "/voices/overview"), CatalogueHome("S072", "/voices/winter"),
        CatalogueHome("S057", "/replies"), CatalogueHome("S058", "/chair-days"),
        CatalogueHome("S076", "/surveys/:survey"), CatalogueHome("S079", "/surveys/:survey"),
    ]

    /// Ways of work that are no ledger.
    public static let navigation =
        [CallPages.navigation, WorkplacePages.navigation, SurveyPages.navigation] + BoardPages.navigation

    public var routes: [Route] {
        let limit = CounterLimit()
        return SpeakPages(platform: platform, book: book, limit: limit).routes
            + FollowPages(platform: platform, book: book, limit: limit).routes
            + WorkplacePages(platform: platform, book: book, limit: limit).routes
            + SurveyPages(platform: platform, book: book, limit: limit, address: address).routes
            + ReplyPages(platform: platform, book: book).routes
            + ChairDayPages(platform: platform, book: book).routes
            + CallPages(platform: platform, book: book, limit: limit).routes
            + CodePages(platform: platform, book: book).routes
            + BoardPages(platform: platform).routes
    }
}
