import Foundation
import Kernel
import Store

/// Files that wait, with what would become of their rows.
struct ImportLook: Sendable {
    let found: EntryImport
    let home: Organisation
    let files: ImportFiles
    let preview: ImportPreview
    let names: FieldNames

    /// - Throws: ``Refusal/notFound`` for another person's, and for one that is applied.
    static func load(
        _ id: ID<EntryImport>, of ledger: AnyLedger, for actor: Actor, on today: Day, lines: Int,
        _ connection: any Connection
    ) throws -> ImportLook {
        let (found, home, files) = try open(id, of: ledger, for: actor, connection)
        let preview = try ImportPreview.make(
            of: files, into: ledger, home: home, for: actor, on: today, holdsValues: false, lines: lines, connection)
        let changes = preview.files.flatMap(\.sheets).flatMap(\.lines).flatMap(\.changes)
        return ImportLook(
            found: found, home: home, files: files, preview: preview,
            names: try FieldNames.load(changes.flatMap { [$0.before, $0.after] }, on: connection))
    }

    /// The files alone, whose rows are not planned.
    ///
    /// - Throws: as ``load(_:of:for:on:lines:_:)``.
    static func open(
        _ id: ID<EntryImport>, of ledger: AnyLedger, for actor: Actor, _ connection: any Connection
    ) throws -> (found: EntryImport, home: Organisation, files: ImportFiles) {
        let found = try EntryImport.find(id, of: ledger, for: actor, on: connection)
        guard found.state == .waiting, let home = try Organisation.find(found.home, on: connection) else {
            throw Refusal.notFound
        }
        let files = try ImportFiles.open(
            try found.bytes(on: connection).map { (name: $0.name, bytes: Data($0.bytes)) }, for: ledger, home: home.id,
            chosen: try found.chosenColumns(of: ledger.description, on: connection), connection)
        return (found, home, files)
    }
}
