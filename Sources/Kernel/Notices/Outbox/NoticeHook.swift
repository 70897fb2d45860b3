import Crypto
import Foundation
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

    /// Where to send, and with which key to sign.
    public struct Target: Sendable {
        public let address: String
        public let key: [UInt8]

        init(_ id: ID<NoticeHook>, opening box: [UInt8], with keys: KeyFile) throws {
            let opened = try AES.GCM.open(
                .init(combined: box), using: NoticeHook.sealingKey(keys), authenticating: Array("\(id)".utf8))
            address = String(decoding: opened, as: UTF8.self)
            key = Array(NoticeHook.secret(of: id, with: keys).utf8)
        }
    }

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

    static func sealed(_ address: String, of id: ID<NoticeHook>, with keys: KeyFile) throws -> [UInt8] {
        let box = try AES.GCM.seal(
            Array(address.utf8), using: sealingKey(keys), authenticating: Array("\(id)".utf8))
        return Array(box.combined ?? Data())
    }

    /// What the other side checks the signature with; shown once.
    static func secret(of id: ID<NoticeHook>, with keys: KeyFile) -> String {
        Crockford.text(keys.secret(for: "signature of notices \(id)").withUnsafeBytes { Array($0) })
    }

    private static func sealingKey(_ keys: KeyFile) -> SymmetricKey { keys.secret(for: "addresses of notices") }
}
