import Crypto
import Store

/// How often something may be tried: counted in the database before the try, so that parallel guesses cannot pass the
/// limit and a restart does not forget it.
public struct AttemptLimit: Hashable, Sendable {
    let purpose: String
    let tries: Int
    let seconds: Int64

    /// Guesses of one account's password.
    static let account = AttemptLimit(purpose: "account", tries: 5, seconds: 15 * 60)
    /// Guesses from one address, at all accounts.
    static let address = AttemptLimit(purpose: "address", tries: 30, seconds: 15 * 60)
    /// Uses of invitation and set-up links from one address.
    static let link = AttemptLimit(purpose: "link", tries: 20, seconds: 15 * 60)

    /// The key of a counter; the address or login itself is not kept.
    func bucket(_ who: String) -> [UInt8] {
        Array(SHA256.hash(data: Array("\(purpose)\u{0}\(who)".utf8)))
    }

    /// Counts one try, or refuses it.
    ///
    /// - Throws: ``Refusal/tooMany(until:)``.
    func count(_ who: String, at desk: Desk) throws {
        let bucket = bucket(who)
        let state = try desk.connection.first("SELECT tries, ends_at FROM attempt WHERE bucket = \(bucket)") {
            (tries: try $0[0] as Int, ends: try $0[1] as Instant)
        }
        if let state, state.ends > desk.now {
            guard state.tries < tries else { throw Refusal.tooMany(until: state.ends) }
            try desk.connection.run("UPDATE attempt SET tries = tries + 1 WHERE bucket = \(bucket)")
            return
        }
        try desk.connection.run("DELETE FROM attempt WHERE ends_at <= \(desk.now)")
        try desk.connection.run(
            "INSERT INTO attempt (bucket, tries, ends_at) VALUES (\(bucket), 1, \(desk.now.adding(seconds: seconds)))")
    }

    func forget(_ who: String, at desk: Desk) throws {
        try desk.connection.run("DELETE FROM attempt WHERE bucket = \(bucket(who))")
    }
}
