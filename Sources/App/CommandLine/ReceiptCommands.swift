import ArgumentParser
import Foundation
import Kernel

struct ReceiptGroup: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "receipt", abstract: "Check a receipt, without a server and without a network.",
        subcommands: [VerifyReceipt.self])
}

struct VerifyReceipt: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "verify", abstract: "Check that a receipt is genuine.",
        discussion: """
            Needs no database and asks nobody. Keys are those that the platform publishes at /public-keys. Exits with 0 when the \
            receipt is proven; with 1 when something is wrong: forged, altered, other words, a promise whose term is over, a journal \
            that was rewritten or forked; with 3 when it is a promise whose term still runs.
            """)

    @Argument(help: ArgumentHelp("The receipt.", valueName: "file")) var file: String
    @Option(help: ArgumentHelp("The public keys of the platform.", valueName: "file")) var keys: String
    @Option(help: ArgumentHelp("The words as she kept them; they must be those that were received.", valueName: "file"))
    var words: String?
    @Option(
        help: ArgumentHelp(
            "A photograph or recording as she kept it; it must be one of those that came with the words.",
            valueName: "file"
        )) var enclosed: [String] = []
    @Option(
        help: ArgumentHelp(
            "A chain of heads from the receipt’s own: shows that nothing before was rewritten.", valueName: "file"))
    var chain: String?
    @Option(help: ArgumentHelp("A head known from elsewhere, such as a printed one; needs --chain.", valueName: "file"))
    var against: [String] = []

    func run() throws {
        let receipt: Receipt = try read(file, "holds no receipt")
        let keys: PublishedKeys = try read(keys, "holds no public keys")
        let words: ReceiptWords? = try words.map { try read($0, "holds no words of a receipt") }
        let files = try enclosed.map { try Self.bytes($0) }
        guard words != nil || files.isEmpty else { throw ValidationError("--enclosed needs --words.") }
        let finding = receipt.check(by: keys.keys, at: Clock.system.now(), words: words, files: files)
        tell("\(receipt.number) \(receipt.received.stamp)", finding.text)
        guard finding.isGood else { throw ExitCode(1) }
        if let chain { try check(try read(chain, "holds no chain of heads"), receipt, keys) }
        if receipt.head == nil { throw ExitCode(3) }
    }

    private func check(_ chain: HeadChain, _ receipt: Receipt, _ keys: PublishedKeys) throws {
        let heads: [SignedHead] = try against.map { try read($0, "holds no signed head") }
        let finding = chain.check(by: keys.keys, against: [receipt.head].compactMap { $0 } + heads)
        tell("chain", finding.text)
        guard finding.isGood else { throw ExitCode(1) }
    }

    private func tell(_ what: String, _ text: Text) { Terminal.line("\(what): \(text.en)\n\(text.zh)") }

    private static func bytes(_ path: String) throws -> [UInt8] {
        guard let data = FileManager.default.contents(atPath: path) else {
            throw ValidationError("\(path) cannot be read.")
        }
        return Array(data)
    }

    private func read<Form: LosslessStringConvertible>(_ path: String, _ complaint: String) throws -> Form {
        guard let text = try? String(contentsOfFile: path, encoding: .utf8), let form = Form(text) else {
            throw ValidationError("\(path) \(complaint).")
        }
        return form
    }
}
