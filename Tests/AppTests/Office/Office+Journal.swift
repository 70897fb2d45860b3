import Kernel
import Store
import Testing

@testable import App

extension Office {
    /// How many lines tell of a deed done.
    func deeds() async throws -> Int {
        try await lines("SELECT COUNT(*) FROM journal_line WHERE action NOT LIKE 'access.refused:%'")
    }

    /// How many lines tell of a refusal.
    func refusals() async throws -> Int {
        try await lines("SELECT COUNT(*) FROM journal_line WHERE action LIKE 'access.refused:%'")
    }

    func lines(of action: String) async throws -> Int {
        try await lines("SELECT COUNT(*) FROM journal_line WHERE action = \(action)")
    }

    private func lines(_ sql: SQL) async throws -> Int {
        try await platform.database.read { try $0.value(sql) ?? 0 }
    }

    /// What `gonghui journal verify` finds now.
    func journalFindings() async throws -> [JournalFinding] {
        try await installation.sequencer?.settleNow()
        let journal = platform.journal
        return try await platform.database.read { try journal.verify(on: $0).findings }
    }
}
