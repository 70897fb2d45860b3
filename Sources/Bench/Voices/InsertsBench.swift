import Foundation
import Kernel
import Store

/// Rows a second that are on the disk, written by as many at once, in a database of their own: what a submission is compared with.
func insertRows(writers: Int, seconds: Int) async throws -> Double {
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
    let start = ContinuousClock.now
    let end = start.advanced(by: .seconds(seconds))
    let written = try await withThrowingTaskGroup(of: Int.self) { group in
        for _ in 0..<writers {
            group.addTask {
                var count = 0
                while ContinuousClock.now < end {
                    try await platform.perform(BareRow(number: count), as: .operator)
                    count += 1
                }
                return count
            }
        }
        return try await group.reduce(0, +)
    }
    let rate = Double(written) / start.duration(to: .now).seconds
    try await database.close()
    return rate
}
