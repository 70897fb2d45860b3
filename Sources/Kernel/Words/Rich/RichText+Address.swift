extension RichText {
    /// Where a link may lead: `https:` with a plain host, or a path of this site.
    public struct Address: Hashable, Sendable {
        public let text: String

        /// - Returns: `nil` for any other scheme, `//host`, a user before the host, quotes, backslashes, blanks and controls
        ///   inside, and more than 500 bytes. Letters beyond ASCII in a path are percent-encoded.
        public init?(_ typed: String) {
            let encoded = Self.encoded(typed.utf8.drop { $0 <= 0x20 })
            guard encoded.utf8.count <= 500, encoded.utf8.allSatisfy(Self.isHarmless),
                Self.isOwnPath(encoded) || Self.isSecure(encoded)
            else { return nil }
            text = encoded
        }

        /// The host and port where it leads elsewhere; `nil` for a path of this site.
        public var host: String? {
            text.utf8.first == 0x2F ? nil : String(text.dropFirst(8).prefix { !"/?#".contains($0) }).lowercased()
        }

        private static func isOwnPath(_ text: String) -> Bool {
            text.utf8.first == 0x2F && text.utf8.dropFirst().first != 0x2F
        }

        private static func isSecure(_ text: String) -> Bool {
            guard text.prefix(8).lowercased() == "https://" else { return false }
            let authority = text.utf8.dropFirst(8).prefix { ![0x2F, 0x3F, 0x23].contains($0) }
            let parts = authority.split(separator: 0x3A, omittingEmptySubsequences: false)
            guard let host = parts.first, host.first.map(isLetterOrDigit) == true, parts.count <= 2 else {
                return false
            }
            return host.allSatisfy { isLetterOrDigit($0) || $0 == 0x2D || $0 == 0x2E }
                && parts.dropFirst().allSatisfy { (1...5).contains($0.count) && $0.allSatisfy { 0x30...0x39 ~= $0 } }
        }

        private static func isLetterOrDigit(_ byte: UInt8) -> Bool {
            0x30...0x39 ~= byte || 0x41...0x5A ~= byte || 0x61...0x7A ~= byte
        }

        /// Visible ASCII without backslash, quotes, angle brackets and accent.
        private static func isHarmless(_ byte: UInt8) -> Bool {
            0x21...0x7E ~= byte && ![0x5C, 0x22, 0x27, 0x3C, 0x3E, 0x60].contains(byte)
        }

        private static func encoded(_ bytes: some Sequence<UInt8>) -> String {
            let digits = Array("0123456789ABCDEF")
            var text = ""
            for byte in bytes {
                if byte < 0x80 {
                    text.unicodeScalars.append(Unicode.Scalar(byte))
                } else {
                    text += "%\(digits[Int(byte >> 4)])\(digits[Int(byte & 15)])"
                }
            }
            while text.utf8.last.map({ $0 <= 0x20 }) == true { text.unicodeScalars.removeLast() }
            return text
        }
    }
}
