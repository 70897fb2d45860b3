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

    /// Wrong tokens from one address.
    static let token = AttemptLimit(purpose: "token", tries: 60, seconds: 15 * 60)

    /// Tries of the set-up code from one address.
    static let link = AttemptLimit(purpose: "link", tries: 20, seconds: 15 * 60)

    /// The key of a counter; the address or login itself is not kept.
    func bucket(_ who: String) -> [UInt8] {
        Array(SHA256.hash(data: Array("\(purpose)\u{0}\(who)".utf8)))
    }

    /// Counts one try, or refuses it. Call it in a transaction of its own: a refusal later in the same one would undo
    /// the count.
    ///
    /// - Throws: ``Refusal/tooMany(until:)``.
    func count(_ who: String, at desk: Desk) throws {
        let ends = desk.now.adding(seconds: seconds)
        try desk.connection.run("DELETE FROM attempt WHERE ends_at <= \(desk.now)")
        let state = try desk.connection.first(
            """
            INSERT INTO attempt (bucket, tries, ends_at) VALUES (\(bucket(who)), 1, \(ends))
            ON CONFLICT (bucket) DO UPDATE SET tries = attempt.tries + 1
            RETURNING tries, ends_at
            """
        ) { (tries: try $0[0] as Int, ends: try $0[1] as Instant) }
        if let state, state.tries > tries { throw Refusal.tooMany(until: state.ends) }
    }

    /// Takes back a try that was none: the password was right.
    func giveBack(_ who: String, at desk: Desk) throws {
        try desk.connection.run("UPDATE attempt SET tries = tries - 1 WHERE bucket = \(bucket(who)) AND tries > 0")
    }

    func forget(_ who: String, at desk: Desk) throws {
        try desk.connection.run("DELETE FROM attempt WHERE bucket = \(bucket(who))")
    }
}
