import Kernel
import Store
import Web

/// The archive: articles with filters, and the issues they came in.
struct ArchivePages {
    let platform: Platform

    var routes: [Route] {
        [
            .get("/bulletins", "bulletins.articles", for: .holding(.readBulletins, .anywhere)) {
                try await articles($0)
            },
            .page("/bulletins/issues", "bulletins.issues", for: .holding(.readBulletins, .anywhere)) {
                try await issues($0)
            },
            .page("/bulletins/:id", "bulletins.show", for: .holding(.readBulletins, .subject)) { try await issue($0) },
            .page("/bulletins/:id/withdrawal", "bulletins.withdraw-ask", for: .holding(.importBulletins, .subject)) {
                try await withdrawal($0)
            },
            .post("/bulletins/:id/withdrawal", "bulletins.withdraw", for: .holding(.importBulletins, .subject)) {
                visit in
                let id = try visit.id("id", of: Bulletin.self)
                try await platform.perform(WithdrawBulletin(bulletin: id), as: visit.identity)
                return .redirect(
                    to: "/bulletins/issues",
                    saying: Notice(.done, Text("已撤回；同一文件可以重新导入", en: "Withdrawn; the same file can be imported again")))
            },
        ]
    }

    private func articles(_ visit: Visit) async throws -> Answer {
        let query = ArchiveQuery(visit.query)
        let format = visit.spreadsheetFormat
        let list = try await platform.read(as: visit.identity) { connection, actor in
            try ArchiveList.load(query, limit: format == nil ? 50 : ArchiveList.most, for: actor, on: connection)
        }
        if let format { return try .spreadsheet(list.spreadsheet, as: format, for: visit) }
        return .page(
            ArchivePage(query: query, list: list, mayImport: visit.actor.may(.importBulletins), here: visit.here).page)
    }

    private func issues(_ visit: Visit) async throws -> Page {
        let cursor = visit.query["before"].flatMap { ArchiveCursor($0) }
        let rows = try await platform.read(as: visit.identity) { connection, actor in
            try Bulletin.page(for: actor, below: nil, before: cursor, on: connection)
        }
        return IssuesPage(rows: rows, isFirst: cursor == nil, mayImport: visit.actor.may(.importBulletins)).page
    }

    private func issue(_ visit: Visit) async throws -> Page {
        let id = try visit.id("id", of: Bulletin.self)
        let journal = platform.journal
        let (bulletin, articles, place, signature) = try await platform.read(as: visit.identity) { connection, actor in
            let bulletin = try Bulletin.find(id, for: actor, on: connection)
            let issuer = try Organisation.find(bulletin.issuer, on: connection)
            return (
                bulletin, try Article.all(of: id, for: actor, on: connection), issuer?.place,
                try journal.dailyHeads(1, on: connection).last?.head
            )
        }
        let mayWithdraw = place.map { visit.actor.may(.importBulletins, at: $0) } ?? false
        return IssuePage(bulletin: bulletin, articles: articles, mayWithdraw: mayWithdraw, signature: signature).page
    }

    private func withdrawal(_ visit: Visit) async throws -> Page {
        let id = try visit.id("id", of: Bulletin.self)
        let bulletin = try await platform.read(as: visit.identity) { connection, actor in
            try Bulletin.findOwn(id, for: actor, on: connection)
        }
        return Confirmation(
            Text("撤回《\(bulletin.title)》", en: "Withdraw \(bulletin.title)"),
            consequences: [
                Text("这一期和它的全部稿件不再出现在信息库和搜索中。", en: "The issue and all its articles leave the archive and the search."),
                Text("留痕仍记着谁在何时导入、撤回。", en: "The journal keeps who imported and who withdrew it."),
                Text("同一文件可以重新导入。", en: "The same file can be imported again."),
            ], deed: Text("撤回这一期", en: "Withdraw the issue"), post: "/bulletins/\(id)/withdrawal",
            cancel: "/bulletins/\(id)",
            trail: [Crumb(Text("工会信息", en: "Bulletins"), "/bulletins/issues")]
        ).page
    }
}
