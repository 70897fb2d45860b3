import Store

/// Encrypts the addresses of group chats and webhooks under the present master secret; for the operator, after a new one was
/// made.
public struct ResealHooks: Command {
    public static var requires: Permission? { nil }

    public init() {}

    /// - Returns: how many were encrypted anew.
    public func perform(at desk: Desk) throws -> Int {
        guard desk.actor.identity == .operator else { throw Refusal.notFound }
        let file = desk.journal.keys
        return try reseal(NoticeHook.keys(file), "notice_hook", key: "id", of: NoticeHook.self, on: desk.connection)
            + reseal(Webhook.keys(file), "webhook", key: "secret", of: HookTarget.self, on: desk.connection)
    }

    private func reseal<Hook>(
        _ keys: HookKeys, _ table: SQL, key: SQL, of hook: Hook.Type, on connection: any Connection
    ) throws -> Int {
        let boxes = try connection.all("SELECT \(key), address FROM \(table) WHERE address IS NOT NULL ORDER BY \(key)")
        {
            (id: try $0[0] as ID<Hook>, box: try $0[1] as [UInt8])
        }
        var count = 0
        for one in boxes {
            guard let box = try keys.resealed(one.box, of: one.id) else { continue }
            count += try connection.run("UPDATE \(table) SET address = \(box) WHERE \(key) = \(one.id)")
        }
        return count
    }
}
