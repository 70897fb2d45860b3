import ArgumentParser
import Foundation
import Testing

@testable import App

@Suite("The documents say what is there") struct DocumentationTests {
    private static let root =
        URL(filePath: #filePath).deletingLastPathComponent().appending(path: "../../..").standardizedFileURL

    private static func text(_ path: String) throws -> String {
        try String(contentsOf: root.appending(path: path), encoding: .utf8)
    }

    /// Names of the folders directly within one.
    private static func folders(in path: String) throws -> [String] {
        let within = try FileManager.default.contentsOfDirectory(
            at: root.appending(path: path), includingPropertiesForKeys: [.isDirectoryKey])
        return try within.filter { try $0.resourceValues(forKeys: [.isDirectoryKey]).isDirectory == true }
            .map(\.lastPathComponent)
    }

    /// Every path of the repository's own folders, from any of its folders on.
    private static func paths() -> Set<String> {
        var found: Set<String> = []
        for top in ["Sources", "Tests", "Tools", "docs", ".ci"] {
            let folder = root.appending(path: top)
            let files = FileManager.default.enumerator(at: folder, includingPropertiesForKeys: nil)
            while let file = files?.nextObject() as? URL {
                let parts = file.standardizedFileURL.path.dropFirst(root.path.count).split(separator: "/")
                for start in parts.indices { found.insert(parts[start...].joined(separator: "/")) }
            }
        }
        return found
    }

    private static func quoted(_ text: String) -> [String] {
        text.split(separator: "`", omittingEmptySubsequences: false).enumerated().filter { $0.offset % 2 == 1 }
            .map { String($0.element) }
    }

    @Test("Every file and folder that the tour names exists") func tour() throws {
        let names = try Self.quoted(Self.text("docs/tour.md")).filter { name in
            name.hasSuffix(".swift")
                || name.contains("/") && !name.hasPrefix("/") && !name.contains(" ") && !name.contains("=")
        }
        #expect(names.count > 60)
        let paths = Self.paths()
        for name in names where !name.contains("…") && !name.contains("?") {
            let plain = name.hasSuffix("/") ? String(name.dropLast()) : name
            #expect(paths.contains(plain), "\(name)")
        }
    }

    @Test("Every target, and each folder of the kernel, the engine and the pages, stands on the map")
    func map() throws {
        let tour = try Self.text("docs/tour.md")
        let map = try #require(tour.components(separatedBy: "## The map").last)
        let words = Set(map.split { !$0.isLetter && !$0.isNumber }.map(String.init))
        for folder in ["Sources", "Sources/Kernel", "Sources/Kernel/Ledgers", "Sources/Web", "Sources/Workplace"] {
            for name in try Self.folders(in: folder) { #expect(words.contains(name), "\(folder)/\(name)") }
        }
    }

    @Test("What is installed stands where somebody would look for it, and each dependency with its version")
    func packages() throws {
        let lines = try Self.text("Tools/setup").split(whereSeparator: \.isNewline)
        let lists = lines.filter { $0.contains("packages=(") || $0.contains("packages+=(") }.map { line in
            line.split { "()".contains($0) }[1].split(separator: " ").map(String.init)
        }
        #expect(lists.count == 2)
        let (operations, dependencies) = (try Self.text("docs/operations.md"), try Self.text("docs/dependencies.md"))
        for package in lists.joined() {
            #expect(operations.contains(package), "docs/operations.md: \(package)")
            #expect(dependencies.contains("`\(package)`"), "docs/dependencies.md: \(package)")
        }
        for readme in ["README.md", "README.zh-CN.md"] {
            let install = try Self.text(readme).split(whereSeparator: \.isNewline).first { $0.hasPrefix("apt-get") }
            let named = Set(try #require(install).split(separator: " ").map(String.init))
            #expect(Set(lists[0]).subtracting(named) == [], "\(readme)")
        }
        for line in try Self.text("Package.swift").split(whereSeparator: \.isNewline) where line.contains("exact:") {
            let parts = line.split(separator: "\"")
            let name = parts[1].split(separator: "/").last?.replacing(".git", with: "") ?? ""
            #expect(dependencies.contains("| \(name) | \(parts[3]) |"), "\(name)")
        }
        for file in ["Tests/Browser/requirements.txt", "Tools/peers/requirements.txt"] {
            for line in try Self.text(file).split(whereSeparator: \.isNewline) where line.contains("==") {
                let name = line.prefix { $0 != "=" && $0 != "[" }
                #expect(dependencies.lowercased().contains(name.lowercased()), "\(name)")
            }
        }
    }

    @Test("Each command says what it is for, and stands in the table of docs/operations.md") func commands() throws {
        let rows = try Self.text("docs/operations.md").split(whereSeparator: \.isNewline).filter {
            $0.hasPrefix("| `gonghui ")
        }
        for command in Gonghui.configuration.subcommands {
            let name = Self.name(command)
            // One without deeds may stand behind another on its row.
            let isDeed = command.configuration.subcommands.isEmpty
            let ways = ["`gonghui \(name)`", "`gonghui \(name) "] + (isDeed ? ["`\(name)`"] : [])
            let own = rows.filter { row in ways.contains { row.contains($0) } }.joined()
            #expect(!own.isEmpty, "\(name)")
            #expect(!command.configuration.abstract.isEmpty, "\(name)")
            for deed in command.configuration.subcommands {
                #expect(!deed.configuration.abstract.isEmpty, "\(name) \(Self.name(deed))")
                if deed != command.configuration.defaultSubcommand {
                    #expect(own.contains(Self.name(deed)), "\(name) \(Self.name(deed))")
                }
            }
        }
    }

    private static func name(_ command: any ParsableCommand.Type) -> String {
        command.configuration.commandName ?? "\(command)".lowercased()
    }
}
