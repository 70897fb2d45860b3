import Foundation
import Kernel
import Store

/// Prints how many writes a second become durable, each with its journal line, from 32 at once: commands that share a
/// commit and are settled under a signed head, against the same rows with a commit of their own each.
func runWriteBench(count: Int) async throws {
    let plain = try await writes(count, perCommit: 1, settles: false)
    let shared = try await writes(count, perCommit: 256, settles: true)
    let plainAgain = try await writes(count, perCommit: 1, settles: false)
    let peer = max(plain, plainAgain)
    say("writes: \(decimal(shared)) a second with journal line and head, \(decimal(peer)) with plain commits")
    say("        ratio \(decimal(shared / peer))   (mark 3)")
}

private func writes(_ count: Int, perCommit limit: Int, settles: Bool) async throws -> Double {
    let folder = FileManager.default.temporaryDirectory.appending(path: "bench-writes-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    let database = try SQLiteDatabase(path: folder.appending(path: "w.db").path, commandsPerCommit: limit)
    try await database.migrate([.types] + Organisation.migrations + Account.migrations + Journal.migrations + [.notes])
    let clock = Clock.system
    let journal = Journal(keys: KeyFile(created: clock.now()))
    if settles { journal.settleGroups(of: database, clock: clock) }
    let platform = Platform(database: database, clock: clock, ids: IDMaker(clock: clock), journal: journal)
    let start = ContinuousClock.now
    try await withThrowingTaskGroup(of: Void.self) { group in
        for worker in 0..<32 {
            group.addTask {
                for number in stride(from: worker, to: count, by: 32) {
                    try await platform.perform(WriteNote(number: number), as: .operator)
                }
            }
        }
        try await group.waitForAll()
    }
    let rate = Double(count) / start.duration(to: .now).seconds
    try await database.close()
    return rate
}

extension Migration {
    fileprivate static let notes = Migration(
        "bench notes", ["CREATE TABLE note (id BIGINT PRIMARY KEY, number BIGINT NOT NULL, words TEXT NOT NULL)"])
}

private struct WriteNote: Command {
    static var requires: Permission? { nil }
    static let action = Action("note.written", Text("记下", en: "written"))

    let number: Int

    func perform(at desk: Desk) throws {
        let id = desk.ids.next(WriteNote.self)
        let words = "第 \(number) 条：户外劳动者驿站今日接待 26 人"
        try desk.connection.run("INSERT INTO note (id, number, words) VALUES (\(id), \(number), \(words))")
        try desk.record(Self.action, Subject(.platform, id), of: nil, version: Array(words.utf8))
    }
}
