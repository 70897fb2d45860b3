import Stage
import Store

@testable import Kernel

extension KernelStage {
    /// Uploads a pack with one rule for the reviews of drills.
    @discardableResult
    func upload(
        _ limit: String, from: String = "2026-01-01", region: String = "CN", name: String = "local", more: String = "",
        as identity: Actor.Identity = .operator
    ) async throws -> ID<LocalPack> {
        let rule = SamplePack.rule("T-review", "limit: \(limit), from: \(from)\(more)")
        let pack = try RulePack(yaml: SamplePack.yaml(rule, region: region, name: name))
        return try await perform(UploadPack(pack, book: .drills()), as: identity)
    }

    func activate(_ pack: ID<LocalPack>, as identity: Actor.Identity = .operator) async throws {
        try await perform(ActivatePack(pack, withoutTrying: true), as: identity)
    }

    func pack(_ id: ID<LocalPack>) async throws -> LocalPack { try await read { try LocalPack.find(id, on: $0) } }

    /// A reported drill, by the rules as a server with that book reads them.
    func reportedDrill(of owner: ID<Organisation>, book: LedgerBook) async throws -> Entry {
        let id = try await perform(
            OpenEntry(in: "drills", of: owner, ["title": .text("燃气泄漏处置")], book: book))
        try await perform(TakeStep("report", on: id, of: "drills", version: 1, book: book))
        return try await entry(id)
    }

    /// The count behind the due day of an entry, by the rules that hold now.
    func explanation(of id: ID<Entry>, in book: LedgerBook) async throws -> Deadline? {
        try await read { connection in
            let entry = try Entry.find(id, of: Drill.any, for: .operator, on: connection)
            let events = try entry.termEvents(on: connection).map(\.caseEvent)
            guard let status = Drill.any.description.status(entry.status) else { return nil }
            let content = try entry.content(of: Drill.any, on: connection)
            return try book.inForce(on: connection).terms.explanation(
                of: entry, in: status, content.values, events: events)
        }
    }

    func journalled(_ action: String) async throws -> Int {
        try await read { try $0.value("SELECT COUNT(*) FROM journal_line WHERE action = \(action)") ?? 0 }
    }
}
