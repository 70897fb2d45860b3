import Kernel
import Store
import Web

/// What the archive is asked for, as it stands in the address.
struct ArchiveQuery: Sendable {
    let owner: String
    let section: String?
    let from: Day?
    let to: Day?
    let cursor: ArchiveCursor?

    init(_ query: Fields) {
        owner = query.text("owner")
        section = query["section"].flatMap { $0.isEmpty ? nil : $0 }
        from = query.day("from")
        to = query.day("to")
        cursor = query["before"].flatMap { ArchiveCursor($0) }
    }

    var isNarrowed: Bool { !owner.isEmpty || section != nil || from != nil || to != nil }
}

/// One page of the archive.
struct ArchiveList: Sendable {
    let lines: [ArticleLine]
    let count: Int
    /// The organisation that the filter's words mean; `nil` when they mean none.
    let owner: Organisation?

    /// Counted no further: what is more is said to be more.
    static let most = 10_000

    static func load(_ query: ArchiveQuery, limit: Int, for actor: Actor, on connection: any Connection) throws
        -> ArchiveList
    {
        var filter = ArticleFilter(section: query.section, from: query.from, to: query.to)
        var owner: Organisation?
        if !query.owner.isEmpty {
            owner = try Organisation.search(query.owner, for: actor, under: .readBulletins, limit: 1, on: connection)
                .first
            guard let owner else { return ArchiveList(lines: [], count: 0, owner: nil) }
            filter.owner = owner.path
        }
        let selection = try ArticleSelection(for: actor, filter, on: connection)
        return ArchiveList(
            lines: try selection.page(before: query.cursor, limit: limit, on: connection),
            count: try connection.untilCommit(Counted(scope: actor.scope(of: .readBulletins), filter: filter)) {
                try selection.count(upTo: ArchiveList.most, on: connection)
            }, owner: owner)
    }

    /// What the number of articles follows from.
    private struct Counted: Hashable {
        let scope: Scope
        let filter: ArticleFilter
    }

    /// The sections that stand in the list.
    var sections: [String] {
        var former: String?
        // Few differ, and comparing Chinese is cheaper than hashing it.
        var found: [String] = []
        for line in lines where line.section != former {
            former = line.section
            if let section = line.section, !found.contains(section) { found.append(section) }
        }
        return found.sorted()
    }
}

/// The archive's list of articles.
struct ArchivePage {
    let query: ArchiveQuery
    let list: ArchiveList
    let mayImport: Bool
    let here: Link

    var page: Page {
        Page(
            Text("工会信息", en: "Bulletins"),
            lead: count
        ) { html in
            if !list.lines.isEmpty { html.exports(of: here) }
            if mayImport { ArchiveTabs.importAct(html) }
        } main: { [self] html in
            ArchiveTabs.write(html, .articles)
            html.filters(fields, to: "/bulletins", clear: query.isNarrowed ? "/bulletins" : nil)
            html.sheet { html.table(list.lines, columns, caption: Text("稿件", en: "Articles"), empty: empty) }
            html.pager(first: query.cursor == nil ? nil : here.without("before"), next: next)
        }
    }

    private var count: Text {
        list.count == ArchiveList.most
            ? Text("\(list.count) 篇以上稿件", en: "\(list.count) articles or more")
            : Text("共 \(list.count) 篇稿件", en: list.count == 1 ? "1 article" : "\(list.count) articles")
    }

    private var fields: [Field] {
        [
            Field(
                "owner", Text("编发单位（含下级）", en: "Issued by (with those below)"), .search, value: query.owner,
                isRequired: false),
            Field(
                "section", Text("栏目", en: "Section"), .suggested(list.sections), value: query.section ?? "",
                isRequired: false),
            Field("from", Text("从", en: "From"), .day, value: query.from?.description ?? "", isRequired: false),
            Field("to", Text("到", en: "To"), .day, value: query.to?.description ?? "", isRequired: false),
        ]
    }

    private var columns: [Column<ArticleLine>] {
        [
            Column(Text("标题", en: "Title")) { html, row in
                html.a(row.title ?? row.opening + "…", .href("/articles/\(row.id)"), .lang(.zh))
            },
            Column(Text("编发单位", en: "Issued by")) { html, row in html.text(row.owner) },
            Column(Text("栏目", en: "Section"), isMinor: true) { html, row in html.text(row.section ?? "—") },
            Column(Text("日期", en: "Date"), isNumeric: true) { html, row in html.date(row.day) },
            Column(Text("所在期刊", en: "Issue"), isMinor: true) { html, row in html.text(row.bulletinTitle) },
        ]
    }

    private var empty: EmptyState {
        if !query.owner.isEmpty && list.owner == nil {
            return EmptyState(
                Text("没有叫「\(query.owner)」的组织。", en: "No organisation is called \(query.owner)."),
                act: Crumb(Text("清除筛选", en: "Clear the filter"), "/bulletins"))
        }
        if query.isNarrowed {
            return EmptyState(
                Text("没有符合条件的稿件。", en: "No article fits."),
                act: Crumb(Text("清除筛选", en: "Clear the filter"), "/bulletins"))
        }
        return EmptyState(
            Text(
                "还没有稿件。把工会信息的文件拖进来，就会拆成稿件，归到编发的工会名下。",
                en:
                    "There are no articles yet. Drop bulletin files in; they become articles, filed under the union that issued them."
            ),
            act: mayImport ? Crumb(Text("导入工会信息", en: "Import bulletins"), "/bulletins/import") : nil)
    }

    private var next: Link? {
        guard list.lines.count == 50, let last = list.lines.last else { return nil }
        return here.replacing("before", ArchiveCursor(day: last.day, id: last.id).description)
    }
}
