import ArgumentParser

struct InsertingRows: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "inserts",
        abstract: "Bare rows a second that become durable sharing commits; prints the number alone.")
    @Option(help: "How many at once.") var writers = 64
    @Option(help: "For how long, in seconds.") var seconds = 2

    func run() async throws { say(decimal(try await insertRows(writers: writers, seconds: seconds))) }
}

struct ProvingReceipts: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "proof", abstract: "Receipts with their proofs, from a journal of so many leaves.")
    @OptionGroup var folder: DemoFolder
    @Option(help: "How many leaves there are afterwards.") var leaves = 10_000_000
    @Option(help: "How many receipts are asked for.") var receipts = 1000

    func run() async throws { try await runProofBench(folder, leaves: leaves, receipts: receipts) }
}
