/// What the whole journal was at one moment: the number of its lines and the root over them, signed.
///
/// Whoever keeps a head can later prove that lines up to its size were changed, whoever changed them.
public struct SignedHead: Hashable, Sendable {
    public let size: Int64
    /// The size of the head before it, so that a head cannot be taken out unseen; 0 for the first.
    public let previous: Int64
    public let root: TreeHash
    public let at: Instant
    public let key: KeyID
    /// Ed25519 over the canonical bytes of the other fields.
    public let signature: [UInt8]

    /// Signs a new head with the current key.
    init(size: Int64, previous: Int64, root: TreeHash, at: Instant, by keys: KeyFile) throws {
        let key = keys.current.id
        let message = Self.message(size: size, previous: previous, root: root, at: at, key: key)
        self.init(
            size: size, previous: previous, root: root, at: at, key: key, signature: try keys.current.sign(message))
    }

    init(size: Int64, previous: Int64, root: TreeHash, at: Instant, key: KeyID, signature: [UInt8]) {
        self.size = size
        self.previous = previous
        self.root = root
        self.at = at
        self.key = key
        self.signature = signature
    }

    /// - Returns: `nil` when the key file does not know the key.
    func isGenuine(by keys: KeyFile) -> Bool? { isGenuine(by: keys.published) }

    /// - Returns: `nil` when none of the keys has its name.
    func isGenuine(by keys: [PublishedKey]) -> Bool? {
        let message = Self.message(size: size, previous: previous, root: root, at: at, key: key)
        return keys.first { $0.id == key }?.isValidSignature(signature, for: message)
    }

    private static func message(size: Int64, previous: Int64, root: TreeHash, at: Instant, key: KeyID) -> [UInt8] {
        var canonical = CanonicalBytes(format: "gonghui journal head 1")
        canonical.add(size)
        canonical.add(previous)
        canonical.add(root.bytes)
        canonical.add(at.microseconds)
        canonical.add(key.description)
        return canonical.bytes
    }
}
