import Administration
import Aid
import Bulletins
import Directives
import Disputes
import Honours
import Kernel
import Organising
import Outgoing
import Partnerships
import Services
import Skills
import Store
import Supervision
import Voices
import Volunteers
import Web
import Workplace

/// The lines of work that this platform consists of, and what each adds. A new module adds its lines here.
enum Modules {
    /// In order: each may lean on those before it. Names are for ever.
    static let migrations: [Migration] =
        [.types] + Organisation.migrations + Account.migrations + Journal.migrations + SearchIndex.migrations
        + BulletinsModule.migrations + LocalPack.migrations + Entry.migrations + Inbox.migrations
        + Document.migrations + PersonNotice.migrations + Webhook.migrations
        + Person.migrations + VoicesModule.migrations

    /// In the order of the navigation.
    static let lines = [
        LineOfWork(Text("督导与调研", en: "Supervision"), SupervisionModule.ledgers),
        LineOfWork(Text("会议与任务", en: "Meetings and tasks"), DirectivesModule.ledgers),
        LineOfWork(Text("组织与干部", en: "Organising"), OrganisingModule.ledgers),
        LineOfWork(Text("基层与届次", en: "Unions and terms"), OrganisingModule.registers),
        LineOfWork(Text("计划与改革", en: "Plans and reform"), OrganisingModule.plans),
        LineOfWork(Text("权益维护", en: "Rights"), VoicesModule.ledgers),
        LineOfWork(Text("劳资纠纷", en: "Disputes"), DisputesModule.ledgers),
        LineOfWork(Text("竞赛与技能", en: "Skills"), SkillsModule.ledgers),
        LineOfWork(Text("表彰通报", en: "Honours"), HonoursModule.ledgers),
        LineOfWork(Text("服务与志愿", en: "Services"), ServicesModule.ledgers + VolunteersModule.ledgers),
        LineOfWork(Text("帮扶与合作", en: "Aid and partners"), AidModule.ledgers + PartnershipsModule.ledgers),
        LineOfWork(Text("新闻宣传", en: "Press"), BulletinsModule.ledgers),
    ]

    static let ledgers = lines.flatMap(\.ledgers)

    /// Where the systems of the catalogue live: in ledgers, pages and commands.
    static let homes: [CatalogueHome] =
        ledgers.map(\.description).flatMap { ledger in
            ledger.catalogue.map { CatalogueHome($0, "/ledgers/\(ledger.id)") }
        } + AdministrationModule.homes + BulletinsModule.homes + DirectivesModule.homes + VoicesModule.homes
        + MemberPages.homes + DoorPages.homes + TargetPages.homes + UnionGapPages.homes + InboxPages.homes
        + IndicatorPages.homes + BuilderPages.homes + [
            CatalogueHome("S001", "gonghui import divisions"),
            CatalogueHome("S034", "/ledgers/employers", missing: Text("与部门的协调记录", en: "a log of coordination")),
            CatalogueHome("S293", "/help", missing: Text("问题工单", en: "tickets for questions")),
        ]

    /// What programs can ask of all of them.
    ///
    /// - Parameters:
    ///   - works: in which the search finds.
    ///   - allowance: where webhooks may lead.
    static func operations(
        book: LedgerBook, works: [Work], limit: DocumentLimit = .usual,
        allowance: OutgoingAllowance = OutgoingAllowance()
    ) -> [Web.Operation] {
        AdministrationModule.operations(book: book, works: works, allowance: allowance) + BulletinsModule.operations
            + MemberPages.operations + EmployerOperations(book).operations
            + LedgerOperations(book, limit: limit).operations
    }

    /// The ledgers with the rules and the calendar that ship with the platform.
    static func book() throws -> LedgerBook {
        LedgerBook(ledgers, terms: EntryTerms(rules: try .shipped(), calendar: try .shipped()))
    }
}
