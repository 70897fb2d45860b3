public import Kernel
import Store
public import Web

/// The long lists that a person asked for: how far they are, fetching them, giving them up.
public struct ExportPages: Sendable {
    let platform: Platform
    let book: LedgerBook

    public init(platform: Platform, book: LedgerBook) { (self.platform, self.book) = (platform, book) }

    public static let link: Link = "/exports"

    public var routes: [Route] {
        let audience = Audience.holding(.exportLarge, .anywhere)
        return [
            .page(Self.link.text, "exports.list", for: audience) { try await list($0) },
            .get("/exports/:link", "exports.fetch", for: audience) { try await fetch($0) },
            .post("/exports/:link/cancellation", "exports.cancel", for: audience) { try await cancel($0) },
        ]
    }

    private func list(_ visit: Visit) async throws -> Page {
        guard let account = visit.actor.account else { throw Refusal.signedOut }
        let jobs = try await platform.database.read { try ExportJob.all(of: account, on: $0) }
        return ExportListPage(jobs: jobs, book: book).page
    }

    private func fetch(_ visit: Visit) async throws -> Answer {
        let (link, book, now) = (try visit.exportLink, book, visit.now)
        let (job, parts) = try await platform.read(as: visit.identity) { connection, actor in
            try ExportJob.ready(link, of: book, for: actor, at: now, on: connection)
        }
        let ledger = try book.counted(job.ledger)
        guard let format = SpreadsheetFormat(rawValue: job.format) else {
            throw Refusal.notFound
        }
        let database = platform.database
        return .spreadsheet(
            ledger.title, of: job.madeAt.day, as: format, in: job.language, parts: parts
        ) { ordinal in try await database.read { try job.part(ordinal, on: $0) } }
    }

    private func cancel(_ visit: Visit) async throws -> Answer {
        try await platform.perform(CancelExport(try visit.exportLink), as: visit.identity)
        return .redirect(to: Self.link, saying: Notice(.done, Text("已取消，文件已删去", en: "Cancelled; its file is gone")))
    }
}

extension Visit {
    fileprivate var exportLink: ExportLink {
        get throws {
            guard let link = ExportLink(try segment("link")) else { throw Refusal.notFound }
            return link
        }
    }
}
