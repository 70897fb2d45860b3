import ArgumentParser
import Foundation
import Kernel
import Store

/// Which rules a command reads: those that ship, or those in force in an installation.
struct RulesSource: ParsableArguments {
    @Option(help: ArgumentHelp("Read what is in force in the installation in this folder.", valueName: "folder"))
    var data: String?

    @Option(
        help: ArgumentHelp("Its database: sqlite, or a PostgreSQL connection string (sqlite).", valueName: "database"))
    var database: String?

    /// Says on standard error whose rules they are.
    func terms() async throws -> EntryTerms {
        guard let data else {
            Terminal.warn(
                "Rules: those that ship with \(Version.text); --data reads those in force in an installation.")
            return EntryTerms(rules: try .shipped(), calendar: try .shipped())
        }
        guard FileManager.default.fileExists(atPath: data) else {
            throw ValidationError("There is no folder \(data); name the one that `gonghui serve` has as --data.")
        }
        var flags: [Setting: String] = [.data: data]
        flags[.database] = database
        let terms = try await Installation.existing(flags) { installation in
            let book = installation.book
            return try await installation.platform.database.read { try book.inForce(on: $0).terms }
        }
        Terminal.warn("Rules: those in force in \(data).")
        return terms
    }
}
