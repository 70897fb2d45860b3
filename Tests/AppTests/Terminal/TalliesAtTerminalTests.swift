import Foundation
import Kernel
import Stage
import Store
import Testing

@testable import App

@Suite("Figures at a terminal") struct TalliesAtTerminalTests {
    @Test("A sum changed behind its back is named, and mended with a line in the journal", arguments: Stage.engines)
    func mending(_ engine: Engine) async throws {
        let folder = try Stage.temporaryFolder()
        defer { try? FileManager.default.removeItem(at: folder) }
        try await Stage.withPlace(engine) { server async throws in
            let database = engine == .sqlite ? "sqlite" : server.address
            let options = ["--data", folder.path, "--database", database]
            let settings = try Office.settings([.data: folder.path, .database: database])
            let installation = try await Installation.open(settings, log: Office.quiet)
            _ = try await OfficeTree.found(on: installation.platform)
            let indicator = try #require(installation.book.ledgers.first?.description.counts.first?.indicator)
            try await installation.platform.database.write {
                try $0.run(
                    """
                    INSERT INTO tally (indicator, part, period, line, path, amount, entries)
                    SELECT \(indicator), '', 0, 'leadership', path, 7, 7 FROM organisation WHERE parent IS NULL
                    """)
            }
            try await installation.close()
            let wrong = try await Terminal.run(["tallies", "verify"] + options)
            #expect(wrong.code == 1)
            #expect(wrong.output.contains("kept 7 from 7 entries, should be 0 from 0 entries"))
            let rebuilt = try await Terminal.run(["tallies", "rebuild", "--json"] + options)
            #expect(rebuilt.output.contains(#""mended": 1"#))
            let right = try await Terminal.run(["tallies", "verify", "--json"] + options)
            #expect(right.code == 0)
            let parsed = try JSONSerialization.jsonObject(with: Data(right.output.utf8)) as? [String: Any]
            #expect(parsed?["intact"] as? Bool == true)
            #expect(try await Terminal.run(["journal", "verify"] + options).code == 0)
            for words in [["tallies", "verify"], ["keys", "show"], ["backup", folder.path + "-copy"]] {
                let nowhere = try await Terminal.run(words + ["--data", folder.path + "-nowhere"])
                #expect(nowhere.code == 64 && nowhere.errors.contains("There is no installation"))
            }
            #expect(!FileManager.default.fileExists(atPath: folder.path + "-nowhere"))
        }
    }
}
