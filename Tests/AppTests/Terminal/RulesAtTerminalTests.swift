import Foundation
import Kernel
import Stage
import Store
import Testing

@testable import App

@Suite("Rules at a terminal") struct RulesAtTerminalTests {
    @Test("An unknown rule is an error with those that are near, and nothing stands on standard output")
    func unknown() async throws {
        for (typed, near) in [("ld-2", "LD-02"), ("XF-55", "XF-05"), ("A8reply", "A8-reply")] {
            let outcome = try await Terminal.run(["rules", "explain", typed, "--from", "2026-11-21"])
            #expect(outcome.code == 1)
            #expect(outcome.output == "")
            #expect(outcome.errors.contains("there is no rule \(typed)") && outcome.errors.contains(near), "\(typed)")
        }
        let strange = try await Terminal.run(["rules", "explain", "nothing-like-it", "--from", "2026-11-21", "--json"])
        #expect(strange.code == 1 && strange.output == "" && !strange.errors.contains("Did you mean"))
    }

    @Test("A place in no province is wrong usage, and the codes there are are named") func region() async throws {
        let outcome = try await Terminal.run(["rules", "explain", "LD-02", "--from", "2026-11-21", "--region", "99"])
        #expect(outcome.code == 64 && outcome.errors.contains("11–15, 21–23, 31–37, 41–46, 50–54, 61–65, 71, 81–82"))
    }

    @Test(
        "Without an installation the rules are those that ship; with one, those in force in it",
        arguments: Stage.engines)
    func source(_ engine: Engine) async throws {
        let folder = try Stage.temporaryFolder()
        defer { try? FileManager.default.removeItem(at: folder) }
        let shipped = try await Terminal.run(["rules", "list"])
        #expect(shipped.errors.contains("those that ship") && !shipped.output.contains("T-reply"))
        try await Stage.withPlace(engine) { server async throws in
            let database = engine == .sqlite ? "sqlite" : server.address
            let settings = try Office.settings([.data: folder.path, .database: database])
            let installation = try await Installation.open(settings, log: Office.quiet)
            _ = try await OfficeTree.found(on: installation.platform)
            let pack = try await installation.platform.perform(
                UploadPack(try RulePack(yaml: LocalText.pack()), book: installation.book), as: .operator)
            try await installation.platform.perform(
                ActivatePack(pack, withoutTrying: true), as: .operator)
            try await installation.close()
            let options = ["--data", folder.path, "--database", database]
            let held = try await Terminal.run(["rules", "list"] + options)
            #expect(held.code == 0 && held.output.contains("T-reply"))
            #expect(held.errors.contains("those in force in"))
            let explained = try await Terminal.run(["rules", "explain", "T-reply", "--from", "2026-11-23"] + options)
            #expect(explained.code == 0)
        }
        let nowhere = try await Terminal.run(["rules", "list", "--data", folder.path + "-nowhere"])
        #expect(nowhere.code == 64)
    }
}
