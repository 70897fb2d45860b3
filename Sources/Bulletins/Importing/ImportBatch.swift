import Kernel
import Store

/// A set of files handed in together, with what became of each.
struct ImportBatch: Sendable {
    let id: ID<ImportBatch>
    let at: Instant
    let files: [File]

    struct File: Sendable {
        let name: String
        let outcome: FileOutcome
    }
}

/// Opens a batch, so that its address is known while its files are still read.
struct OpenBatch: Command {
    static var requires: Permission? { .importBulletins }

    func perform(at desk: Desk) throws -> ID<ImportBatch> {
        let id = desk.ids.next(ImportBatch.self)
        try desk.connection.run(
            "INSERT INTO bulletin_batch (id, account, at) VALUES (\(id), \(desk.actor.account), \(desk.now))")
        return id
    }
}

/// Writes down what became of one file of one's own batch.
struct NoteFile: Command {
    static var requires: Permission? { .importBulletins }

    let batch: ID<ImportBatch>
    let ordinal: Int
    let name: String
    let outcome: FileOutcome

    func perform(at desk: Desk) throws {
        let isOwn = try desk.connection.exists(
            "SELECT 1 FROM bulletin_batch WHERE id = \(batch) AND account = \(desk.actor.account)")
        guard isOwn else { throw Refusal.notFound }
        let (bulletin, articles, why): (ID<Bulletin>?, Int, Text?) =
            switch outcome {
            case .imported(let id, let articles, let warning): (id, articles, warning)
            case .unchanged(let id): (id, 0, nil)
            case .refused(let why): (nil, 0, why)
            }
        try desk.connection.run(
            """
            INSERT INTO bulletin_batch_file (batch, ordinal, file_name, outcome, bulletin, articles, why_zh, why_en)
            VALUES (\(batch), \(ordinal), \(String(name.prefix(300))), \(outcome.kind), \(bulletin), \(articles),
                \(why?.zh), \(why?.en))
            """)
    }
}

extension ImportBatch {
    /// A batch of one's own; that of another person is as if absent.
    static func find(_ id: ID<ImportBatch>, for actor: Actor, on connection: any Connection) throws -> ImportBatch {
        let at: Instant? = try connection.value(
            "SELECT at FROM bulletin_batch WHERE id = \(id) AND account = \(actor.account)")
        guard let at else { throw Refusal.notFound }
        let files = try connection.all(
            """
            SELECT file_name, outcome, bulletin, articles, why_zh, why_en FROM bulletin_batch_file
            WHERE batch = \(id) ORDER BY ordinal
            """
        ) { File(name: try $0[0], outcome: try FileOutcome(row: $0)) }
        return ImportBatch(id: id, at: at, files: files)
    }
}
