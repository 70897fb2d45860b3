import Store

/// Takes the next batch of a load, in one transaction. For the operator alone.
struct TakeBatch: Command {
    static var requires: Permission? { nil }
    /// Fewer rows find room enough in what the engine holds anyway.
    private static let many = 20_000

    let id: ID<MemberLoad>
    let source: MemberSource
    let memory: LoadMemory
    /// Rows of one transaction at most.
    let size: Int

    func perform(at desk: Desk) throws -> MemberLoad {
        guard desk.actor.identity == .operator, let load = try MemberLoad.find(id, on: desk.connection),
            load.state == .reading
        else { throw Refusal.notFound }
        let rows = load.taken..<min(load.rows, load.taken + max(1, size))
        let engine = LoadRoom.of(desk.connection.engine)
        let room = rows.count >= Self.many ? engine : nil
        defer { try? room?.giveBack(desk.connection) }
        try room?.take(load.isFirst, desk.connection)
        try memory.begin(load, on: desk.connection)
        let reading = try memory.reading(load, upTo: rows.upperBound) {
            try LoadReading(
                load, from: source, inBatchesOf: max(1, size), IdentitySecrets(desk.journal.keys), on: desk.now.day)
        }
        let possible = try load.isFirst ? nil : engine.possible(rows.count, desk.connection)
        var writer = try LoadWriter(load, memory, possible, at: desk)
        var written = rows.lowerBound
        while written < rows.upperBound, let part = try reading.next() {
            try writer.write(part)
            written = part.rows.upperBound
        }
        try writer.finish(rows)
        if writer.load.state == .done { try engine.settle(desk.connection) }
        return writer.load
    }
}
