import Foundation
import Stage
import Store
import Testing

@testable import Bulletins
@testable import Kernel

/// A platform with the archive on it and a small tree, for whoever files and reads.
///
/// ```
/// 广东省 ─┬─ 阳江市 (city) ─┬─ 阳春市 (county)
///         │                 └─ 阳西县 (neighbour)
///         └─ 云浮市 (otherCity) ── 罗定市 (otherCounty)
/// ```
struct ArchiveRoom: Sendable {
    let platform: Platform
    let province, city, county, neighbour, otherCity, otherCounty: Organisation

    static func with(_ engine: Engine, _ body: (ArchiveRoom) async throws -> Void) async throws {
        let migrations =
            [Migration.types] + Organisation.migrations + Account.migrations + Journal.migrations
            + SearchIndex.migrations + Entry.migrations + BulletinsModule.migrations + LocalPack.migrations
            + Inbox.migrations + Kernel.Person.migrations + Document.migrations + PersonNotice.migrations
        try await Stage.withDatabase(engine, migrated: migrations) { database async throws in
            let clock = Clock.system
            let journal = Journal(keys: KeyFile(created: clock.now()))
            journal.settleGroups(of: database, clock: clock)
            let platform = Platform(
                database: database, clock: clock, ids: IDMaker(clock: clock), journal: journal)
            try await body(try await ArchiveRoom(on: platform))
        }
    }

    private init(on platform: Platform) async throws {
        func found(_ name: String, _ rank: Rank, below parent: Organisation?) async throws -> Organisation {
            let command = FoundOrganisation(
                name: name, kind: .federation, rank: rank, parent: parent?.id, from: platform.clock.now().day)
            let id = try await platform.perform(command, as: .operator)
            return try await platform.read(as: .operator) { try Organisation.find(id, for: $1, on: $0) }
        }
        self.platform = platform
        province = try await found("广东省总工会", .province, below: nil)
        city = try await found("阳江市总工会", .city, below: province)
        otherCity = try await found("云浮市总工会", .city, below: province)
        county = try await found("阳春市总工会", .county, below: city)
        neighbour = try await found("阳西县总工会", .county, below: city)
        otherCounty = try await found("罗定市总工会", .county, below: otherCity)
    }

    var organisations: [Organisation] { [province, city, county, neighbour, otherCity, otherCounty] }

    /// An account with roles, each at its place.
    func account(_ grants: (Role, Organisation)...) async throws -> Actor.Identity {
        let login = String(UUID().uuidString.lowercased().prefix(12))
        let made = try await platform.perform(
            CreateAccount(login: login, name: "测试员", at: province.id), as: .operator)
        try await platform.perform(
            AcceptInvitation(made.link, passwordHash: PasswordHash.unknown), as: .anonymous)
        for (role, place) in grants {
            try await platform.perform(GrantRole(role, to: made.account, at: place.id), as: .operator)
        }
        return .account(made.account)
    }

    func hand(
        in text: String, by issuer: Organisation?, as identity: Actor.Identity = .operator, name: String = "简报.txt"
    ) async throws -> FileOutcome {
        let work = FileImport(platform: platform, identity: identity, issuer: issuer?.id, year: nil)
        return try await work.run(Array(text.utf8), name: name)
    }

    /// Imports a bulletin that must be taken.
    func issue(_ text: String, by issuer: Organisation) async throws -> ID<Bulletin> {
        let outcome = try await hand(in: text, by: issuer)
        guard case .imported(let id, _, _) = outcome else { throw NotImported(outcome: outcome) }
        return id
    }

    struct NotImported: Error { let outcome: FileOutcome }
    struct WaysDiffer: Error {}
}

extension ArchiveRoom {
    /// The articles of an issue as the operator sees them.
    func articles(of issue: ID<Bulletin>) async throws -> [Article] {
        try await platform.read(as: .operator) { try Article.all(of: issue, for: $1, on: $0) }
    }

    /// All articles that somebody finds in the list, page by page; the two ways of finding a page must agree.
    func listed(by identity: Actor.Identity) async throws -> Set<ID<Article>> {
        try await platform.read(as: identity) { connection, actor in
            var found: Set<ID<Article>> = []
            var cursor: ArchiveCursor?
            repeat {
                func page(isWide: Bool) throws -> [ArticleLine] {
                    try ArticleSelection(for: actor, ArticleFilter(), isWide: isWide, on: connection)
                        .page(before: cursor, limit: 3, on: connection)
                }
                let lines = try page(isWide: true)
                guard try page(isWide: false).map(\.id) == lines.map(\.id) else { throw WaysDiffer() }
                found.formUnion(lines.map(\.id))
                cursor = lines.count == 3 ? lines.last.map { ArchiveCursor(day: $0.day, id: $0.id) } : nil
            } while cursor != nil
            return found
        }
    }

    func opens(_ article: ID<Article>, _ identity: Actor.Identity) async throws -> Bool {
        do {
            _ = try await platform.read(as: identity) { try Article.find(article, for: $1, on: $0) }
            return true
        } catch Refusal.notFound {
            return false
        }
    }

    func counted(by identity: Actor.Identity) async throws -> Int {
        try await platform.read(as: identity) { try ArticleSelection(for: $1, ArticleFilter(), on: $0).count(on: $0) }
    }

    /// All articles that a search for a word gives somebody.
    func searched(_ word: String, by identity: Actor.Identity) async throws -> Set<ID<Article>> {
        let query = try SearchQuery(word)
        return try await platform.read(as: identity) { connection, actor in
            let page = try Search.find(
                query, in: actor.scope(of: .readBulletins), limit: 50, counting: true, on: connection)
            #expect(page.count == .exactly(page.hits.count))
            return Set(page.hits.compactMap { ID<Article>($0.subject) })
        }
    }

    /// How many rows each table of the archive and the journal's deeds have.
    func contents() async throws -> [Int] {
        try await platform.database.read { connection in
            let tables: [SQL] = ["bulletin", "article", "article_issuer", "search_document"]
            let deeds: SQL = "SELECT COUNT(*) FROM journal_line WHERE action LIKE 'bulletin.%'"
            return try tables.map { try connection.value("SELECT COUNT(*) FROM \($0)") ?? -1 } + [
                try connection.value(deeds) ?? -1
            ]
        }
    }
}

/// The text of a bulletin: one article for each credit.
enum IssueText {
    static func of(_ credits: String..., mark: String = "第一批") -> String {
        let articles = credits.map { credit in
            """
            \(credit)开展冬季送温暖走访

            1月8日，\(credit)组织干部走访困难职工（\(mark)），三十户职工收到了棉被和米油。大家说，有人记挂着，心里就暖和。

            （\(credit)）

            """
        }
        return """
            工会信息

            〔2026〕第3期

            2026年1月15日

            【工作动态】

            \(articles.joined(separator: "\n"))
            """
    }
}
