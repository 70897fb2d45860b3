import Crypto

/// 32 random bytes from which the secrets of every other use are derived.
struct MasterSecret: Sendable {
    let id: KeyID
    let created: Instant
    private let secret: SymmetricKey

    init(created: Instant) { self.init(created: created, secret: SymmetricKey(size: .bits256)) }

    /// - Returns: `nil` unless there are 32 bytes.
    init?(created: Instant, raw: [UInt8]) {
        guard raw.count == 32 else { return nil }
        self.init(created: created, secret: SymmetricKey(data: raw))
    }

    private init(created: Instant, secret: SymmetricKey) {
        self.created = created
        self.secret = secret
        // The name is made from a derived value, so that it tells nothing of the secret.
        id = KeyID(of: Self.derive(from: secret, for: "gonghui key id").withUnsafeBytes(Array.init))
    }

    var raw: [UInt8] { secret.withUnsafeBytes(Array.init) }

    func derived(for purpose: String) -> SymmetricKey { Self.derive(from: secret, for: purpose) }

    private static func derive(from secret: SymmetricKey, for purpose: String) -> SymmetricKey {
        HKDF<SHA256>.deriveKey(inputKeyMaterial: secret, info: Array(purpose.utf8), outputByteCount: 32)
    }
}
