import Kernel
import Store

/// What became of an import that was applied.
struct ImportReport: Sendable {
    let found: EntryImport
    let home: String
    let names: FieldNames
    let mayUndo: Bool
    /// Of an import that was undone: what stayed, and what left.
    let kept: [(entry: ID<Entry>, number: String, fate: ImportUndoing.Fate)]
    let done: Int

    static func load(
        _ found: EntryImport, of ledger: AnyLedger, for actor: Actor, on connection: any Connection
    ) throws -> ImportReport {
        let kept = try found.undone(ImportUndoing.Fate.allCases.filter { !$0.isDone }, on: connection)
        return ImportReport(
            found: found, home: try Organisation.find(found.home, on: connection)?.name ?? "",
            names: try FieldNames.load(found.account.map { [.account($0)] } ?? [], on: connection),
            mayUndo: try found.mayBeUndone(by: actor, in: ledger, on: connection), kept: kept,
            done: try found.undone(
                ImportUndoing.Fate.allCases.filter(\.isDone), limit: 1_000_000, on: connection
            ).count)
    }
}
