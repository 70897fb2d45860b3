import Kernel
import Store

/// What became of an import that was applied.
struct ImportReport: Sendable {
    let found: EntryImport
    let home: String
    let names: FieldNames
    let mayUndo: Bool
    /// Of an import that was undone: the first few hundred that stayed, and how many met which fate.
    let kept: [(entry: ID<Entry>, number: String, fate: ImportUndoing.Fate)]
    let counts: [ImportUndoing.Fate: Int]
    /// The last work on it, if it was done beside the server.
    let job: ImportJob?

    /// How many were put back or taken out, and how many stayed.
    func count(isDone: Bool) -> Int { counts.filter { $0.key.isDone == isDone }.values.reduce(0, +) }

    static func load(
        _ found: EntryImport, of ledger: AnyLedger, for actor: Actor, on connection: any Connection
    ) throws -> ImportReport {
        let kept = try found.undone(ImportUndoing.Fate.allCases.filter { !$0.isDone }, on: connection)
        return ImportReport(
            found: found, home: try Organisation.find(found.home, on: connection)?.name ?? "",
            names: try FieldNames.load(found.account.map { [.account($0)] } ?? [], on: connection),
            mayUndo: try found.mayBeUndone(by: actor, in: ledger, on: connection), kept: kept,
            counts: try found.undoneCounts(on: connection), job: try ImportJob.last(of: found.id, on: connection))
    }
}
