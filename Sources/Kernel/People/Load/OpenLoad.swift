import Store

/// Begins a load, or finds the one of its name again, unless it was taken back. For the operator alone.
struct OpenLoad: Command {
    static var requires: Permission? { nil }
    /// A register of fewer people is all but empty: what it is looked up by is made anew after the rows.
    static let few = 10_000

    let name: String
    let rows: Int

    func perform(at desk: Desk) throws -> MemberLoad {
        guard desk.actor.identity == .operator else { throw Refusal.notFound }
        if let known = try MemberLoad.named(name, on: desk.connection) {
            guard known.rows == rows else {
                throw Refusal.conflict(
                    why: Text(
                        "「\(name)」已按 \(known.rows) 行开始，行数不同，不能接着导入",
                        en: "\(name) was begun with \(known.rows) rows; with another number of rows it cannot go on"))
            }
            guard known.state != .takenBack else {
                throw Refusal.conflict(
                    why: Text("「\(name)」已经撤销，请换一个名称再导入", en: "\(name) was taken back; load it under another name"))
            }
            return known
        }
        let people: Int =
            try desk.connection.value(
                "SELECT COUNT(*) FROM (SELECT id FROM person LIMIT \(Self.few)) AS people") ?? 0
        let load = MemberLoad(
            id: desk.ids.next(), name: name, rows: rows, keys: desk.ids.run(of: max(1, rows)),
            isFirst: people < Self.few, state: .reading)
        try load.insert(on: desk.connection)
        guard load.isFirst else { return load }
        for index in MemberIndex.all(on: desk.connection.engine) { try desk.connection.run(index.removing) }
        return load
    }
}
