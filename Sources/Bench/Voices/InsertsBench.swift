import Foundation
import Hummingbird
import Kernel
import Store

/// The limit for whatever is received over HTTP and must last: each `POST /` puts one row into a database of its own and is answered
/// once the row is on the disk. Those that wait share commits. Runs until it is ended; then its database is gone.
func serveRows(port: Int) async throws {
    let folder = FileManager.default.temporaryDirectory.appending(path: "bench-inserts-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    let database = try SQLiteDatabase(path: folder.appending(path: "rows.db").path)
    try await database.migrate([.types] + Organisation.migrations + Account.migrations + Journal.migrations)
    try await database.write { try BareRow.makeTable(on: $0) }
    let clock = Clock.system
    let platform = Platform(
        database: database, clock: clock, ids: IDMaker(clock: clock),
        journal: Journal(keys: KeyFile(created: clock.now()))
    )
    let router = Router()
    router.get("/") { _, _ in "rows" }
    router.post("/") { request, _ in
        _ = try await request.body.collect(upTo: 65_536)
        try await platform.perform(BareRow(number: 1), as: .operator)
        return "kept"
    }
    try await serve(router, port: port)
    try await database.close()
}
