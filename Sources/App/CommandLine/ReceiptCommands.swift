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
            that was rewritten or forked, a file that holds something else; with 3 when it is a promise whose term still runs; \
            with 64 when the command is typed wrong, and with 66 when a file cannot be read.
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

    func validate() throws {
        guard words != nil || enclosed.isEmpty else { throw ValidationError("--enclosed needs --words.") }
        guard chain != nil || against.isEmpty else { throw ValidationError("--against needs --chain.") }
    }

    func run() throws {
        let receipt: Receipt = try read(file, Text("不是回执", en: "holds no receipt"))
        let keys: PublishedKeys = try read(keys, Text("不是公钥文件", en: "holds no public keys"))
        let words: ReceiptWords? = try words.map { try read($0, Text("不是下载的原话", en: "holds no words of a receipt")) }
        let files = try enclosed.map { try Self.bytes($0) }
        let finding = receipt.check(by: keys.keys, at: Clock.system.now(), words: words, files: files)
        tell("\(receipt.number) \(receipt.received.stamp)", finding.text)
        guard finding.isGood else { throw ExitCode(1) }
        if let chain { try check(try read(chain, Text("不是签名链", en: "holds no chain of heads")), receipt, keys) }
        if receipt.head == nil { throw ExitCode(3) }
    }

    private func check(_ chain: HeadChain, _ receipt: Receipt, _ keys: PublishedKeys) throws {
        let heads: [SignedHead] = try against.map { try read($0, Text("不是每日签名", en: "holds no signed head")) }
        let finding = chain.check(by: keys.keys, against: [receipt.head].compactMap { $0 } + heads)
        tell("chain", finding.text)
        guard finding.isGood else { throw ExitCode(1) }
    }

    private func tell(_ what: String, _ text: Text) { Terminal.line("\(what): \(text.en)\n\(text.zh)") }

    private static func bytes(_ path: String) throws -> [UInt8] {
        guard let data = FileManager.default.contents(atPath: path) else {
            Terminal.warn("Error: \(path) is not there, or cannot be read / 没有这个文件，或读不了")
            throw ExitCode(66)
        }
        return Array(data)
    }

    private func read<Form: LosslessStringConvertible>(_ path: String, _ complaint: Text) throws -> Form {
        guard let text = String(bytes: try Self.bytes(path), encoding: .utf8), let form = Form(text) else {
            Terminal.warn("Error: \(path) \(complaint.en) / \(complaint.zh)")
            throw ExitCode(1)
        }
        return form
    }
}
