import Crypto
public import Store

/// A SHA-256 value of the journal's tree, hashed as RFC 9162 §2.1.1 says.
public struct TreeHash: Hashable, Sendable {
    /// 32 of them.
    public let bytes: [UInt8]

    /// - Returns: `nil` unless there are 32 bytes.
    init?(_ bytes: [UInt8]) {
        guard bytes.count == 32 else { return nil }
        self.bytes = bytes
    }

    private init(hashing input: [UInt8]) { bytes = Array(SHA256.hash(data: input)) }

    /// The root of a tree without leaves.
    static let empty = TreeHash(hashing: [])

    static func leaf(_ canonical: [UInt8]) -> TreeHash { TreeHash(hashing: [0x00] + canonical) }

    static func node(_ left: TreeHash, _ right: TreeHash) -> TreeHash {
        var input: [UInt8] = [0x01]
        input.reserveCapacity(65)
        input += left.bytes
        input += right.bytes
        return TreeHash(hashing: input)
    }
}

extension TreeHash: Bindable {
    public var sqlValue: Value { .blob(bytes) }
    public init?(sqlValue: Value) {
        guard case .blob(let bytes) = sqlValue else { return nil }
        self.init(bytes)
    }
}

extension TreeHash: LosslessStringConvertible {
    /// 64 hexadecimal digits in lower case.
    public var description: String { Hexadecimal.text(bytes) }

    public init?(_ description: String) {
        guard let bytes = Hexadecimal.bytes(description) else { return nil }
        self.init(bytes)
    }
}
