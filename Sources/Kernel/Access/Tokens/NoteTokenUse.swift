import Store

/// Writes down the day on which a token was used; once a day is enough, so that reading does not write.
public struct NoteTokenUse: Command {
    public static var requires: Permission? { nil }
    let token: ID<AccessToken>

    public init(_ token: ID<AccessToken>) { self.token = token }

    public func perform(at desk: Desk) throws {
        try desk.connection.run("UPDATE access_token SET used_on = \(desk.now.day) WHERE id = \(token)")
    }
}

/// Counts a token that opened nothing, by the address it came from; too many are answered by a wait.
///
/// Apart from wrong passwords: a forgotten script must not keep a whole office from signing in.
public struct CountWrongToken: Command {
    public static var requires: Permission? { nil }
    let address: String

    public init(from address: String) { self.address = address }

    /// - Throws: ``Refusal/tooMany(until:)``.
    public func perform(at desk: Desk) throws { try AttemptLimit.token.count(address, at: desk) }
}
