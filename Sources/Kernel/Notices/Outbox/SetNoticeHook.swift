import Store

/// Sets, or replaces, the group chat of a union.
public struct SetNoticeHook: Command {
    public static var requires: Permission? { .sendNotices }
    static let action = Action("notice-hook.set", Text("设置群提醒地址", en: "set the chat for notices of"))

    let organisation: ID<Organisation>
    let address: String
    let host: String

    /// - Parameter address: vetted by whoever asks for it, and once more each time it is written to.
    public init(_ organisation: ID<Organisation>, to address: String, host: String) {
        (self.organisation, self.address, self.host) = (organisation, address, host)
    }

    /// - Returns: what the other side checks signatures with.
    public func perform(at desk: Desk) throws -> String {
        let home = try Organisation.find(
            organisation, for: desk.actor, under: .sendNotices, on: desk.connection)
        try home.refuseEnded()
        let id = desk.ids.next(NoticeHook.self)
        let keys = NoticeHook.keys(desk.journal.keys)
        try desk.connection.run(
            """
            INSERT INTO notice_hook (organisation, id, host, address, set_at)
            VALUES (\(home.id), \(id), \(host), \(try keys.seal(address, of: id)), \(desk.now))
            ON CONFLICT (organisation) DO UPDATE SET id = excluded.id, host = excluded.host,
                address = excluded.address, set_at = excluded.set_at
            """)
        try desk.record(Self.action, Subject(.organisation, home.id), of: home.id, version: Array(host.utf8))
        return keys.secret(of: id)
    }
}

/// Takes the group chat of a union away; what waits for it is dropped.
public struct RemoveNoticeHook: Command {
    public static var requires: Permission? { .sendNotices }
    static let action = Action("notice-hook.removed", Text("撤销群提醒地址", en: "removed the chat for notices of"))

    let organisation: ID<Organisation>

    public init(_ organisation: ID<Organisation>) { self.organisation = organisation }

    public func perform(at desk: Desk) throws {
        let home = try Organisation.find(
            organisation, for: desk.actor, under: .sendNotices, on: desk.connection)
        let gone = try desk.connection.run("DELETE FROM notice_hook WHERE organisation = \(home.id)")
        guard gone == 1 else { throw Refusal.notFound }
        try desk.record(Self.action, Subject(.organisation, home.id), of: home.id)
    }
}

/// Opens the address of a union's group chat to send a trial.
public struct TryNoticeHook: Command {
    public static var requires: Permission? { .sendNotices }
    static let action = Action("notice-hook.tried", Text("试发群提醒", en: "sent a trial to the chat of"))

    let organisation: ID<Organisation>

    public init(_ organisation: ID<Organisation>) { self.organisation = organisation }

    public func perform(at desk: Desk) throws -> HookTarget {
        let home = try Organisation.find(
            organisation, for: desk.actor, under: .sendNotices, on: desk.connection)
        let found = try desk.connection.first(
            "SELECT id, address FROM notice_hook WHERE organisation = \(home.id)"
        ) { (id: try $0[0] as ID<NoticeHook>, box: try $0[1] as [UInt8]) }
        guard let found else { throw Refusal.notFound }
        try desk.record(Self.action, Subject(.organisation, home.id), of: home.id)
        return try NoticeHook.keys(desk.journal.keys).open(found.box, of: found.id)
    }
}

extension Permission {
    /// Saying where notices go outside, and seeing to those that did not arrive: the system administrator's.
    public static let sendNotices = Permission(
        "notices.send", Text("管理提醒外发", en: "Manage how notices go out"), roles: [.systemAdministrator])
}
