import Store

/// Wraps the keys of sealed fields by the present master secret, as many as one transaction should hold; for the operator,
/// after a new master secret was made.
public struct RewrapSealedFields: Command {
    public static var requires: Permission? { nil }

    static let slice = 500

    public init() {}

    /// - Returns: how many were wrapped anew; 0 when none is left.
    public func perform(at desk: Desk) throws -> Int {
        guard desk.actor.identity == .operator else { throw Refusal.notFound }
        let keys = desk.journal.keys
        let old = try desk.connection.all(
            """
            SELECT entry, field, master, wrapped_key, box FROM entry_sealed WHERE master <> \(keys.masterID)
            ORDER BY entry, field LIMIT \(Self.slice)
            """
        ) { row in
            (
                entry: try row[0] as ID<Entry>, field: try row[1] as String,
                value: SealedValue(master: try row[2], wrappedKey: try row[3], box: try row[4])
            )
        }
        for one in old {
            try one.value.rewrapped(of: one.entry, one.field, with: keys).put(
                of: one.entry, one.field, on: desk.connection)
        }
        return old.count
    }
}
