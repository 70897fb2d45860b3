/// A key with which a program acts in a person's name: with her roles as they stand, cut down to what the token was made for.
///
/// It opens the API and nothing else: no page takes it, and no session comes of it. Its text is shown once; kept is the
/// digest, and enough of its beginning to tell it from others.
public struct AccessToken: Hashable, Sendable {
    public let id: ID<AccessToken>
    public let account: ID<Account>
    /// What she calls it; stands in the journal beside her own.
    public let name: String
    /// How its text begins.
    public let beginning: String
    public let scopes: [TokenScope]
    /// Where it may be used from; empty for anywhere.
    public let addresses: [AddressRange]
    public let madeAt: Instant
    public let endsAt: Instant
    /// The last day it was used on.
    public let usedOn: Day?
    /// Whether it was revoked, or ended with the password, the roles or the account.
    public let isRevoked: Bool

    /// What every text begins with, so that one which lies about is recognised.
    static let mark = "gonghui_"
    static let most = 20
    public static let longestDays = 365

    public func isOpen(at now: Instant) -> Bool { !isRevoked && endsAt > now }

    /// - Returns: `nil` for a text that no token ever had.
    static func secret(of text: String) -> Secret? {
        text.hasPrefix(mark) ? Secret(String(text.dropFirst(mark.count))) : nil
    }
}
