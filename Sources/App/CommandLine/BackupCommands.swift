import ArgumentParser
import Kernel
import Store

struct BackUp: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "backup", abstract: "Copy the database, also while the server runs, and verify the copy.",
        discussion: "The backup never holds the key file: keep that elsewhere (docs/operations.md).")

    @OptionGroup var options: SettingOptions
    @Argument(help: "The folder to make.") var folder: String

    func run() async throws {
        try await Installation.existing(options.flags) { installation in
            let backup = try await Backup.make(
                of: installation.platform.database, at: installation.place, into: folder,
                journal: installation.platform.journal, version: Version.text, now: installation.platform.clock.now())
            Terminal.line("\(backup.manifest.bytes) bytes in \(folder), journal of \(backup.manifest.lines) lines")
            for finding in backup.verification.findings { Terminal.warn("\(finding.text.en) / \(finding.text.zh)") }
            if !backup.verification.isIntact { throw ExitCode(1) }
        }
    }
}

struct Restore: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Put a backup back, verified before and noted in the journal after.",
        discussion: "Stop the server first. Needs the key file of the installation that made the backup.")

    @OptionGroup var options: SettingOptions
    @Argument(help: "The folder of the backup.") var folder: String
    @Flag(help: "Replace the database that stands there.") var replace = false

    func run() async throws {
        let settings = try await Settings.load(flags: options.flags)
        let keys = try KeyFile.open(at: settings.keyFile)
        let clock = Clock.system
        let head = try await Backup.restore(
            from: folder, to: Installation.place(settings), replacing: replace, journal: Journal(keys: keys),
            anchor: HeadAnchor(path: settings.anchorFile), ids: IDMaker(server: settings.server, clock: clock),
            now: clock.now())
        Terminal.line("Restored. The journal now has \(head.size) lines, the last of which says so.")
    }
}

extension Installation {
    var place: any DatabasePlace { Self.place(settings) }

    static func place(_ settings: Settings) -> any DatabasePlace {
        if let postgres = settings.postgres { return PostgresPlace(conninfo: postgres) }
        return SQLitePlace(path: settings.databaseFile)
    }
}

struct Reindex: AsyncParsableCommand {
    static let configuration = CommandConfiguration(abstract: "Build the search index again from the documents.")

    @OptionGroup var options: SettingOptions

    func run() async throws {
        try await Installation.with(options.flags) { installation in
            try await installation.platform.database.write { try SearchIndex.reindex(on: $0) }
            Terminal.line("The search index is new.")
        }
    }
}
