import ArgumentParser
import Bulletins
import Foundation
import Kernel

struct BulletinsGroup: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "bulletins", abstract: "Import union bulletins, or read them without storing anything.",
        subcommands: [ImportBulletins.self, ReadBulletins.self, RereadBulletins.self])
}

struct ReadBulletins: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "read", abstract: "Print the articles of bulletin files; nothing is stored.",
        discussion: """
            Takes .txt, .md, .html, .pdf and .docx files, or folders of them. With --json prints one array with an object \
            per article: file, section, title, body, dateline, dates, issuers, reporters, correspondents.
            """)

    @Argument(help: "Files or folders.") var paths: [String]
    @Option(help: "The year of the issue, where the text does not say.") var year: Int?
    @Flag(help: "Print JSON.") var json = false

    func run() async throws {
        let files = try InputFiles.list(paths)
        var separator = "["
        var refused = 0
        for file in files {
            switch try await BulletinPrinter.read(try file.bytes(), name: file.name, year: year) {
            case .articles(let articles) where json:
                for article in articles {
                    Terminal.write(separator + "\n" + article)
                    separator = ","
                }
            case .articles(let articles): Terminal.line("\(file.name): \(articles.count) articles")
            case .refused(let why):
                refused += 1
                Terminal.warn("\(file.name): \(why.zh) / \(why.en)")
            }
        }
        if json { Terminal.line((separator == "[" ? "[" : "") + "\n]") }
        if refused > 0 { throw ExitCode(1) }
    }
}

struct ImportBulletins: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "import", abstract: "Import bulletin files into the archive.",
        discussion: """
            One line per file says what became of it; a line is printed only after the file is durable. A file that was \
            imported before changes nothing; one that cannot be read says why and harms no other.
            """)

    @OptionGroup var options: SettingOptions
    @Argument(help: "Files or folders.") var paths: [String]
    @Option(help: ArgumentHelp("Name, alias or id of the union that issued them.", valueName: "org")) var issuer:
        String?
    @Option(help: "The year of the issues, where the text does not say.") var year: Int?
    @Flag(help: "Print one JSON object per file.") var json = false

    func run() async throws {
        let files = try InputFiles.list(paths)
        try await Installation.with(options.flags) { installation in
            let platform = installation.platform
            let chosen = try await issuer.asyncMap { try await installation.organisation(named: $0) }
            let work = FileImport(platform: platform, identity: .operator, issuer: chosen?.id, year: year)
            var refused = 0
            for (index, file) in files.enumerated() {
                let outcome = try await work.run(try file.bytes(), name: file.name)
                if case .refused = outcome { refused += 1 }
                Terminal.line(
                    json ? outcome.json(file.name) : "[\(index + 1)/\(files.count)] \(outcome.sentence(file.name))")
            }
            if refused > 0 { throw ExitCode(1) }
        }
    }
}

extension FileOutcome {
    fileprivate func sentence(_ file: String) -> String {
        switch self {
        case .imported(_, let articles, let warning):
            "\(file): \(articles) articles imported" + (warning.map { ". \($0.zh) / \($0.en)" } ?? "")
        case .unchanged: "\(file): imported before, nothing changed"
        case .refused(let why): "\(file): refused. \(why.zh) / \(why.en)"
        }
    }

    fileprivate func json(_ file: String) -> String {
        var object: [String: Any] = ["file": file]
        switch self {
        case .imported(let id, let articles, let warning):
            object["outcome"] = "imported"
            object["bulletin"] = id.description
            object["articles"] = articles
            object["warning"] = warning.map { ["zh": $0.zh, "en": $0.en] }
        case .unchanged(let id):
            object["outcome"] = "unchanged"
            object["bulletin"] = id.description
        case .refused(let why):
            object["outcome"] = "refused"
            object["why"] = ["zh": why.zh, "en": why.en]
        }
        let data = try? JSONSerialization.data(withJSONObject: object, options: [.sortedKeys, .withoutEscapingSlashes])
        return data.map { String(decoding: $0, as: UTF8.self) } ?? "{}"
    }
}

extension Optional {
    func asyncMap<T>(_ transform: (Wrapped) async throws -> T) async rethrows -> T? {
        if let self { try await transform(self) } else { nil }
    }
}
