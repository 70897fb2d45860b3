public import Kernel

/// What the site asks of those around it.
public struct SiteSeams: Sendable {
    /// Who a session token belongs to; `nil` when it is unknown, ended or expired.
    public var identify: @Sendable (_ token: String) async throws -> SignedIn?
    /// Who a token of the API lets act, from that address; `nil` when it opens nothing.
    public var identifyToken: @Sendable (_ token: String, _ address: String) async throws -> SignedIn? = { _, _ in nil }
    /// Asked before a route does anything; throws ``Refusal/tooMany(until:)``.
    public var admit: @Sendable (_ address: String, _ route: String) async throws -> Void = { _, _ in }
    /// Told when a route was refused for want of a permission before its command was asked.
    public var refused: @Sendable (Refusal, _ route: String, Actor.Identity) async throws -> Void = { _, _, _ in }
    /// Told when a signed-in person chooses a language.
    public var choosesLanguage: @Sendable (Actor.Identity, Language) async throws -> Void = { _, _ in }
    /// Throws while the site cannot work (`/healthz`).
    public var ping: @Sendable () async throws -> Void = {}
    /// Further figures for `/metrics`.
    public var figures: @Sendable () async -> [Figure] = { [] }
    public var clock: Clock = .system

    public init(identify: @escaping @Sendable (_ token: String) async throws -> SignedIn?) { self.identify = identify }
}
