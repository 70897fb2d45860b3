import ArgumentParser
import Foundation
import Kernel
import Skills
import Store

/// Prints what a step costs, with version, journal line, figures, deadline and what is found, against a bare row that
/// becomes durable: by the same writer, in turns, 32 at once. The mark compares them each with a commit of its own; how both
/// fare when those that wait share their commits is printed beside it.
func runStepsBench(_ folder: DemoFolder, count: Int, rounds: Int, _ measures: MeasuresFile) async throws {
    let own = try await StepsAgainstRows.measure(folder, count: count, rounds: rounds, commandsPerCommit: 1)
    say("steps: \(own.words), each with a commit of its own   (mark 4)")
    try measures.add("step, in bare inserts", own.ratio)
    let shared = try await StepsAgainstRows.measure(folder, count: count, rounds: rounds, commandsPerCommit: 256)
    say("       \(shared.words), sharing commits")
}

/// What one step and one bare row took, in seconds, in each round.
private struct StepsAgainstRows {
    private var rounds: [(step: Double, row: Double)] = []

    private var sorted: [(step: Double, row: Double)] { rounds.sorted { $0.step / $0.row < $1.step / $1.row } }
    private var median: (step: Double, row: Double) { sorted[rounds.count / 2] }

    var ratio: Double { median.step / median.row }

    var words: String {
        let ratios = sorted.map { decimal($0.step / $0.row) }
        return "\(decimal(median.step * 1e6, 0)) µs each, a bare durable insert \(decimal(median.row * 1e6, 0)) µs: "
            + "ratio \(decimal(ratio)), the median of \(rounds.count) from \(ratios[0]) to \(ratios[rounds.count - 1])"
    }

    static func measure(
        _ folder: DemoFolder, count: Int, rounds: Int, commandsPerCommit: Int
    ) async throws -> StepsAgainstRows {
        let demo = try DemoPlatform(folder, commandsPerCommit: commandsPerCommit)
        let database = demo.platform.database
        try await database.write { try BareRow.makeTable(on: $0) }
        let officer = try await Officer.find(login: "ganbu", on: database)
        let ledger = Proposal.ledger.description.id
        var found = StepsAgainstRows()
        for round in 0..<rounds {
            let entries = try await inTurns(count) { number in
                try await demo.platform.perform(officer.opening(number, in: demo.book), as: officer.identity)
            }
            let step = try await seconds {
                _ = try await inTurns(count) { number in
                    let step = TakeStep(
                        "weigh", on: entries[number], of: ledger, version: 1,
                        ["evaluator": .text("技术科会同安全科")], book: demo.book)
                    try await demo.platform.perform(step, as: officer.identity)
                }
            }
            let row = try await seconds {
                _ = try await inTurns(count) { number in
                    try await demo.platform.perform(BareRow(number: round * count + number), as: officer.identity)
                }
            }
            found.rounds.append((step / Double(count), row / Double(count)))
        }
        try await database.write { try $0.run("DROP TABLE bench_row") }
        try await demo.close()
        return found
    }
}

private func seconds(_ body: () async throws -> Void) async throws -> Double {
    let start = ContinuousClock.now
    try await body()
    return start.duration(to: .now).seconds
}

/// Who takes the steps, and for which unions.
private struct Officer: Sendable {
    let identity: Actor.Identity
    let unions: [ID<Organisation>]

    static func find(login: String, on database: any Database) async throws -> Officer {
        try await database.read { connection in
            guard let account = try Account.find(login: login, on: connection),
                let home = try Organisation.find(account.organisation, on: connection)
            else { throw Refusal.notFound }
            let unions = try connection.all(
                """
                SELECT id FROM organisation WHERE path > \(home.path) AND path < \(home.path.end) AND rank = \(Rank.base)
                ORDER BY number
                """
            ) { try $0[0] as ID<Organisation> }
            guard !unions.isEmpty else { throw ValidationError("No base unions: run `bench fill-ledger` first.") }
            return Officer(identity: .account(account.id), unions: unions)
        }
    }

    func opening(_ number: Int, in book: LedgerBook) -> OpenEntry {
        var proposal = Proposal()
        let today = Clock.system.now().day
        proposal.title = "第 \(number) 号建议：装卸口加装软帘"
        proposal.kind = ProposalKind.allCases[number % ProposalKind.allCases.count]
        proposal.proposer = "冯小燕"
        proposal.team = "冷链公司第\(number % 40 + 1)班组"
        proposal.proposedOn = today
        proposal.answerBy = today.adding(days: 20)
        proposal.situation = BareRow.words
        proposal.measure = "装卸口加透明软帘，叉车可直接通过。"
        return OpenEntry(proposal, of: unions[number % unions.count], book: book)
    }
}
