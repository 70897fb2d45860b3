import ArgumentParser
import Foundation

/// Measures the hot paths of the platform on this machine, each against a limit or a peer in the same run. `Tools/bench`
/// runs them all.
@main
struct Bench: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "bench", abstract: "Measure one of the platform's hot paths.",
        subcommands: [
            Searching.self, Reading.self, Writing.self, Greeting.self, WritingSheet.self, ReadingSheet.self,
            FillingLedger.self, AskingFigures.self,
            TakingSteps.self, WritingProposals.self, ImportingRows.self, ServingRows.self, ProvingReceipts.self,
            MeasuringProvince.self,
        ])
}

struct Searching: AsyncParsableCommand {
    static let configuration = CommandConfiguration(commandName: "search", abstract: "The full-text index.")
    @Argument(help: "How many documents.") var documents = 200_000

    func run() async throws { try await runSearchBench(documents: documents) }
}

struct Reading: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "reader", abstract: "The reader of bulletins, against decoding the same bytes.")
    @Argument(help: "Bulletin files.") var files: [String]
    @Option(help: "Megabytes to read.") var megabytes = 20

    func run() async throws { try await runReaderBench(files: files, megabytes: megabytes) }
}

struct Writing: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "writes", abstract: "Durable writes with their journal lines, against plain commits.")
    @Option(help: "Writes in each run.") var count = 4000

    func run() async throws { try await runWriteBench(count: count) }
}

struct WritingSheet: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "write-sheet", abstract: "Write the workbook that `sheets` reads.")
    @Argument(help: "Where to.") var file: String
    @Option(help: "Rows of twelve columns.") var rows = 200_000

    func run() async throws { try writeSheet(rows: rows, to: file) }
}

struct ReadingSheet: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "sheets", abstract: "The reader of workbooks, against xlsx2csv.")
    @Argument(help: "A workbook.") var file: String

    func run() async throws { try runSheetsBench(file: file) }
}

struct Greeting: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "hello", abstract: "Serve the smallest answer there is, as the measure for pages.")
    @Option(help: "The port.") var port = 8090

    func run() async throws { try await serveHello(port: port) }
}
