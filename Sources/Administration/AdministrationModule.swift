public import Kernel
public import Outgoing
public import Web

/// The platform's own pages: coming in, the workbench, organisations, accounts, the journal, search,
/// the rules.
public struct AdministrationModule: Sendable {
    private let platform: Platform
    private let book: LedgerBook
    private let entrance: EntranceSettings
    private let actions: [Action]
    private let kinds: [SubjectKind]
    private let works: [Work]
    private let resources: [TokenResource]
    private let delivery: NoticeDelivery
    private let webhooks: WebhookDelivery

    /// - Parameters:
    ///   - actions: of all modules, for the words of the journal.
    ///   - works: what the modules put on the workbench.
    ///   - resources: what tokens of the API may be limited to, besides organisations.
    ///   - delivery: how notices leave the platform.
    ///   - webhooks: how programs are told what happened.
    public init(
        platform: Platform, book: LedgerBook, entrance: EntranceSettings, actions: [Action], kinds: [SubjectKind],
        works: [Work], resources: [TokenResource], delivery: NoticeDelivery, webhooks: WebhookDelivery
    ) {
        self.platform = platform
        self.book = book
        self.entrance = entrance
        self.actions = actions + Action.ofKernel
        self.kinds = kinds + [.organisation, .account, .platform, .rulePack, .yearNotice, Receipt.kind]
        self.works = works
        self.delivery = delivery
        self.webhooks = webhooks
        self.resources = [TokenResource(Text("工会组织", en: "Organisations"), read: .readOrganisations)] + resources
    }

    /// What programs ask of the platform itself.
    ///
    /// - Parameters:
    ///   - works: in which the search finds.
    ///   - allowance: where webhooks may lead.
    public static func operations(book: LedgerBook, works: [Work], allowance: OutgoingAllowance) -> [Operation] {
        [TokenOperation.show] + WebhookOperations(book: book, allowance: allowance).all + OrganisationOperations.all + [
            SearchOperation(works: works).operation
        ]
    }

    /// What the platform asks of programs.
    public static func calls(book: LedgerBook) -> [ProgramCall] { [WebhookOperations.call(book)] }

    public var routes: [Route] {
        EntrancePages(platform: platform, settings: entrance).routes
            + SetUpPages(platform: platform, settings: entrance).routes
            + InvitationPages(platform: platform).routes + OwnAccountPages(platform: platform).routes
            + TokenPages(platform: platform, resources: resources).routes
            + WebhookPages(platform: platform, book: book, delivery: webhooks).routes
            + OwnNoticePages(platform: platform, delivery: delivery).routes
            + NoticeHookPages(platform: platform, delivery: delivery).routes
            + WorkbenchPages(platform: platform, works: works).routes
            + OrganisationPages(platform: platform, works: works).routes
            + OrganisationChangePages(platform: platform).routes
            + AccountPages(platform: platform, address: entrance.address, resources: resources).routes
            + RolePages(platform: platform).routes
            + JournalPages(platform: platform, book: book, actions: actions, kinds: kinds).routes
            + SearchPages(platform: platform, works: works).routes + RulePages(platform: platform, book: book).routes
            + PackPages(platform: platform, book: book).routes + CalendarPages(platform: platform, book: book).routes
            + ReceiptPages(platform: platform, address: entrance.address).routes + HeadPages(platform: platform).routes
    }

    public static let homes = [
        CatalogueHome("S001", "/organisations"),
        CatalogueHome(
            "S292", "/", missing: Text("记录使用的终端", en: "a record of which end was used")),
    ]

    public static let navigation = [
        NavigationGroup(
            nil,
            [NavigationEntry("workbench", Text("今天", en: "Today"), .home, isInBar: true, key: "h")]),
        NavigationGroup(
            Text("组织", en: "Organisation"),
            [
                NavigationEntry(
                    "organisations", Text("工会组织", en: "Unions"), "/organisations", permission: .readOrganisations,
                    isInBar: true, key: "o")
            ]),
        NavigationGroup(
            Text("平台", en: "Platform"),
            [
                NavigationEntry(
                    "accounts", Text("账号与角色", en: "Accounts and roles"), "/accounts", permission: .readAccounts,
                    isInBar: true, key: "a"),
                NavigationEntry(
                    "journal", Text("留痕", en: "Journal"), "/journal", permission: .readJournal, isInBar: true, key: "j"),
                NavigationEntry(
                    "notice-hooks", NoticeHookPage.title, NoticeHookPages.link, permission: .sendNotices),
                NavigationEntry("rules", Text("规则", en: "Rules"), "/rules", permission: .readRules, key: "r"),
            ]),
    ]
}
