import Foundation
import Kernel
import Skills
import Store
import Workplace

/// Prints how many rows of a file a second become entries, with checks, versions, figures, words to be found and the line of
/// the journal, against putting the same rows into the same tables by prepared statements of the C interface; and how much
/// memory that takes. The median of some rounds, each with rows of its own.
func runImportBench(_ folder: DemoFolder, rows: Int, rounds: Int) async throws {
    var found: [ImportRound] = []
    for round in 0..<rounds {
        guard let one = try await ImportRound.measure(folder, ProposalSheet(rows: rows, series: round)) else {
            return say("import: not all of \(rows) rows became entries: WRONG")
        }
        found.append(one)
    }
    // Later rounds begin with what the bare inserts of the ones before left behind.
    let memory = found[0].memory
    found.sort { $0.ratio < $1.ratio }
    let median = found[rounds / 2]
    let (pace, limit) = (Double(rows) / median.taken.wall, Double(rows) / median.bare.wall)
    say(
        "import: \(decimal(pace, 0)) rows a second, bare inserts \(decimal(limit, 0)): ratio \(decimal(median.ratio))   (mark 0.5)"
    )
    say(
        "        of \(rounds) rounds from \(decimal(found[0].ratio)) to \(decimal(found[rounds - 1].ratio)); by time of the processor "
            + "\(decimal(median.bare.processor / median.taken.processor)); with the search index copied as it is, "
            + decimal(median.copied / median.taken.wall))
    say("        \(decimal(Double(memory) / 1e6, 0)) MB of anonymous memory at most")
}

/// What one import took, and the bare inserts of its rows.
private struct ImportRound {
    let taken, bare: TimeTaken
    /// Seconds of the bare inserts when the terms of the search are not inserted but the pages of their index are.
    let copied: Double
    let memory: Int

    var ratio: Double { bare.wall / taken.wall }

    /// - Returns: `nil` where not every row became an entry.
    static func measure(_ folder: DemoFolder, _ sheet: ProposalSheet) async throws -> ImportRound? {
        let demo = try DemoPlatform(folder)
        let database = demo.platform.database
        guard let account = try await database.read({ try Account.find(login: "ganbu", on: $0) }) else {
            throw Refusal.notFound
        }
        let identity = Actor.Identity.account(account.id)
        let ledger = Proposal.ledger.description.id
        let formers = ["former", "copied"].map { folder.database + "." + $0 }
        for former in formers { try await database.backup(to: former) }
        let file = Data(sheet.text.utf8)
        let memory = PeakMemory()
        let (counts, taken) = try await TimeTaken.by {
            let id = try await demo.platform.perform(
                OpenImport(
                    into: ledger, of: account.organisation, [.init(name: "建议.csv", bytes: Array(file))],
                    book: demo.book),
                as: identity)
            let source = try await database.read { connection in
                try ImportFiles.open(
                    [(name: "建议.csv", bytes: file)], for: try demo.book.ledger(ledger), home: account.organisation,
                    connection
                ).source
            }
            return try await demo.platform.perform(
                ApplyImport(id, of: ledger, .all, from: source, seen: nil, book: demo.book), as: identity)
        }
        let peak = await memory.stop()
        try await demo.close()
        guard counts.good == sheet.rows else { return nil }
        let bare = try await BareInserts(whatIsIn: folder.database, into: formers[0], copiesIndex: false).run()
        let copied = try await BareInserts(whatIsIn: folder.database, into: formers[1], copiesIndex: true).run()
        for former in formers { try FileManager.default.removeItem(atPath: former) }
        return ImportRound(taken: taken, bare: bare, copied: copied.wall, memory: peak)
    }
}

/// The most memory that no file backs, looked at twenty times a second.
final class PeakMemory: Sendable {
    private let watch: Task<Int, Never>

    init() {
        watch = Task.detached {
            var peak = 0
            while !Task.isCancelled {
                peak = max(peak, anonymousBytes())
                try? await Task.sleep(for: .milliseconds(50))
            }
            return max(peak, anonymousBytes())
        }
    }

    func stop() async -> Int {
        watch.cancel()
        return await watch.value
    }
}
