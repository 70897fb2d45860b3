import ArgumentParser
import Foundation
import Kernel
import Stage
import Store
import Testing
import Web

@testable import App

@Suite("The catalogue of systems") struct CatalogueTests {
    @Test("All 305 are named once, in their order, in both languages") func titles() throws {
        let systems = try Catalogue(homes: Modules.homes).systems
        let numbers = (1...305).map { "S" + String(repeating: "0", count: 3 - String($0).count) + String($0) }
        #expect(systems.map(\.id) == numbers)
        #expect(systems.allSatisfy { !$0.title.zh.isEmpty && !$0.title.en.isEmpty })
        #expect(Set(Modules.homes.map(\.id)).subtracting(numbers) == [], "homes of what is not in the catalogue")
    }

    @Test("Each home is a page or a command that exists", arguments: Stage.engines.prefix(1))
    func homes(_ engine: Engine) async throws {
        try await Office.with(engine) { office async throws in
            let pages = Set(office.site.routes.map(\.path))
            for home in Modules.homes where home.address.hasPrefix("/") {
                #expect(pages.contains(home.address), "\(home.id) \(home.address)")
            }
        }
        for home in Modules.homes where !home.address.hasPrefix("/") {
            let words = home.address.split(separator: " ").dropFirst().map(String.init)
            #expect(Self.isCommand(words), "\(home.address)")
        }
    }

    private static func isCommand(_ words: [String]) -> Bool {
        var command: any ParsableCommand.Type = Gonghui.self
        for word in words {
            let below = command.configuration.subcommands
            let next = below.first { ($0.configuration.commandName ?? "\($0)".lowercased()) == word }
            guard let next else { return false }
            command = next
        }
        return true
    }

    @Test("docs/catalogue.md says what the platform says") func document() throws {
        let file = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "../../../docs/catalogue.md")
        let text = try String(contentsOf: file.standardizedFileURL, encoding: .utf8)
        let made = try Catalogue(homes: Modules.homes).markdown
        #expect(text == made, "run: gonghui catalogue --markdown > docs/catalogue.md")
    }

    @Test("As JSON: an array of id, title and homes") func json() throws {
        struct Line: Decodable {
            let id: String
            let title: String
            let homes: [String]
        }
        let text = try Catalogue(homes: Modules.homes).json
        let lines = try JSONDecoder().decode([Line].self, from: Data(text.utf8))
        #expect(lines.count == 305)
        #expect(lines.first { $0.id == "S099" }?.homes == ["/ledgers/proposals"])
        #expect(lines.first { $0.id == "S252" }?.homes == ["/ledgers/tasks", "/tasks/split"])
        #expect(lines.first { $0.id == "S220" }?.homes == [])
    }
}
