import Foundation
import Kernel
import Skills
import Store
import Workplace

/// Prints how many rows of a file a second become entries, with checks, versions, figures, words to be found and the line of
/// the journal, against putting the same rows into the same tables by prepared statements of the C interface; and how much
/// memory that takes.
func runImportBench(_ folder: DemoFolder, rows: Int) async throws {
    let demo = try DemoPlatform(folder)
    let database = demo.platform.database
    guard let account = try await database.read({ try Account.find(login: "ganbu", on: $0) }) else {
        throw Refusal.notFound
    }
    let identity = Actor.Identity.account(account.id)
    let ledger = Proposal.ledger.description.id
    let former = folder.database + ".former"
    try await database.backup(to: former)
    let file = Data(proposalsAsText(rows).utf8)
    let start = ContinuousClock.now
    let memory = PeakMemory()
    let id = try await demo.platform.perform(
        OpenImport(
            into: ledger, of: account.organisation, [.init(name: "建议.csv", bytes: Array(file))], book: demo.book),
        as: identity)
    let source = try await database.read { connection in
        try ImportFiles.open(
            [(name: "建议.csv", bytes: file)], for: try demo.book.ledger(ledger), home: account.organisation, connection
        ).source
    }
    let counts = try await demo.platform.perform(
        ApplyImport(id, of: ledger, .all, from: source, seen: nil, book: demo.book), as: identity)
    let taken = start.duration(to: .now).seconds
    let peak = await memory.stop()
    try await demo.close()
    guard counts.good == rows else { return say("import: \(counts.good) of \(rows) rows became entries: WRONG") }
    let bare = try insertAnew(whatIsIn: folder.database, into: former)
    try FileManager.default.removeItem(atPath: former)
    let (pace, limit) = (Double(rows) / taken, Double(rows) / bare)
    say(
        "import: \(decimal(pace, 0)) rows a second, bare inserts \(decimal(limit, 0)): ratio \(decimal(pace / limit))   (mark 0.5)"
    )
    say("        \(decimal(Double(peak) / 1e6, 0)) MB of anonymous memory at most   (mark 300 at a million rows)")
}

/// A register of proposals as comma-separated text.
private func proposalsAsText(_ rows: Int) -> String {
    let today = Clock.system.now().day
    var text = "建议名称,类别,建议人,单位、班组,提出日期,答复期限,现状与问题,改进办法\r\n"
    for row in 0..<rows {
        text += "第 \(row) 号建议：装卸口加装软帘,节能减排,冯小燕,冷链公司第\(row % 40 + 1)班组,\(today.adding(days: -(row % 300))),"
        text += "\(today.adding(days: 20)),开门装货时冷气外泄，夜班用电比白班高两成,装卸口加透明软帘\r\n"
    }
    return text
}

/// The most memory that no file backs, looked at twenty times a second.
private final class PeakMemory: Sendable {
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
