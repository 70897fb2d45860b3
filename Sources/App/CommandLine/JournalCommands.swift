import ArgumentParser
import Foundation
import Kernel
import Store

struct JournalGroup: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "journal", abstract: "Verify the journal, or print its newest signed head for publication.",
        subcommands: [VerifyJournal.self, PrintHead.self])
}

struct VerifyJournal: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "verify", abstract: "Find any edit, deletion, insertion or reordering in the journal.",
        discussion: """
            Checks every line, leaf, kept version and signed head, and the anchor beside the key file. Exits with 0 when \
            nothing was found, and with 1 when something was; each finding is printed with its place.
            """)

    @OptionGroup var options: SettingOptions
    @Option(help: ArgumentHelp("A published head; the journal must contain it.", valueName: "file"))
    var against: [String] = []
    @Flag(help: "Print JSON.") var json = false

    func run() async throws {
        let published = try against.map { path in
            guard let text = try? String(contentsOfFile: path, encoding: .utf8), let head = SignedHead(text) else {
                throw ValidationError("\(path) holds no signed head.")
            }
            return head
        }
        try await Installation.existing(options.flags) { installation in
            let known = published + [try installation.anchor.read()].compactMap { $0 }
            let journal = installation.platform.journal
            let result = try await installation.platform.database.read { try journal.verify(on: $0, against: known) }
            Terminal.line(json ? try result.json() : result.report)
            if !result.isIntact { throw ExitCode(1) }
        }
    }
}

struct PrintHead: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "head", abstract: "Print the newest signed head, to be published where nobody can take it back.")

    @OptionGroup var options: SettingOptions

    func run() async throws {
        try await Installation.existing(options.flags) { installation in
            let journal = installation.platform.journal
            guard let head = try await installation.platform.database.read({ try journal.latestHead(on: $0) }) else {
                throw ValidationError("The journal is empty.")
            }
            Terminal.write(head.description)
        }
    }
}

extension JournalVerification {
    fileprivate var report: String {
        let scope = "\(lines) lines, \(heads) signed heads, \(versions) versions, \(erased) erased"
        if isIntact { return "Intact: \(scope). 留痕完好。" }
        let places = findings.map { "- \($0.text.en)\n  \($0.text.zh)" }.joined(separator: "\n")
        let more = omitted > 0 ? "\nand \(omitted) more" : ""
        return "\(findings.count + omitted) finding(s) in \(scope):\n\(places)\(more)"
    }

    fileprivate func json() throws -> String {
        struct Printed: Encodable {
            let intact: Bool
            let lines: Int64
            let heads: Int64
            let findings: [Text]
        }
        return try Printed(intact: isIntact, lines: lines, heads: heads, findings: findings.map(\.text)).printed()
    }
}
