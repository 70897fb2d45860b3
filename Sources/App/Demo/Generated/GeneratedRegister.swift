import Invented
import Kernel
import Organising
import Store

/// The register of the unions of a generated region, with the employers that each covers. What stands there already is passed over,
/// so it goes on where it was broken off.
struct GeneratedRegister {
    /// So many are entered at once, so that the database writes them together.
    private static let atOnce = 32

    let installation: Installation
    let employers: InventedEmployers

    private var platform: Platform { installation.platform }

    /// - Parameters:
    ///   - unions: in the order of the tree.
    ///   - progress: hears how many stand.
    /// - Returns: how many employers they cover.
    func fill(_ unions: [ID<Organisation>], _ progress: (Int) -> Void) async throws -> Int {
        var covered = 0
        var known: [ID<Organisation>: [String: Entry]] = [:]
        for start in stride(from: 0, to: unions.count, by: Self.atOnce) {
            let batch = try await organisations(unions[start..<min(start + Self.atOnce, unions.count)])
            for town in Set(batch.compactMap(\.parent)) where known[town] == nil {
                known = [town: try await entered(of: town)].merging(known) { first, _ in first }
            }
            let there = known
            covered += try await withThrowingTaskGroup(of: Int.self) { group in
                for (turn, union) in batch.enumerated() {
                    let firms = employers.employers(of: start + turn, named: union.name)
                    group.addTask {
                        try await enter(union, firms, union.parent.flatMap { there[$0]?[union.name] })
                        return firms.count
                    }
                }
                return try await group.reduce(0, +)
            }
            progress(start + batch.count)
        }
        return covered
    }

    private func organisations(_ ids: ArraySlice<ID<Organisation>>) async throws -> [Organisation] {
        try await platform.database.read { connection in
            try ids.compactMap { try Organisation.find($0, on: connection) }
        }
    }

    /// The unions that a town has in the register, by name.
    private func entered(of town: ID<Organisation>) async throws -> [String: Entry] {
        let today = platform.clock.now().day
        let lines = try await platform.read(as: .operator) { connection, actor in
            var filter = EntryFilter()
            filter.owners = [town]
            return try EntrySelection(AnyLedger(UnionRecord.ledger), filter, for: actor, on: today).page(
                limit: 100_000, showing: [], on: connection)
        }
        return Dictionary(lines.map { ($0.entry.title, $0.entry) }) { first, _ in first }
    }

    private func enter(_ union: Organisation, _ firms: [Employer], _ there: Entry?) async throws {
        guard let town = union.parent,
            there?.status ?? UnionRecord.Status.planned.rawValue
                == UnionRecord.Status.planned.rawValue
        else { return }
        let book = installation.book
        let id: ID<Entry>
        if let there {
            id = there.id
        } else {
            id = try await platform.perform(OpenEntry(record(union, firms), of: town, book: book), as: .operator)
        }
        try await platform.perform(
            TakeStep("found", on: id, of: UnionRecord.ledger.description.id, version: there?.version ?? 1, book: book),
            as: .operator)
    }

    private func record(_ union: Organisation, _ firms: [Employer]) -> UnionRecord {
        var record = UnionRecord()
        (record.title, record.organisation, record.sector) = (union.name, union.id, .privateFirms)
        record.kind = firms.count > 1 ? .joint : .base
        (record.foundedOn, record.approval) = (Day(sinceEpoch: 16_801), "（示例）〔2016〕1号")
        record.employers = firms.map { firm in
            var row = FoundingEmployer()
            (row.employer, row.sector) = (firm, .privateFirms)
            return row
        }
        return record
    }
}
