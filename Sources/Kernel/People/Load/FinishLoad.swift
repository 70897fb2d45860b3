import Store

/// Does the next step of what follows the rows of a first load: the numbers in their order, then one index after the other. Each
/// is a transaction, and doing one twice changes nothing. For the operator alone.
struct FinishLoad: Command {
    static var requires: Permission? { nil }
    private static let bits = 5

    let id: ID<MemberLoad>
    let memory: LoadMemory

    func perform(at desk: Desk) throws -> MemberLoad {
        guard desk.actor.identity == .operator, var load = try MemberLoad.find(id, on: desk.connection),
            load.state == .finishing
        else { throw Refusal.notFound }
        let (connection, shares) = (desk.connection, 1 << Self.bits)
        let (room, indexes) = (LoadRoom.of(connection.engine), MemberIndex.all(on: connection.engine))
        defer { try? room.giveBack(connection) }
        try room.take(true, connection)
        if load.step < shares {
            let numbers = try memory.recall(load, on: connection)
            try load.write(numbers.share(load.step, bits: Self.bits), on: connection)
        } else {
            memory.forgetNumbers()
            try connection.run(indexes[load.step - shares].making)
        }
        load.step += 1
        if load.step >= shares + indexes.count { load.state = .done }
        try load.update(on: connection)
        if load.state == .done { try room.settle(connection) }
        return load
    }
}
