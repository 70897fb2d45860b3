import ArgumentParser
import Foundation
import Kernel
import Store

struct TalliesGroup: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "tallies", abstract: "Compare the sums behind all figures with the entries, or make them anew.",
        subcommands: [VerifyTallies.self, RebuildTallies.self])
}

struct VerifyTallies: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "verify", abstract: "Find any figure that is not what the entries say.",
        discussion: """
            Works out from every entry what it contributes, and compares all sums with that. Exits with 0 when nothing was \
            found, and with 1 when something was; each difference is printed with its place and both numbers.
            """)

    @OptionGroup var options: SettingOptions
    @Flag(help: "Print JSON.") var json = false

    func run() async throws {
        try await Installation.existing(options.flags) { installation in
            let book = installation.book
            let result = try await installation.platform.database.read { try Tally.verify(of: book, on: $0) }
            Terminal.line(json ? try result.json() : result.report)
            if !result.isIntact { throw ExitCode(1) }
        }
    }
}

struct RebuildTallies: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "rebuild", abstract: "Bring every figure to what the entries say, while people go on working.",
        discussion: """
            Goes from one counting place to the next; where a sum is wrong, it is changed by the difference in one \
            transaction, with a line in the journal. Nobody reads a half sum meanwhile.
            """)

    @OptionGroup var options: SettingOptions
    @Flag(help: "Print JSON.") var json = false

    func run() async throws {
        try await Installation.existing(options.flags) { installation in
            let done = try await Tally.rebuild(of: installation.book, on: installation.platform)
            Terminal.line(
                json
                    ? #"{"mended": \#(done.mended), "places": \#(done.places)}"#
                    : "\(done.places) places looked at, \(done.mended) mended. 统计已核对。")
        }
    }
}

extension TallyVerification {
    fileprivate var report: String {
        let scope = "\(entries) entries, \(places) places"
        if isIntact { return "Right: \(scope). 统计无误。" }
        let sums = faults.map { fault in
            "- \(fault.words): kept \(fault.kept.words), should be \(fault.right.words)"
        }
        let others = strayed.map { "- entry \($0): kept to contribute something else than it does" }
        let more = omitted > 0 ? ["and \(omitted) more"] : []
        let head =
            "\(faults.count + strayed.count + omitted) difference(s) in \(scope); `gonghui tallies rebuild` mends them:"
        return ([head] + sums + others + more).joined(separator: "\n")
    }

    fileprivate func json() throws -> String {
        struct Printed: Encodable {
            let intact: Bool
            let entries: Int
            let places: Int
            let differences: [PrintedFault]
            let strayed: [String]
            let omitted: Int
        }
        return try Printed(
            intact: isIntact, entries: entries, places: places, differences: faults.map(PrintedFault.init),
            strayed: strayed.map(\.description), omitted: omitted
        ).printed()
    }
}

private struct PrintedFault: Encodable {
    struct Sum: Encodable {
        let amount: Int
        let entries: Int

        init(_ found: FigureFound) { (amount, entries) = (found.amount, found.entries) }
    }

    let indicator: String
    let part: String
    let period: String
    let line: String
    let path: String
    let kept: Sum
    let right: Sum

    init(_ fault: TallyFault) {
        (indicator, part, period) = (fault.indicator, fault.part, fault.period)
        (line, path) = (fault.line.rawValue, fault.path.text)
        (kept, right) = (Sum(fault.kept), Sum(fault.right))
    }
}

extension TallyFault {
    fileprivate var words: String {
        [indicator, part, period, line.rawValue, path.text].filter { !$0.isEmpty }.joined(separator: " ")
    }
}

extension FigureFound {
    fileprivate var words: String { "\(amount) from \(entries) entries" }
}
