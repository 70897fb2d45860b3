import Foundation
import Kernel
import Store
import Voices

/// Prints how long a receipt takes with its proof: of voices that came when the journal was as long as after years of work. Each
/// receipt checks itself: its path must give the root that was signed.
func runProofBench(_ folder: DemoFolder, leaves: Int, receipts: Int) async throws {
    let first = try await SpokenUp.speak(100, folder)
    let start = ContinuousClock.now
    try FilledJournal.fill(folder.database, to: Int64(leaves))
    say("proof: filled to \(leaves) leaves in \(decimal(start.duration(to: .now).seconds, 0)) s")
    let last = try await SpokenUp.speak(receipts, folder)
    let demo = try DemoPlatform(folder)
    for (name, keys) in [("at the beginning", first), ("at the end", last)] {
        let journal = demo.platform.journal
        var times: [Double] = []
        for key in keys.shuffled() {
            let start = ContinuousClock.now
            _ = try await demo.platform.database.read { try journal.receipt(key, on: $0) }
            times.append(start.duration(to: .now).seconds * 1000)
        }
        times.sort()
        say(
            "proof: \(keys.count) receipts \(name), p50 \(decimal(times[times.count / 2], 3)) ms, "
                + "p99 \(decimal(times[times.count * 99 / 100], 3)) ms   (mark 1)")
    }
    try await demo.close()
}

/// Workers who speak up without a server.
private enum SpokenUp {
    static func speak(_ count: Int, _ folder: DemoFolder) async throws -> [ReceiptKey] {
        let demo = try DemoPlatform(folder)
        let book = LedgerBook(VoicesModule.ledgers, terms: EntryTerms(rules: try .shipped(), calendar: try .shipped()))
        let county = try await demo.platform.database.read { connection in
            try connection.value(
                """
                SELECT id FROM organisation WHERE rank = \(Rank.county) AND kind = \(OrganisationKind.federation)
                ORDER BY number LIMIT 1
                """) as ID<Organisation>?
        }
        guard let county else { throw Refusal.notFound }
        let keys = try await inTurns(count) { number in
            let opening = OpenFollowed(voice(number), of: county, words: "words", book: book)
            return try await demo.platform.perform(opening, as: .anonymous).receipt
        }
        try await demo.close()
        return keys
    }

    private static func voice(_ number: Int) -> Voice {
        var voice = Voice()
        (voice.channel, voice.kind) = (.online, .arrears)
        voice.words = "第 \(number) 件：三个月没发工资，一共 \(number % 40 + 1) 个人"
        return voice
    }
}
