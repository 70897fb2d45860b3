public import Kernel
import Store
public import Web

/// Employers, and all that concerns one of them across the ledgers, for the officers of federations.
public struct EmployerPages: Sendable {
    let platform: Platform
    let book: LedgerBook

    public init(platform: Platform, book: LedgerBook) {
        self.platform = platform
        self.book = book
    }

    public static let navigation = NavigationEntry(
        "employers", Text("用人单位", en: "Employers"), address, permission: .readEmployers)

    static let address: Link = "/employers"
    /// The list, narrowed to one that an entry names.
    static func link(to employer: Employer) -> Link {
        address.with("name", employer.code?.description ?? employer.name)
    }
    private static let pageSize = 50

    public var routes: [Route] {
        let readers = Audience.holding(.readEmployers, .anywhere)
        let mergers = Audience.holding(.mergeEmployers, .anywhere)
        return [
            .page("/employers", "known-employers.list", for: readers) { try await list($0) },
            .page("/employers/:employer", "known-employers.show", for: readers) { try await show($0) },
            .post("/employers/:employer/merger", "known-employers.merge", for: mergers) { try await merge($0) },
            .post("/employers/:employer/separation", "known-employers.separate", for: mergers) {
                try await separate($0)
            },
            .post("/employers/:employer/distinction", "known-employers.distinguish", for: mergers) {
                try await distinguish($0)
            },
        ]
    }

    private func list(_ visit: Visit) async throws -> Page {
        let (book, words) = (book, visit.query.text("name"))
        let last = visit.query.id("before", of: KnownEmployer.self)
        let found = try await platform.read(as: visit.identity) { connection, actor in
            try KnownEmployer.page(
                words, before: last, limit: Self.pageSize + 1,
                for: EmployerReader(actor, in: book, on: connection), on: connection)
        }
        return EmployerListPage(
            employers: Array(found.prefix(Self.pageSize)), words: words, isFirst: last == nil,
            hasMore: found.count > Self.pageSize
        ).page
    }

    private func show(_ visit: Visit) async throws -> Page {
        let id = try visit.id("employer", of: KnownEmployer.self)
        let (book, today) = (book, visit.now.day)
        let sheet = try await platform.read(as: visit.identity) { connection, actor in
            try EmployerSheet.load(id, for: EmployerReader(actor, in: book, on: connection), on: today, connection)
        }
        return EmployerPage(sheet: sheet, mayMerge: visit.actor.may(.mergeEmployers))
            .page(on: today)
    }

    private func merge(_ visit: Visit) async throws -> Answer {
        let (id, other) = try pair(visit)
        return try await back(to: id, saying: Text("已合并；可以随时撤销", en: "Merged; it can be undone")) {
            try await platform.perform(MergeEmployers(other, into: id, book: book), as: visit.identity)
        }
    }

    private func separate(_ visit: Visit) async throws -> Answer {
        let (id, other) = try pair(visit)
        return try await back(to: id, saying: Text("已撤销合并", en: "Taken apart")) {
            try await platform.perform(SeparateEmployer(other, book: book), as: visit.identity)
        }
    }

    private func distinguish(_ visit: Visit) async throws -> Answer {
        let (id, other) = try pair(visit)
        return try await back(to: id, saying: Text("记下了，不再提示", en: "Noted; not suggested again")) {
            try await platform.perform(DistinguishEmployers(id, from: other, book: book), as: visit.identity)
        }
    }

    private func pair(_ visit: Visit) throws -> (ID<KnownEmployer>, ID<KnownEmployer>) {
        guard let other = visit.form.id("other", of: KnownEmployer.self) else { throw Refusal.notFound }
        return (try visit.id("employer"), other)
    }

    /// The employer as it stands, or whichever stands for it by now: what was done is said there, or that somebody else was first.
    private func back(
        to employer: ID<KnownEmployer>, saying words: Text, _ deed: () async throws -> Void
    ) async throws -> Answer {
        do {
            try await deed()
            return .redirect(to: .employer(employer), saying: Notice(.done, words))
        } catch Refusal.conflict(let why) {
            return .redirect(to: .employer(employer), saying: Notice(.trouble, why))
        }
    }
}

extension Link {
    static func employer(_ employer: ID<KnownEmployer>) -> Link { "/employers/\(employer)" }
}
