import ArgumentParser

struct ServingRows: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "rows", abstract: "Serve bare rows over HTTP, each durable before it is answered, sharing commits."
    )
    @Option(help: "Port.") var port = 8093

    func run() async throws { try await serveRows(port: port) }
}

struct ProvingReceipts: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "proof", abstract: "Receipts with their proofs, from a journal of so many leaves.")
    @OptionGroup var folder: DemoFolder
    @Option(help: "How many leaves there are afterwards.") var leaves = 10_000_000
    @Option(help: "How many receipts are asked for.") var receipts = 1000

    func run() async throws { try await runProofBench(folder, leaves: leaves, receipts: receipts) }
}
