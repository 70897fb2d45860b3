import Foundation
import Stage
import Testing

@testable import App

@Suite("What an installation is told") struct SettingsTests {
    /// Loads with a file of these lines.
    private func load(_ flags: [Setting: String], file lines: String) async throws -> Settings {
        let folder = try Stage.temporaryFolder()
        defer { try? FileManager.default.removeItem(at: folder) }
        let file = folder.appending(path: "gonghui.env")
        try Data(lines.utf8).write(to: file)
        return try await Settings.load(flags: flags.merging([.config: file.path]) { $1 })
    }

    @Test("Without a word, each setting is its fallback") func fallbacks() throws {
        let settings = try Office.settings([:])
        #expect(settings.postgres == nil)
        #expect(settings.host == "127.0.0.1")
        #expect(settings.port == 8080)
        #expect(settings.address.absoluteString == "http://127.0.0.1:8080")
        #expect(!settings.hasPublicAddress)
        #expect(!settings.trustsProxy)
        #expect(settings.memoryMapped)
    }

    @Test("A file holds one setting a line, and a flag goes before it") func precedence() async throws {
        let lines = "GONGHUI_PORT=9001\nGONGHUI_HOST=192.0.2.1\nGONGHUI_TRUSTED_PROXY=yes\n"
        let filed = try await load([:], file: lines)
        #expect(filed.port == 9001)
        #expect(filed.host == "192.0.2.1")
        #expect(filed.trustsProxy)
        let flagged = try await load([.port: "9002"], file: lines)
        #expect(flagged.port == 9002)
        #expect(flagged.host == "192.0.2.1")
    }

    @Test("The environment goes before the file, and a flag before both") func environment() async throws {
        let folder = try Stage.temporaryFolder()
        defer { try? FileManager.default.removeItem(at: folder) }
        let file = folder.appending(path: "gonghui.env")
        try Data("GONGHUI_DATA=/nowhere/filed\n".utf8).write(to: file)
        let named = folder.appending(path: "named")
        let arguments = ["journal", "verify", "--config", file.path]
        let variables = ["GONGHUI_DATA": named.path]
        // Neither folder holds an installation, and the refusal names the one that was looked into.
        #expect(try await Terminal.run(arguments).errors.contains("/nowhere/filed"))
        #expect(try await Terminal.run(arguments, variables: variables).errors.contains(named.path))
        let flagged = folder.appending(path: "flagged")
        let outcome = try await Terminal.run(arguments + ["--data", flagged.path], variables: variables)
        #expect(outcome.errors.contains(flagged.path))
    }

    @Test(
        "A value that cannot be is named with its variable, its flag and what it should be",
        arguments: [
            (Setting.port, "0"), (.port, "65536"), (.port, "http"), (.server, "256"), (.server, "-1"),
            (.trustsProxy, "perhaps"), (.memoryMapped, "2"), (.address, "gonghui.example.cn"),
            (.address, "ftp://gonghui.example.cn"), (.address, "https://"), (.logLevel, "loud"),
        ])
    func faults(_ setting: Setting, _ value: String) {
        let fault = #expect(throws: SettingFault.self) { try Office.settings([setting: value]) }
        let words = fault?.description ?? ""
        #expect(words.contains(setting.variable))
        #expect(words.contains("--\(setting.rawValue)"))
        #expect(words.contains("\"\(value)\""))
        #expect(words.contains("should be"))
    }

    @Test("A settings file that cannot be read is named") func noFile() async {
        let fault = await #expect(throws: SettingFault.self) {
            try await Settings.load(flags: [.config: "/nowhere/gonghui.env"])
        }
        #expect(fault?.description.contains("GONGHUI_CONFIG") == true)
        #expect(fault?.description.contains("/nowhere/gonghui.env") == true)
    }

    @Test("Each setting has a row in the table of docs/operations.md, and each row a setting")
    func documented() throws {
        let page = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
            .deletingLastPathComponent().deletingLastPathComponent().appending(path: "docs/operations.md")
        let text = try String(contentsOf: page, encoding: .utf8)
        let rows = text.split(whereSeparator: \.isNewline).filter { $0.hasPrefix("|") }
        let words = rows.flatMap { $0.split { !($0.isASCII && ($0.isUppercase || $0 == "_")) } }
        let named = Set(words.filter { $0.hasPrefix("GONGHUI_") }.map(String.init))
        #expect(named == Set(Setting.allCases.map(\.variable)))
    }
}
