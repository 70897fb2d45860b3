import Crypto

/// What opens a matter for whoever spoke up, and for nobody else: 16 Crockford characters, shown once. The platform keeps a digest
/// under a key that stands in the key file, so the database alone does not tell whether a guess is right.
public struct FollowCode: Hashable, Sendable {
    private let text: String

    /// A new one, of 80 random bits.
    public init() {
        var generator = SystemRandomNumberGenerator()
        text = Crockford.text((0..<10).map { _ in UInt8.random(in: .min ... .max, using: &generator) })
    }

    /// Reads what somebody typed: small letters, blanks and hyphens do not matter, and what is easily mistaken is taken for what
    /// is meant.
    ///
    /// - Returns: `nil` unless 16 characters are left.
    public init?(_ typed: String) {
        let plain = Folding.fold(typed).uppercased().filter { !$0.isWhitespace && $0 != "-" }
        let meant = String(plain.map { Self.mistaken[$0] ?? $0 })
        guard meant.utf8.count == 16, meant.utf8.allSatisfy(Crockford.isDigit) else { return nil }
        text = meant
    }

    private static let mistaken: [Character: Character] = ["O": "0", "I": "1", "L": "1"]

    /// In four groups, as it is shown and typed.
    public var words: String {
        stride(from: 0, to: 16, by: 4).map { text.dropFirst($0).prefix(4) }.joined(separator: "-")
    }

    func digest(with keys: KeyFile) -> [UInt8] {
        Array(HMAC<SHA256>.authenticationCode(for: Array(text.utf8), using: keys.secret(for: "follow codes")))
    }
}
