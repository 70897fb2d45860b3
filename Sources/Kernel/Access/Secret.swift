import Crypto
import Foundation

/// 32 random bytes that open something (a session, an invitation). The database keeps only their digest.
public struct Secret: Hashable, Sendable {
    let bytes: [UInt8]

    public init() {
        var generator = SystemRandomNumberGenerator()
        bytes = (0..<32).map { _ in UInt8.random(in: .min ... .max, using: &generator) }
    }

    /// - Returns: `nil` unless the text is what ``text`` gives for some secret.
    public init?(_ text: String) {
        guard text.utf8.count == 43 else { return nil }
        let padded = text.replacing("-", with: "+").replacing("_", with: "/") + "="
        guard let data = Data(base64Encoded: padded), data.count == 32 else { return nil }
        bytes = [UInt8](data)
        // Decoders are lenient with the last bits, and "+" and "/" are not of this alphabet.
        guard self.text == text else { return nil }
    }

    /// 43 characters of base64url, for a cookie or a link.
    public var text: String {
        Data(bytes).base64EncodedString().replacing("+", with: "-").replacing("/", with: "_").replacing("=", with: "")
    }

    /// SHA-256 of the bytes.
    public var digest: [UInt8] { Array(SHA256.hash(data: bytes)) }
}
