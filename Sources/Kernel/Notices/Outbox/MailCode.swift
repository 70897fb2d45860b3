import Crypto
import Store

/// Takes down where somebody wants her mail, and makes the code that is mailed there. Nothing else is, before it comes back.
public struct AskMailCode: Command {
    public static var requires: Permission? { .useInbox }

    let address: MailAddress

    public init(_ address: MailAddress) { self.address = address }

    /// - Returns: six digits, of which the digest is kept for half an hour.
    public func perform(at desk: Desk) throws -> String {
        guard let account = desk.actor.account else { throw Refusal.signedOut }
        try AttemptLimit.mailCode.count("\(account)", at: desk)
        let code = String(String(Int.random(in: 1_000_000...1_999_999)).dropFirst())
        try desk.connection.run(
            """
            INSERT INTO notice_mail (account, address, code, code_ends_at, tries)
            VALUES (\(account), \(address.description), \(MailCode.digest(code, of: account)),
                \(desk.now.adding(seconds: MailCode.seconds)), 0)
            ON CONFLICT (account) DO UPDATE SET address = excluded.address, confirmed_at = NULL, code = excluded.code,
                code_ends_at = excluded.code_ends_at, tries = 0
            """)
        return code
    }
}

/// Takes the code that was mailed. After five wrong ones there has to be a new one.
public struct ConfirmMail: Command {
    public static var requires: Permission? { .useInbox }

    let code: String

    public init(code: String) { self.code = code }

    /// - Returns: whether it was right; a wrong one counts.
    public func perform(at desk: Desk) throws -> Bool {
        guard let account = desk.actor.account else { throw Refusal.signedOut }
        try desk.connection.run("UPDATE notice_mail SET tries = tries + 1 WHERE account = \(account)")
        let confirmed = try desk.connection.run(
            """
            UPDATE notice_mail SET confirmed_at = \(desk.now), code = NULL, code_ends_at = NULL
            WHERE account = \(account) AND code = \(MailCode.digest(code, of: account))
                AND code_ends_at > \(desk.now) AND tries <= \(MailCode.tries)
            """)
        return confirmed == 1
    }
}

/// Takes one's address away; nothing is mailed any more.
public struct ForgetMail: Command {
    public static var requires: Permission? { .useInbox }

    public init() {}

    public func perform(at desk: Desk) throws {
        guard let account = desk.actor.account else { throw Refusal.signedOut }
        try desk.connection.run("DELETE FROM notice_mail WHERE account = \(account)")
    }
}

private enum MailCode {
    static let tries = 5
    static let seconds: Int64 = 1800

    static func digest(_ code: String, of account: ID<Account>) -> [UInt8] {
        Array(SHA256.hash(data: Array("\(account) \(code)".utf8)))
    }
}

extension AttemptLimit {
    /// Codes that somebody has mailed.
    fileprivate static let mailCode = AttemptLimit(purpose: "mail code", tries: 5, seconds: 3600)
}
