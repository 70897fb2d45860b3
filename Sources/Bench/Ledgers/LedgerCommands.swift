import ArgumentParser
import Foundation

/// Where the data of a demo stand.
struct DemoFolder: ParsableArguments {
    @Option(help: "The folder that `gonghui demo` filled; no server may run on it.") var data: String

    var database: String { URL(filePath: data).appending(path: "gonghui.db").path }
    var keys: String { URL(filePath: data).appending(path: "gonghui.keys").path }
}

/// Where what was measured is added, a name and a number a line, so that two sizes can be compared.
struct MeasuresFile: ParsableArguments {
    @Option(help: "A file that the measures are added to.") var measures: String?

    func add(_ name: String, _ value: Double) throws {
        guard let measures else { return }
        if !FileManager.default.fileExists(atPath: measures) { try Data().write(to: URL(filePath: measures)) }
        let file = try FileHandle(forWritingTo: URL(filePath: measures))
        try file.seekToEnd()
        try file.write(contentsOf: Data("\(name)\t\(value)\n".utf8))
        try file.close()
    }
}

struct FillingLedger: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "fill-ledger", abstract: "Grow the tree of a demo, and enter proposals all over it.")
    @OptionGroup var folder: DemoFolder
    @Option(help: "How many proposals.") var entries = 10_000
    @Option(help: "How many organisations there are afterwards.") var organisations = 30_000

    func run() async throws { try await fillLedger(folder, entries: entries, organisations: organisations) }
}

struct AskingFigures: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "figures", abstract: "Figures of subtrees, against counting the entries.")
    @OptionGroup var folder: DemoFolder
    @OptionGroup var measures: MeasuresFile

    func run() async throws { try await runFiguresBench(folder, measures) }
}

struct TakingSteps: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "steps", abstract: "Steps with all that they keep, against a bare durable insert.")
    @OptionGroup var folder: DemoFolder
    @OptionGroup var measures: MeasuresFile
    @Option(help: "Steps in each of the rounds.") var count = 960
    @Option(help: "Rounds; the median counts.") var rounds = 7

    func run() async throws { try await runStepsBench(folder, count: count, rounds: rounds, measures) }
}

struct WritingProposals: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "write-proposals", abstract: "Write a register of proposals as XLSX or CSV, to be imported.")
    @Argument(help: "Where to; the name says how.") var file: String
    @Option(help: "How many rows.") var rows = 1_000_000
    @Option(help: "Tells the titles of one register from those of another.") var series = 0

    func run() async throws { try ProposalSheet(rows: rows, series: series).write(to: file) }
}

struct ImportingRows: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "import", abstract: "Rows of a file into a ledger, against bare inserts of the same rows.")
    @OptionGroup var folder: DemoFolder
    @Option(help: "How many rows.") var rows = 20_000
    @Option(help: "Rounds; the median counts.") var rounds = 3

    func run() async throws { try await runImportBench(folder, rows: rows, rounds: rounds) }
}
