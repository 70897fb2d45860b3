import Kernel
import Skills
import Store

/// The platform of a demo, as its server has it.
struct DemoPlatform {
    let platform: Platform
    let book: LedgerBook

    /// The same server number in every run; no other process may be at work.
    private static let server = 201

    init(_ folder: DemoFolder, commandsPerCommit: Int = 256) throws {
        let clock = Clock.system
        let database = try SQLiteDatabase(path: folder.database, commandsPerCommit: commandsPerCommit)
        let journal = Journal(keys: try KeyFile.open(at: folder.keys))
        journal.settleGroups(of: database, clock: clock)
        platform = Platform(
            database: database, clock: clock, ids: IDMaker(server: Self.server, clock: clock), journal: journal)
        book = LedgerBook(SkillsModule.ledgers, terms: EntryTerms(rules: try .shipped(), calendar: try .shipped()))
    }

    func verifyFigures() async throws -> TallyVerification {
        let book = book
        return try await platform.database.read { try Tally.verify(of: book, on: $0) }
    }

    func close() async throws { try await platform.database.close() }
}
