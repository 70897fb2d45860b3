public import Store

/// The address of a union's group chat, to which what its people are told goes as well.
///
/// The address lets whoever has it write there: it is kept encrypted, and of it only the host is shown. The key that signs what
/// is sent follows from the key file, and is kept nowhere.
public struct NoticeHook: Sendable {
    public let organisation: ID<Organisation>
    public let organisationName: String
    public let host: String
    public let setAt: Instant

    /// All that the person may change, by the name of the organisation.
    public static func all(for actor: Actor, on connection: any Connection) throws -> [NoticeHook] {
        let scope = actor.scope(of: .sendNotices).predicate(path: "o.path", secondPath: "o.second_path")
        return try connection.all(
            """
            SELECT h.organisation, o.name, h.host, h.set_at FROM notice_hook h
            JOIN organisation o ON o.id = h.organisation WHERE \(scope) ORDER BY o.path, h.organisation LIMIT 500
            """
        ) {
            NoticeHook(organisation: try $0[0], organisationName: try $0[1], host: try $0[2], setAt: try $0[3])
        }
    }

    static func keys(_ file: KeyFile) -> HookKeys { HookKeys(purpose: "notices", file: file) }
}
