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
