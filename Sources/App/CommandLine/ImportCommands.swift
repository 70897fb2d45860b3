import ArgumentParser
import Foundation
import Kernel

struct Import: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Import registers from files, and rows into ledgers.",
        subcommands: [ImportLedgerFiles.self, ImportDivisionsFile.self], defaultSubcommand: ImportLedgerFiles.self)
}

struct ImportDivisionsFile: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "divisions", abstract: "Make the federation of each administrative division of a CSV file.",
        discussion: """
            The file has the columns code,name,level,parent, each parent above its children; level is province, city, \
            county or town. Divisions already there stay as they are; all rows are taken, or none.
            """)

    @OptionGroup var options: SettingOptions
    @Argument(help: "The CSV file, UTF-8.") var file: String

    func run() async throws {
        guard FileManager.default.fileExists(atPath: file) else { throw ValidationError("There is no file \(file).") }
        guard let text = try? String(contentsOfFile: file, encoding: .utf8) else {
            throw ValidationError("\(file) cannot be read as UTF-8 text.")
        }
        do {
            let divisions = try Divisions(csv: text)
            try await Installation.with(options.flags) { installation in
                let day = installation.platform.clock.now().day
                let outcome = try await installation.platform.perform(
                    ImportDivisions(divisions, from: day), as: .operator)
                Terminal.line("\(outcome.founded) founded, \(outcome.present) already there")
            }
        } catch let faults as Divisions.Faults {
            for fault in faults.faults { Terminal.warn("\(file):\(fault.line): \(fault.why.en) / \(fault.why.zh)") }
            Terminal.warn("Nothing was imported.")
            throw ExitCode(1)
        }
    }
}
