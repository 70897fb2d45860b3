import Foundation
import Kernel

/// The 305 systems that the source documents describe, and where each of them lives here.
struct Catalogue: Sendable {
    struct System: Sendable {
        let id: String
        let title: Text
        let homes: [CatalogueHome]

        /// What of it is not there yet; `nil` when it has a home that lacks nothing.
        var missing: Text? {
            if homes.isEmpty { return Text("整项", en: "all of it") }
            return homes.contains { $0.missing == nil } ? nil : homes.compactMap(\.missing).first
        }
    }

    let systems: [System]

    init(homes: [CatalogueHome]) throws {
        let byID = Dictionary(grouping: homes, by: \.id)
        systems = try Self.titles().map { System(id: $0.id, title: $0.title, homes: byID[$0.id] ?? []) }
    }

    /// `S099`, Chinese and English, a line each.
    private static func titles() throws -> [(id: String, title: Text)] {
        let file = Bundle.module.bundleURL.appending(path: "systems.tsv")
        return try String(contentsOf: file, encoding: .utf8).split(separator: "\n").map { line in
            let cells = line.split(separator: "\t", omittingEmptySubsequences: false).map(String.init)
            guard cells.count == 3 else { throw CocoaError(.fileReadCorruptFile) }
            return (cells[0], Text(cells[1], en: cells[2]))
        }
    }

    var housed: [System] { systems.filter { !$0.homes.isEmpty } }
}

extension Catalogue {
    /// An array of `{id, title, homes}`.
    var json: String {
        get throws {
            try systems.map { Line(id: $0.id, title: $0.title.zh, homes: $0.homes.map(\.address)) }.printed()
        }
    }

    private struct Line: Encodable {
        let id: String
        let title: String
        let homes: [String]
    }

    /// For a terminal: id, titles, homes, what is missing.
    var plain: String {
        let lines = systems.map { system in
            let homes = system.homes.map(\.address).joined(separator: "  ")
            let missing = system.missing.map { homes.isEmpty ? "—" : "  missing: \($0.en)" } ?? ""
            return "\(system.id)  \(system.title.zh) / \(system.title.en)\n      \(homes)\(missing)"
        }
        return (lines + ["\(housed.count) of \(systems.count) have a home"]).joined(separator: "\n")
    }

    /// The text of `docs/catalogue.md`.
    var markdown: String {
        let rows = systems.map { system in
            let homes = system.homes.map { "`\($0.address)`" }.joined(separator: ", ")
            let missing = homes.isEmpty ? "" : system.missing?.en ?? ""
            return "| \(system.id) | \(system.title.zh) | \(system.title.en) | \(homes) | \(missing) |"
        }
        return """
            # Catalogue

            The systems that the source documents describe, and where each lives: a page, or a command of the terminal. A system
            without a home is not there yet; the last column says what an existing home lacks. Made by
            `gonghui catalogue --markdown`; a test compares.

            \(housed.count) of \(systems.count) have a home.

            | | 系统 | System | Home | Missing |
            |---|---|---|---|---|

            """ + rows.joined(separator: "\n") + "\n"
    }
}
