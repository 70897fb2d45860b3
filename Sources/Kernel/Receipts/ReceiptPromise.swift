/// That a line which waits for its place in the journal will have it by a moment, signed. A promise that was not kept is
/// evidence by itself.
public struct ReceiptPromise: Hashable, Sendable {
    public let by: Instant
    let key: KeyID
    let signature: [UInt8]

    /// How long a line may wait, in seconds; a round takes a fraction of one.
    private static let term: Int64 = 3600

    init(by: Instant, key: KeyID, signature: [UInt8]) { (self.by, self.key, self.signature) = (by, key, signature) }

    init(of leaf: TreeHash, received: Instant, by keys: KeyFile) throws {
        by = received.adding(seconds: Self.term)
        key = keys.current.id
        signature = try keys.current.sign(Self.message(leaf, by, key))
    }

    /// - Returns: `nil` when none of the keys has signed it.
    func isGenuine(of leaf: TreeHash, by keys: [PublishedKey]) -> Bool? {
        keys.first { $0.id == key }?.isValidSignature(signature, for: Self.message(leaf, by, key))
    }

    private static func message(_ leaf: TreeHash, _ by: Instant, _ key: KeyID) -> [UInt8] {
        var canonical = CanonicalBytes(format: "gonghui promise 1")
        canonical.add(leaf.bytes)
        canonical.add(by.microseconds)
        canonical.add(key.description)
        return canonical.bytes
    }
}
