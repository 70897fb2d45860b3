import Crypto
import Foundation

/// Numbers used once, for encrypting many texts: drawn from the system some at a time, as asking it costs more than encrypting.
struct Nonces {
    /// The most that the system gives at once, in bytes.
    private static let most = 256
    private static let length = 12

    private var drawn: ArraySlice<UInt8> = []

    mutating func next() throws -> AES.GCM.Nonce {
        if drawn.count < Self.length {
            var bytes = [UInt8](repeating: 0, count: Self.most)
            guard getentropy(&bytes, bytes.count) == 0 else { return AES.GCM.Nonce() }
            drawn = bytes[...]
        }
        defer { drawn = drawn.dropFirst(Self.length) }
        return try AES.GCM.Nonce(data: drawn.prefix(Self.length))
    }
}
