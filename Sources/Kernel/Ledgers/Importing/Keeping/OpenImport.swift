import Store

/// Hands files in for a ledger or the register of members. Nothing is entered: they wait, for whoever handed them in alone, until she has looked over
/// what would become of their rows. Those that waited for a week are dropped.
public struct OpenImport: Command {
    public static var requires: Permission? { nil }

    public struct File: Sendable {
        let name: String
        let bytes: [UInt8]

        public init(name: String, bytes: [UInt8]) { (self.name, self.bytes) = (name, bytes) }
    }

    let ledger: LedgerID
    let home: ID<Organisation>
    let files: [File]
    let book: LedgerBook

    /// - Parameter home: whose matter rows are that do not say it; the person must be allowed to write the ledger there.
    public init(into ledger: LedgerID, of home: ID<Organisation>, _ files: [File], book: LedgerBook) {
        (self.ledger, self.home, self.files, self.book) = (ledger, home, files, book)
    }

    public func perform(at desk: Desk) throws -> ID<EntryImport> {
        if ledger == MemberRegister.id {
            try MemberDesk.allowed(at: home, desk).refuseEnded()
        } else {
            let entries = try EntryDesk(ledger, in: book, at: desk)
            guard let organisation = try Organisation.find(home, on: desk.connection) else { throw Refusal.notFound }
            try entries.allowOpening(for: organisation)
        }
        return try EntryImport.wait(files, into: ledger, of: home, at: desk)
    }
}

extension EntryImport {
    /// Keeps files until whoever handed them in has looked them over; those that waited for a week are dropped.
    static func wait(
        _ files: [OpenImport.File], into ledger: LedgerID, of home: ID<Organisation>, at desk: Desk
    ) throws -> ID<EntryImport> {
        let stale = try desk.connection.all(
            """
            SELECT id FROM entry_import WHERE state = \(EntryImport.State.waiting)
                AND at < \(desk.now.adding(seconds: -7 * 86_400)) LIMIT 20
            """
        ) { try $0[0] as ID<EntryImport> }
        for id in stale { try EntryImport.drop(id, on: desk.connection) }
        let waiting: Int? = try desk.connection.value(
            """
            SELECT COUNT(*) FROM entry_import
            WHERE state = \(EntryImport.State.waiting) AND account = \(desk.actor.account)
            """)
        guard (waiting ?? 0) < EntryImport.mostWaiting else {
            throw Refusal.conflict(
                why: Text(
                    "您已有 \(EntryImport.mostWaiting) 批文件等着处理，请先导入或删去",
                    en: "\(EntryImport.mostWaiting) imports of yours are waiting; finish or remove one first"))
        }
        let id = desk.ids.next(EntryImport.self)
        try desk.connection.run(
            """
            INSERT INTO entry_import (id, ledger, account, home, at, state, good, changed, same, bad)
            VALUES (\(id), \(ledger.name), \(desk.actor.account), \(home), \(desk.now), \(EntryImport.State.waiting),
                0, 0, 0, 0)
            """)
        for (index, file) in files.enumerated() {
            try desk.connection.run(
                """
                INSERT INTO entry_import_file (import, ordinal, name, bytes)
                VALUES (\(id), \(index + 1), \(String(file.name.prefix(300))), \(file.bytes))
                """)
        }
        return id
    }
}

/// Throws one's own files away that wait.
public struct DropImport: Command {
    public static var requires: Permission? { nil }

    let id: ID<EntryImport>
    let ledger: LedgerID
    let book: LedgerBook

    public init(_ id: ID<EntryImport>, of ledger: LedgerID, book: LedgerBook) {
        (self.id, self.ledger, self.book) = (id, ledger, book)
    }

    public func perform(at desk: Desk) throws {
        let found = try EntryImport.waiting(id, of: try book.counted(ledger), at: desk)
        try EntryImport.drop(found.id, on: desk.connection)
    }
}

extension EntryImport {
    /// One's own that waits still.
    static func waiting(_ id: ID<EntryImport>, of ledger: AnyLedger, at desk: Desk) throws -> EntryImport {
        let found = try find(id, of: ledger, for: desk.actor, on: desk.connection)
        guard found.state == .waiting else {
            throw Refusal.conflict(why: Text("这批文件已经导入", en: "These files were imported already"))
        }
        return found
    }

    static func drop(_ id: ID<EntryImport>, on connection: any Connection) throws {
        try connection.run("DELETE FROM entry_import_sheet WHERE import = \(id)")
        try connection.run("DELETE FROM entry_import_file WHERE import = \(id)")
        try connection.run("DELETE FROM entry_import WHERE id = \(id)")
    }
}
