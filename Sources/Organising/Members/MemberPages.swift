public import Kernel
import Store
public import Web

/// The register of members: lists, cards, applications and transfers for the unions, and for each person what is held
/// about her.
public struct MemberPages: Sendable {
    let platform: Platform
    let book: LedgerBook

    public init(platform: Platform, book: LedgerBook) {
        self.platform = platform
        self.book = book
    }

    public static let navigation = NavigationEntry(
        "members", Text("会员", en: "Members"), address, permission: .readMembers)
    public static let homes = ["S002", "S005"].map { CatalogueHome($0, "/members") }

    /// What programs do with members.
    public static var operations: [Operation] { MemberOperations.all }
    public static let resource = TokenResource(
        Text("会员", en: "Members"), read: .readMembers, write: .changeMembers)

    static let address: Link = "/members"
    static let applications: Link = "/members/applications"
    static let transfers: Link = "/members/transfers"
    static let enrolling: Link = "/members/new"

    public var routes: [Route] {
        let readers = Audience.holding(.readMembers, .anywhere)
        return [
            .get("/members", "members.list", for: readers) { try await list($0) },
            .post("/members/exports", "members.export", for: .holding(.exportLarge, .anywhere)) {
                try await export($0)
            },
            .post("/members/search", "members.search", for: readers) { .page(try await search($0)) },
        ] + EnrolmentPages(platform: platform).routes + ApplicationPages(platform: platform).routes
            + MemberCardPages(platform: platform).routes + OwnRecordPages(platform: platform).routes
    }

    private func list(_ visit: Visit) async throws -> Answer {
        let query = MemberListQuery(visit.query, in: book)
        let today = visit.now.day
        let isFile = visit.spreadsheetFormat != nil
        let list = try await platform.read(as: visit.identity) { connection, actor in
            try MemberList.load(
                query, limit: isFile ? MemberList.most : MemberList.pageSize, for: actor, on: today, connection)
        }
        let page = MemberListPage(list: list, query: query, here: visit.here)
        guard let format = visit.spreadsheetFormat else { return .page(page.page(for: visit)) }
        guard list.next == nil else { return .page(try confirmation(format, visit)) }
        try await platform.perform(
            NoteExport(of: MemberRegister.face, query: visit.here.query, rows: list.lines.count), as: visit.identity)
        return try .spreadsheet(page.spreadsheet(at: visit.now), as: format, for: visit)
    }

    /// The whole list as a file that is made beside the server.
    public static func list(in book: LedgerBook) -> RegisterList {
        RegisterList(head: MemberTable.sheet()) { query, after, limit, actor, connection in
            var asked = MemberListQuery(query, in: book)
            asked.last = after.flatMap(MemberLine.Place.init(cursor:))
            let lines = try MemberList.lines(asked, limit: limit, for: actor, connection).lines
            let joinings = try JoiningDays(of: lines.map(\.membership), on: connection)
            return (lines.map { $0.cells(joinings) }, lines.count == limit ? lines.last?.place.cursor : nil)
        }
    }

    private func confirmation(_ format: SpreadsheetFormat, _ visit: Visit) throws -> Page {
        let here = visit.here.without("after").without("after-in")
        guard visit.actor.may(.exportLarge) else {
            throw Refusal.conflict(
                why: Text(
                    "超过 \(MemberList.most.grouped) 行，请先选定下级工会再导出",
                    en: "More than \(MemberList.most.grouped) rows; choose a union below first"))
        }
        guard let post = Link(returningTo: "/members/exports?" + here.query) else { throw Refusal.notFound }
        return Confirmation.ofLongList(
            as: format, order: Text("按工会排列。", en: "Rows come by union."), post: post, cancel: here.without("format"),
            trail: Self.trail
        ).page
    }

    private func export(_ visit: Visit) async throws -> Answer {
        guard let format = visit.spreadsheetFormat else { throw Refusal.notFound }
        let query = visit.here.without("after").without("after-in").without("format").query
        try await platform.perform(
            AskExport(of: MemberRegister.face, query: query, as: format.rawValue, in: visit.language),
            as: visit.identity)
        return .redirect(
            to: "/exports", saying: Notice(.done, Text("已开始，完成后在这里下载", en: "Begun; fetch it here when it is ready")))
    }

    private func search(_ visit: Visit) async throws -> Page {
        let (words, journal) = (visit.form.text("words"), platform.journal)
        let (found, joinings) = try await platform.read(as: visit.identity) { connection, actor in
            let found = try MemberSearch.find(words, for: actor, journal, on: connection)
            return (found, try JoiningDays(of: found.lines.map(\.membership), on: connection))
        }
        return MemberSearchPage(words: words, found: found, joinings: joinings).page
    }
}
