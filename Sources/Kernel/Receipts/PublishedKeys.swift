/// The public keys of an installation as they are published: a title, then one key on a line with its name.
///
/// ```
/// gonghui public keys 1
/// key 3V7Q8M2ZJ5K1T9XA <hex>
/// ```
public struct PublishedKeys: Sendable, LosslessStringConvertible {
    public let keys: [PublishedKey]
    private static let title = "gonghui public keys 1"

    public init(_ keys: [PublishedKey]) { self.keys = keys }

    public var description: String {
        ([Self.title] + keys.map { "key \($0.id) \(Hexadecimal.text($0.raw))" }).joined(separator: "\n") + "\n"
    }

    /// - Returns: `nil` for any other text, and where a key does not bear its own name.
    public init?(_ description: String) {
        let lines = description.split(whereSeparator: \.isNewline)
        guard lines.first == Self.title[...] else { return nil }
        var keys: [PublishedKey] = []
        for line in lines.dropFirst() {
            let parts = line.split(separator: " ")
            guard parts.count == 3, parts[0] == "key", let raw = Hexadecimal.bytes(String(parts[2])),
                let key = PublishedKey(raw: raw, created: Instant(microseconds: 0), retired: nil),
                key.id.description == parts[1]
            else { return nil }
            keys.append(key)
        }
        guard !keys.isEmpty else { return nil }
        self.keys = keys
    }
}

extension Journal {
    /// By which receipts and heads are checked; the present key first.
    public var publishedKeys: PublishedKeys { PublishedKeys(keys.published) }
}
