import ArgumentParser
import Foundation
import Kernel

struct RulesGroup: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "rules", abstract: "List, explain, check and try the rules that set time limits and thresholds.",
        subcommands: [ListRules.self, ExplainRule.self, CheckPack.self, TryRules.self])
}

struct ListRules: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "list", abstract: "Name every rule, its value, its source, and where and since when it holds.")

    @OptionGroup var source: RulesSource
    @Option(help: ArgumentHelp("Only rules that hold there: a code of 2, 4, 6 or 9 digits.", valueName: "code"))
    var region: String?
    @Flag(help: "Print JSON.") var json = false

    func run() async throws {
        let place = try region.map(RulesInput.region)
        let rules = try await source.terms().rules.packs.flatMap(\.rules).filter { rule in
            place.map { rule.region.contains($0) } ?? true
        }
        if json { return Terminal.line(try rules.printed()) }
        for rule in rules {
            Terminal.line("\(rule.name)\t\(rule.region)\t\(rule.value.words.en)\t\(rule.title.en)\t\(rule.citation.zh)")
        }
    }
}

struct ExplainRule: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "explain", abstract: "Say what a rule means for a day and a place, and count the days.",
        discussion: """
            Prints the rule, the article, the last day, each day of the count with its reason, and what opens or is lost \
            afterwards. Exits with 1 when there is no such rule, or none in force there on that day.
            """)

    @OptionGroup var source: RulesSource
    @Argument(help: "The rule, like LD-02.") var rule: String
    @Option(help: "Which limit of a rule that has several, like ask or decide.") var part: String?
    @Option(help: ArgumentHelp("The place: CN, or a code of 2, 4, 6 or 9 digits.", valueName: "code"))
    var region = "CN"
    @Option(help: ArgumentHelp("The day the limit starts at.", valueName: "yyyy-mm-dd")) var from: String
    @Option(help: "zh or en.") var language = "en"
    @Flag(help: "Print JSON.") var json = false

    func run() async throws {
        guard let start = Day(from), (1949...2999).contains(start.civil.year) else {
            throw ValidationError("--from \(from) is no day; write it like 2026-11-21.")
        }
        guard let language = Language(rawValue: language) else {
            throw ValidationError("--language \(language) is neither zh nor en.")
        }
        let terms = try await source.terms()
        let book = terms.rules
        guard RuleID(rule).map(book.ids.contains) ?? false else {
            Terminal.warn(book.unknown(rule))
            throw ExitCode(1)
        }
        let asked = RuleCase(
            id: rule, rule: rule, part: part, region: try RulesInput.region(region), start: start)
        let answer = book.answer(asked, in: terms.calendar)
        Terminal.line(json ? try ExplainedAnswer(answer).printed() : answer.explanation.printed(in: language))
        guard answer.rule == nil else { return }
        Terminal.warn(book.advice(on: asked))
        throw ExitCode(1)
    }
}

struct CheckPack: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "check", abstract: "Read a rule pack and name every line that is wrong.",
        discussion: "Exits with 0 when nothing is wrong, and with 1 when something is.")

    @Argument(help: "A file, or the name of a pack that ships with the platform.") var pack: String

    func run() throws {
        let pack = try RulesInput.pack(pack)
        let known = Set(try RuleBook.shipped().ids)
        for id in RuleBook([pack]).ids where !known.contains(id) {
            Terminal.warn("Note: no shipped pack has \(id); right for a rule of your own, otherwise look at its name.")
        }
        Terminal.line("\(pack.name): \(pack.rules.count) rules for \(pack.region), nothing wrong. 规则包无误。")
    }
}

struct TryRules: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "try", abstract: "Work out the time limits of sample cases, with a pack as if it were active.",
        discussion: """
            The cases are JSON: [{id, rule, part, region, start, events: [{type, at, from, removed, to, days, reason}]}]. \
            Types are extend, interrupt, suspend, hearing, stay, restart and rerouted. “from” and “to” are the first and \
            the last day; “at” and “removed” the day a cause came and the day it had gone. See docs/rules.md.
            """)

    @OptionGroup var source: RulesSource
    @Argument(help: "A file, or the name of a pack that ships with the platform.") var pack: String?
    @Option(help: ArgumentHelp("The cases.", valueName: "file")) var cases: String
    @Flag(help: "Print JSON.") var json = false

    func run() async throws {
        let terms = try await source.terms()
        let book = try pack.map { terms.rules.with(try RulesInput.pack($0)) } ?? terms.rules
        let answers = try RulesInput.cases(cases).map { book.answer($0, in: terms.calendar) }
        if json { return Terminal.line(try answers.printed()) }
        for answer in answers {
            let due = answer.due.map(\.description) ?? "-"
            Terminal.line(
                "\(answer.asked.id)\t\(answer.status.rawValue)\t\(due)\t\(answer.rule?.version ?? "-")")
            for remark in answer.remarks { Terminal.warn("\(answer.asked.id): \(remark.en) / \(remark.zh)") }
        }
    }
}

