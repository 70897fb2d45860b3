import Crypto

/// Makes and checks the tokens of forms: a keyed digest of what binds the form to its browser, which another site can
/// neither read nor compute.
struct FormSeal: Sendable {
    private let key: SymmetricKey

    init(key: [UInt8]) { self.key = SymmetricKey(data: key) }

    /// What a form is bound to.
    enum Binding: Equatable {
        case session(token: String)
        case visit(String)

        fileprivate var bytes: [UInt8] {
            switch self {
            case .session(let token): Array("form of session ".utf8) + Array(token.utf8)
            case .visit(let value): Array("form of visit ".utf8) + Array(value.utf8)
            }
        }
    }

    func token(for binding: Binding) -> String {
        Self.hexadecimal(HMAC<SHA256>.authenticationCode(for: binding.bytes, using: key))
    }

    /// Compares in a time that does not depend on the content.
    func accepts(_ token: String, for binding: Binding) -> Bool {
        SameBytes.compare(token, self.token(for: binding))
    }

    /// A keyed digest of any words, for ``NoticeCookie``.
    func mark(_ bytes: [UInt8]) -> String {
        Self.hexadecimal(HMAC<SHA256>.authenticationCode(for: Array("notice ".utf8) + bytes, using: key))
    }

    /// 128 random bits for a visit cookie.
    static func newVisit() -> String {
        hexadecimal((0..<16).map { _ in UInt8.random(in: .min ... .max) })
    }

    private static let digits = Array("0123456789abcdef".utf8)

    private static func hexadecimal(_ bytes: some Sequence<UInt8>) -> String {
        String(decoding: bytes.flatMap { [digits[Int($0 >> 4)], digits[Int($0 & 15)]] }, as: UTF8.self)
    }
}
