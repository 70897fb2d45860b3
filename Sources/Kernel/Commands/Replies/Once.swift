import Foundation
import Store

/// A deed that is done once for each key of a token: asked again within a day, it is answered as it was the first time.
///
/// The answer is kept in the transaction of the deed, so neither can be without the other. Of two at once the second waits
/// for the first and is given its answer. A deed that was refused has changed nothing and may be asked for again.
public struct Once<Deed: Command>: Command {
    public static var requires: Permission? { Deed.requires }

    let deed: Deed
    let key: RequestKey?
    let reply: @Sendable (Deed.Outcome, Desk) throws -> Reply

    /// - Parameter key: `nil` does the deed each time.
    public init(
        _ deed: Deed, key: RequestKey?, reply: @escaping @Sendable (Deed.Outcome, Desk) throws -> Reply
    ) {
        (self.deed, self.key, self.reply) = (deed, key, reply)
    }

    /// - Throws: what the deed throws, and a refusal for a key that stands for another request.
    public func perform(at desk: Desk) throws -> Reply {
        guard let key, case .token(let token, _) = desk.actor.identity else {
            return try reply(try deed.perform(at: desk), desk)
        }
        if let kept = try Self.claim(key, of: token, at: desk) { return kept }
        let reply = try reply(try deed.perform(at: desk), desk)
        let text = String(decoding: try Canonical.bytes(of: reply), as: UTF8.self)
        try desk.connection.run(
            "UPDATE kept_reply SET reply = \(text) WHERE token = \(token) AND request_key = \(key.text)")
        return reply
    }

    /// Takes the key for this request, or gives the answer that was kept under it.
    private static func claim(_ key: RequestKey, of token: ID<AccessToken>, at desk: Desk) throws -> Reply? {
        let taken = try desk.connection.run(
            """
            INSERT INTO kept_reply (token, request_key, digest, ends_at, reply)
            VALUES (\(token), \(key.text), \(key.digest), \(desk.now.adding(seconds: RequestKey.seconds)), '')
            ON CONFLICT (token, request_key) DO UPDATE SET digest = excluded.digest, ends_at = excluded.ends_at, reply = ''
            WHERE kept_reply.ends_at <= \(desk.now)
            """)
        guard taken == 0 else { return nil }
        let kept = try desk.connection.first(
            "SELECT digest, reply FROM kept_reply WHERE token = \(token) AND request_key = \(key.text)"
        ) { (digest: try $0[0] as [UInt8], reply: try $0[1] as String) }
        guard let kept, kept.digest == key.digest else { throw RequestKey.reused }
        return try JSONDecoder().decode(Reply.self, from: Data(kept.reply.utf8))
    }
}
