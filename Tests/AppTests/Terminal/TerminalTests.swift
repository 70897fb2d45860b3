import Foundation
import Stage
import Store
import Testing

@Suite("The program at a terminal") struct TerminalTests {
    /// Hands over a folder and the arguments that name a database of this engine.
    private func withPlace(_ engine: Engine, _ body: (URL, [String]) async throws -> Void) async throws {
        let folder = try Stage.temporaryFolder()
        defer { try? FileManager.default.removeItem(at: folder) }
        try await Stage.withPlace(engine) { place async throws in
            let database = engine == .sqlite ? "sqlite" : place.address
            try await body(folder, ["--data", folder.appending(path: "data").path, "--database", database])
        }
    }

    private func file(_ name: String, _ text: String, in folder: URL) throws -> String {
        let url = folder.appending(path: name)
        try Data(text.utf8).write(to: url)
        return url.path
    }

    private static let divisions = """
        code,name,level,parent
        440000,广东省,province,
        441700,阳江市,city,440000
        441781,阳春市,county,441700
        """

    private static let bulletin = """
        阳江工会信息

        〔2026〕第3期

        阳江市总工会办公室　　　　　　　2026年1月15日

        【工作动态】

        市总工会召开职工代表座谈会

        1月8日，市总工会召开职工代表座谈会，三十名职工当面说了自己的难处。会议决定先办热水和休息两件事。

        （市总工会办公室）
        """

    @Test("Help exits with 0, wrong usage with 64, and says what is wrong") func usage() async throws {
        let help = try await Terminal.run(["--help"])
        #expect(help.code == 0)
        #expect(help.output.contains("serve"))
        for arguments in [
            ["no-such-command"], ["bulletins", "read"], ["bulletins", "read", "/nowhere/a.txt"], ["restore"],
            ["bulletins", "read", "--year", "soon", "a"],
        ] {
            let outcome = try await Terminal.run(arguments)
            #expect(outcome.code == 64, "\(arguments)")
            #expect(outcome.errors.contains("Error"), "\(arguments)")
        }
    }

    @Test("Of a receipt, what cannot be read exits with 66, and what holds something else with 1")
    func receipt() async throws {
        let file = #filePath
        for (arguments, code) in [
            (["/nowhere/receipt.json", "--keys", file], 66), ([file, "--keys", "/nowhere/keys"], 1), ([file], 64),
            ([file, "--keys", file, "--against", file], 64),
        ] {
            let outcome = try await Terminal.run(["receipt", "verify"] + arguments)
            #expect(outcome.code == code && outcome.output == "" && outcome.errors.contains("Error"), "\(arguments)")
        }
    }

    @Test("A setting that cannot be exits with 78 and names its variable") func settings() async throws {
        let outcome = try await Terminal.run(["journal", "verify"], variables: ["GONGHUI_PORT": "http"])
        #expect(outcome.code == 78)
        #expect(outcome.errors.contains("GONGHUI_PORT"))
    }

    @Test("A database that cannot be reached exits with 69") func unreachable() async throws {
        let folder = try Stage.temporaryFolder()
        defer { try? FileManager.default.removeItem(at: folder) }
        let outcome = try await Terminal.run([
            "journal", "verify", "--data", folder.path, "--database", "host=/nowhere dbname=none connect_timeout=1",
        ])
        #expect(outcome.code == 69)
        #expect(!outcome.errors.isEmpty)
    }

    @Test("Reading prints an object for each article and stores nothing; a file that cannot be read gives 1")
    func reading() async throws {
        let folder = try Stage.temporaryFolder()
        defer { try? FileManager.default.removeItem(at: folder) }
        let good = try file("简报.txt", Self.bulletin, in: folder)
        let read = try await Terminal.run(["bulletins", "read", "--json", good])
        #expect(read.code == 0)
        let parsed = try JSONSerialization.jsonObject(with: Data(read.output.utf8)) as? [[String: Any]]
        #expect(parsed?.count == 1)
        #expect(parsed?.first?["title"] as? String == "市总工会召开职工代表座谈会")
        #expect(parsed?.first?["dates"] as? [String] == ["2026-01-08"])
        let bad = try file("空.txt", "", in: folder)
        let mixed = try await Terminal.run(["bulletins", "read", "--json", bad, good])
        #expect(mixed.code == 1)
        #expect(mixed.errors.contains("空.txt"))
        #expect(mixed.output == read.output)
        #expect(try FileManager.default.contentsOfDirectory(atPath: folder.path).count == 2)
    }

    @Test(
        "Divisions are taken whole; a file with faults says which lines and changes nothing", arguments: Stage.engines)
    func divisions(_ engine: Engine) async throws {
        try await withPlace(engine) { folder, options async throws in
            let good = try file("good.csv", Self.divisions, in: folder)
            let bad = try file(
                "bad.csv", Self.divisions + "\n44178,短,county,441700\n441782,县,parish,441700\n", in: folder)
            let faulty = try await Terminal.run(["import", "divisions"] + options + [bad])
            #expect(faulty.code == 1)
            #expect(faulty.errors.contains("bad.csv:5:"))
            #expect(faulty.errors.contains("bad.csv:6:"))
            let first = try await Terminal.run(["import", "divisions"] + options + [good])
            #expect(first.code == 0)
            #expect(first.output.contains("3 founded, 0 already there"))
            let second = try await Terminal.run(["import", "divisions"] + options + [good])
            #expect(second.output.contains("0 founded, 3 already there"))
            let orphan = try file("orphan.csv", "code,name,level,parent\n440999,孤县,county,449999\n", in: folder)
            let lost = try await Terminal.run(["import", "divisions"] + options + [orphan])
            #expect(lost.code == 1)
            #expect(lost.errors.contains("449999"))
        }
    }

    @Test("Importing names what became of each file, and a second time changes nothing", arguments: Stage.engines)
    func importing(_ engine: Engine) async throws {
        try await withPlace(engine) { folder, options async throws in
            let divisions = try file("divisions.csv", Self.divisions, in: folder)
            _ = try await Terminal.run(["import", "divisions"] + options + [divisions])
            let good = try file("简报.txt", Self.bulletin, in: folder)
            let bad = try file("空.txt", "", in: folder)
            let first = try await Terminal.run(["bulletins", "import"] + options + [bad, good])
            #expect(first.code == 1)
            #expect(first.output.contains("简报.txt: 1 articles imported"))
            #expect(first.output.contains("空.txt: refused."))
            let second = try await Terminal.run(["bulletins", "import"] + options + [good])
            #expect(second.code == 0)
            #expect(second.output.contains("imported before, nothing changed"))
            let unknown = try await Terminal.run(["bulletins", "import"] + options + ["--issuer", "没有这个会", good])
            #expect(unknown.code == 64)
            #expect(unknown.errors.contains("没有这个会"))
        }
    }
}
