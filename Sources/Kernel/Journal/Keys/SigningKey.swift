import Crypto

/// The key that signs heads now (Ed25519).
struct SigningKey: Sendable {
    let id: KeyID
    let created: Instant
    private let secret: Curve25519.Signing.PrivateKey

    init(created: Instant) {
        self.init(created: created, secret: Curve25519.Signing.PrivateKey())
    }

    /// - Returns: `nil` unless there are 32 bytes.
    init?(created: Instant, rawSecret: [UInt8]) {
        guard let secret = try? Curve25519.Signing.PrivateKey(rawRepresentation: rawSecret) else { return nil }
        self.init(created: created, secret: secret)
    }

    private init(created: Instant, secret: Curve25519.Signing.PrivateKey) {
        self.created = created
        self.secret = secret
        id = KeyID(of: secret.publicKey.rawRepresentation)
    }

    var rawSecret: [UInt8] { Array(secret.rawRepresentation) }

    var published: PublishedKey { PublishedKey(secret.publicKey, created: created, retired: nil) }

    func sign(_ message: [UInt8]) throws -> [UInt8] { Array(try secret.signature(for: message)) }
}

/// The public half of a signing key, current or retired: enough to check, not to sign.
public struct PublishedKey: Sendable {
    public let id: KeyID
    public let created: Instant
    /// `nil` for the current one.
    public let retired: Instant?
    private let key: Curve25519.Signing.PublicKey

    init(_ key: Curve25519.Signing.PublicKey, created: Instant, retired: Instant?) {
        self.key = key
        self.created = created
        self.retired = retired
        id = KeyID(of: key.rawRepresentation)
    }

    /// - Returns: `nil` unless there are 32 bytes.
    init?(raw: [UInt8], created: Instant, retired: Instant?) {
        guard let key = try? Curve25519.Signing.PublicKey(rawRepresentation: raw) else { return nil }
        self.init(key, created: created, retired: retired)
    }

    /// 32 bytes, as RFC 8032 writes a public key.
    public var raw: [UInt8] { Array(key.rawRepresentation) }

    func isValidSignature(_ signature: [UInt8], for message: [UInt8]) -> Bool {
        key.isValidSignature(signature, for: message)
    }

    func retired(at: Instant) -> PublishedKey { PublishedKey(key, created: created, retired: at) }
}
