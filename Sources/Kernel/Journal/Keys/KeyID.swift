import Crypto
public import Store

/// The name of a key: 16 Crockford characters of the SHA-256 of the public key, or of what stands for it.
public struct KeyID: Hashable, Sendable, LosslessStringConvertible {
    public let description: String

    /// - Returns: `nil` unless there are 16 capitals or digits.
    public init?(_ description: String) {
        guard description.utf8.count == 16,
            description.utf8.allSatisfy({ (0x30...0x39).contains($0) || (0x41...0x5A).contains($0) })
        else { return nil }
        self.description = description
    }

    init(of publicBytes: some Sequence<UInt8>) {
        description = Crockford.text(SHA256.hash(data: Array(publicBytes)).prefix(10))
    }
}

extension KeyID: Bindable {
    public var sqlValue: Value { .text(description) }
    public init?(sqlValue: Value) {
        guard case .text(let text) = sqlValue else { return nil }
        self.init(text)
    }
}
