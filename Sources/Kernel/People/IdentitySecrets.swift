import Crypto

/// By what numbers of documents are encrypted and found, made ready once for many: of each, the way to the key costs more than
/// the work itself.
struct IdentitySecrets: Sendable {
    private let master: KeyID
    private let key: SymmetricKey
    /// HMAC-SHA256 with the secret taken in already.
    private let inner, outer: SHA256

    init(_ keys: KeyFile) throws {
        guard let key = keys.secret(for: SealedIdentity.purpose, under: keys.masterID) else {
            throw SealProblem.unknownKey(keys.masterID)
        }
        (master, self.key) = (keys.masterID, key)
        (inner, outer) = Self.states(keys)
    }

    /// - Parameter nonce: never used before.
    func seal(
        _ document: IdentityDocument, of person: ID<Person>, _ nonce: AES.GCM.Nonce = AES.GCM.Nonce()
    ) throws -> SealedIdentity {
        let sealed = try AES.GCM.seal(
            Array(document.number.utf8), using: key, nonce: nonce, authenticating: SealedIdentity.place(person))
        guard let box = sealed.combined else { throw SealProblem.broken }
        return SealedIdentity(kind: document.kind, master: master, box: Array(box))
    }

    func digest(_ document: IdentityDocument) -> IdentityDigest {
        var (inner, outer) = (inner, outer)
        inner.update(data: Array("\(document.kind.rawValue):\(document.number)".utf8))
        outer.update(data: Array(inner.finalize()))
        return IdentityDigest(kept: Array(outer.finalize().prefix(16)))
    }

    private static func states(_ keys: KeyFile) -> (inner: SHA256, outer: SHA256) {
        var block = keys.secret(for: IdentityDigest.purpose).withUnsafeBytes(Array.init)
        block += Array(repeating: 0, count: SHA256.blockByteCount - block.count)
        var (inner, outer) = (SHA256(), SHA256())
        inner.update(data: block.map { $0 ^ 0x36 })
        outer.update(data: block.map { $0 ^ 0x5C })
        return (inner, outer)
    }
}
