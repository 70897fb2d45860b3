import Kernel
import Store
import Web

/// Files that wait, with what would become of their rows.
struct ImportLook: Sendable {
    let found: EntryImport
    let home: Organisation
    let preview: ImportPreview
}

extension ImportFiles {
    /// Looks the rows over within a request.
    func look(
        _ found: EntryImport, _ home: Organisation, into ledger: AnyLedger, for actor: Actor, _ journal: Journal,
        on today: Day, _ connection: any Connection, bad: (BadRows.Row) throws -> Void = { _ in }
    ) throws -> ImportLook {
        ImportLook(
            found: found, home: home,
            preview: try ImportPreview.plan(
                self, into: ledger, home: home, for: actor, journal, on: today, holding: .lines(200), connection,
                bad: bad))
    }

    /// The rows that cannot be taken, as a table.
    func badRows(
        _ found: EntryImport, _ home: Organisation, into ledger: AnyLedger, for actor: Actor, _ journal: Journal,
        on today: Day, _ connection: any Connection
    ) throws -> Spreadsheet {
        let rows = BadRows(of: self)
        var cells: [[Spreadsheet.Cell]] = []
        _ = try look(found, home, into: ledger, for: actor, journal, on: today, connection) {
            cells.append(rows.row($0))
        }
        return rows.spreadsheet(cells)
    }
}
