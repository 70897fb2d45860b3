public import Kernel

/// What the operator says about the site.
public struct SiteSettings: Sendable {
    /// How people reach it, such as `https://gonghui.example`; decides `Secure` cookies, HSTS and which `Origin` is ours.
    /// Without it, the `Host` of the request counts.
    public var publicAddress: String?
    /// Addresses whose `X-Forwarded-For` is believed.
    public var trustedProxies: Set<String> = []
    /// Lets a collector on another machine read `/metrics` (`Authorization: Bearer …`).
    public var measuresToken: String?
    /// The key under which the tokens of forms and notices are made; for this purpose alone, 32 bytes.
    public var formKey: [UInt8]
    public var signIn: Link = "/sign-in"

    public init(formKey: [UInt8]) { self.formKey = formKey }

    public var isSecure: Bool { publicAddress?.hasPrefix("https://") ?? false }
}

/// What the site asks of those around it.
public struct SiteSeams: Sendable {
    /// Who a session token belongs to; `nil` when it is unknown, ended or expired.
    public var identify: @Sendable (_ token: String) async throws -> SignedIn?
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