/// What the arguments of `gonghui rules` name: places, packs and cases. A mistake in them is told with its place.
private enum RulesInput {
    static func region(_ text: String) throws -> RegionCode {
        guard let region = RegionCode(text) else {
            throw ValidationError("\(text) is no region; write CN, or a code of 2, 4, 6 or 9 digits like 44 or 4417.")
        }
        guard region.isInProvince else {
            let codes = RegionCode.provinces.map { one in
                one.count == 1 ? "\(one.lowerBound)" : "\(one.lowerBound)–\(one.upperBound)"
            }
            throw ValidationError(
                "\(text) lies in no province; write CN, or a code that begins with \(codes.joined(separator: ", ")).")
        }
        return region
    }

    /// A file, or a shipped pack by its name.
    ///
    /// - Throws: a usage error when there is neither; the exit code 1 once all that is wrong with it has been printed.
    static func pack(_ name: String) throws -> RulePack {
        do {
            return try RulePack(yaml: text(name))
        } catch let wrong as PackFaults {
            let lines = wrong.faults.map { "\(name):\($0.line): \($0.why.en) / \($0.why.zh)" }
            Terminal.warn(lines.joined(separator: "\n"))
            throw ExitCode(1)
        }
    }

    private static func text(_ name: String) throws -> String {
        if !FileManager.default.fileExists(atPath: name) {
            let shipped = try RuleBook.shippedNames()
            if shipped.contains(name) { return try RuleBook.shippedText(name) }
            let names = shipped.joined(separator: ", ")
            throw ValidationError("There is no file \(name), and no shipped pack of that name; shipped are \(names).")
        }
        guard let text = try? String(contentsOfFile: name, encoding: .utf8) else {
            throw ValidationError("\(name) is no readable text in UTF-8.")
        }
        return text
    }

    /// - Throws: a usage error when the file cannot be read, the exit code 1 when it holds something else than cases.
    static func cases(_ path: String) throws -> [RuleCase] {
        guard let data = FileManager.default.contents(atPath: path) else {
            throw ValidationError("There is no readable file \(path).")
        }
        do {
            return try RuleCases(json: [UInt8](data)).cases
        } catch {
            Terminal.warn("\(path): \(error.why.en) / \(error.why.zh)")
            throw ExitCode(1)
        }
    }
}

extension RuleBook {
    /// What to do when no version answers.
    fileprivate func advice(on asked: RuleCase) -> String {
        let known = RuleID(asked.rule).map { versions(of: $0) } ?? []
        if let part = asked.part, !known.contains(where: { $0.part == part }) {
            let parts = Set(known.compactMap(\.part)).sorted().joined(separator: ", ")
            return "Error: \(asked.rule) has no part \(part)\(parts.isEmpty ? "" : "; it has \(parts)")."
        }
        return "Error: no version of \(asked.rule) is in force for \(asked.region) on \(asked.start)."
    }
}

extension RuleBook {
    /// What to do when no pack has a rule, with those whose names are near.
    fileprivate func unknown(_ rule: String) -> String {
        let meant = NearNames.meant(by: rule, among: ids.map(\.description))
        return "Error: there is no rule \(rule).\(meant) `gonghui rules list` names all."
    }
}

extension Explanation {
    /// For a terminal: the facts, the count, the remarks.
    fileprivate func printed(in language: Language) -> String {
        let colon = language == .zh ? "：" : ": "
        let facts = facts.map { "\($0.label[language])\(colon)\($0.value[language])" }
        let count = lines.map { "  \($0.days[language])\(colon)\($0.why[language])" }
        return ([title[language]] + facts + count + remarks.map { "! " + $0[language] }).joined(separator: "\n")
    }
}
