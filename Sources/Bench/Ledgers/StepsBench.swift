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
        try await database.write { try $0.run("CREATE TABLE IF NOT EXISTS bench_row \(BareRow.columns)") }
        let officer = try await Officer.find(login: "ganbu", on: database)
        var found = StepsAgainstRows()
        for round in 0..<rounds {
            let entries = try await inTurns(count) { number in
                try await demo.platform.perform(officer.opening(number, in: demo.book), as: officer.identity)
            }
            let step = try await seconds {
                _ = try await inTurns(count) { number in
                    let step = TakeStep(
                        "weigh", on: entries[number], of: Proposal.ledger.description.id, version: 1,
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

/// Calls the body with each number from 32 tasks.
private func inTurns<T: Sendable>(
    _ count: Int, _ body: @escaping @Sendable (Int) async throws -> T
) async throws -> [T] {
    try await withThrowingTaskGroup(of: [(Int, T)].self) { group in
        for worker in 0..<32 {
            group.addTask {
                var made: [(Int, T)] = []
                for number in stride(from: worker, to: count, by: 32) { made.append((number, try await body(number))) }
                return made
            }
        }
        return try await group.reduce(into: []) { $0 += $1 }.sorted { $0.0 < $1.0 }.map(\.1)
    }
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

/// A row as large as that of an entry with its body, and nothing else.
private struct BareRow: Command {
    static var requires: Permission? { nil }
    static let words = "开门装货时冷气外泄，压缩机频繁启动，夜班用电比白班高两成，货物表面结露，装卸工人来回开关卷帘门，每车多花二十分钟。"
    static let columns: SQL = """
        (id BIGINT PRIMARY KEY, number BIGINT NOT NULL, title TEXT NOT NULL, status TEXT NOT NULL, due_on BIGINT NOT NULL,
            changed_at BIGINT NOT NULL, body TEXT NOT NULL)
        """

    let number: Int

    func perform(at desk: Desk) throws {
        try desk.connection.run(
            """
            INSERT INTO bench_row (id, number, title, status, due_on, changed_at, body)
            VALUES (\(desk.ids.next(BareRow.self)), \(number), \("第 \(number) 号建议：装卸口加装软帘"), 'weighing',
                \(desk.now.day), \(desk.now), \(Self.words + Self.words))
            """)
    }
}
