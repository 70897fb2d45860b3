import ArgumentParser
import Foundation
import Kernel
import Logging
import Outgoing
import Store
import Web
import Workplace

/// A platform on its database, with its keys: what the server and every command of the terminal work on.
struct Installation: Sendable {
    let settings: Settings
    let platform: Platform
    let book: LedgerBook
    let keys: KeyFile
    let anchor: HeadAnchor
    let log: Logger
    let importing = ImportsUnderWay()

    /// Opens the database and the key file, makes both at the very first start, and brings the schema up to date.
    ///
    /// - Throws: ``KeyFileError`` when the database exists but its key file does not: nothing is signed with new keys
    ///   over an old journal.
    ///
    /// - Parameter server: the number under which keys are made, instead of the one in the settings.
    static func open(_ settings: Settings, server: Int? = nil, log: Logger) async throws -> Installation {
        try FileManager.default.createDirectory(at: settings.data, withIntermediateDirectories: true)
        let database = try openDatabase(settings, log: log)
        do {
            let keys = try await openKeys(settings, database)
            try await database.migrate(Modules.migrations)
            if try await !database.read({ try SearchIndex.isCurrent(on: $0) }) {
                log.info("The search index is made")
                try await database.write { try SearchIndex.reindex(on: $0) }
            }
            let clock = Clock.system
            let journal = Journal(keys: keys)
            journal.settleGroups(of: database, clock: clock)
            let platform = Platform(
                database: database, clock: clock, ids: IDMaker(server: server ?? settings.server, clock: clock),
                journal: journal)
            let book = try Modules.book()
            // Commands and clocks ask the book for the ledgers that were built here before any request does.
            _ = try await database.read { try book.inForce(on: $0) }
            return Installation(
                settings: settings, platform: platform, book: book, keys: keys,
                anchor: HeadAnchor(path: settings.anchorFile),
                log: log)
        } catch {
            try await database.close()
            throw error
        }
    }

    /// Opens an installation for one command, and closes it whatever happens.
    static func with<T>(_ flags: [Setting: String], _ body: (Installation) async throws -> T) async throws -> T {
        let settings = try await Settings.load(flags: flags)
        // A number of its own, so that a command beside a running server makes no key twice.
        let installation = try await open(settings, server: commandNumber, log: LogSetup.logger(settings))
        do {
            let result = try await body(installation)
            try await installation.close()
            return result
        } catch {
            try await installation.close()
            throw error
        }
    }

    /// The same for a command about what is there: asked of a folder without an installation, it makes none.
    ///
    /// - Throws: a usage error when the folder holds no database.
    static func existing<T>(_ flags: [Setting: String], _ body: (Installation) async throws -> T) async throws -> T {
        let settings = try await Settings.load(flags: flags)
        guard settings.postgres != nil || FileManager.default.fileExists(atPath: settings.databaseFile) else {
            let folder = settings.data.path
            throw ValidationError(
                "There is no installation in \(folder); name the folder that `gonghui serve` has as --data.")
        }
        return try await with(flags, body)
    }

    /// The server number of commands; servers take 0 to 254.
    private static let commandNumber = 255

    /// Settles what waits, writes the anchor, and ends the connections.
    func close() async throws {
        if let sequencer { try await sequencer.settleNow() }
        try await anchor.advance(to: platform.database)
        try await platform.database.close()
    }

    /// How notices leave the platform.
    var delivery: NoticeDelivery {
        NoticeDelivery(
            allowance: settings.outgoing, mail: settings.mail, book: book, address: settings.address,
            clock: platform.clock)
    }

    /// How programs are told what happened.
    var webhooks: WebhookDelivery {
        let address = settings.address.absoluteString
        return WebhookDelivery(
            allowance: settings.outgoing,
            api: (address.hasSuffix("/") ? String(address.dropLast()) : address) + Web.Operation.root,
            clock: platform.clock)
    }

    /// On PostgreSQL, what settles the order of the journal.
    var sequencer: JournalSequencer? {
        guard platform.database.engine == .postgres else { return nil }
        return JournalSequencer(
            database: platform.database, journal: platform.journal, clock: platform.clock, log: log)
    }

    private static func openDatabase(_ settings: Settings, log: Logger) throws -> any Database {
        if let postgres = settings.postgres { return try PostgresDatabase(conninfo: postgres) }
        return try SQLiteDatabase(path: settings.databaseFile, memoryMapped: settings.memoryMapped)
    }

    private static func openKeys(_ settings: Settings, _ database: any Database) async throws -> KeyFile {
        let path = settings.keyFile
        if FileManager.default.fileExists(atPath: path) { return try KeyFile.open(at: path) }
        let isNew = try await database.isEmpty()
        return isNew ? try KeyFile.create(at: path, now: Clock.system.now()) : try KeyFile.open(at: path)
    }
}

extension Settings {
    var databaseFile: String { data.appending(path: "gonghui.db").path }
    var keyFile: String { data.appending(path: "gonghui.keys").path }
    var anchorFile: String { data.appending(path: "gonghui.head").path }
}
