import Crypto

/// Makes and checks the tokens of forms: a keyed digest of what binds the form to its browser, which another site can
/// neither read nor compute.
struct FormSeal: Sendable {
    /// Has taken in the key, which costs as much as a mark, and is copied for each.
    private let keyed: HMAC<SHA256>

    init(key: [UInt8]) { keyed = HMAC(key: SymmetricKey(data: key)) }

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

    func token(for binding: Binding) -> String { code(of: binding.bytes) }

    /// Compares in a time that does not depend on the content.
    func accepts(_ token: String, for binding: Binding) -> Bool {
        SameBytes.compare(token, self.token(for: binding))
    }

    /// A keyed digest of any words, for ``NoticeCookie``.
    func mark(_ bytes: [UInt8]) -> String { code(of: Array("notice ".utf8) + bytes) }

    private func code(of bytes: [UInt8]) -> String {
        var code = keyed
        code.update(data: bytes)
        return Self.hexadecimal(code.finalize())
    }

    /// 128 random bits for a visit cookie.
    static func newVisit() -> String {
        hexadecimal((0..<16).map { _ in UInt8.random(in: .min ... .max) })
    }

    private static let digits = Array("0123456789abcdef".utf8)

    private static func hexadecimal(_ bytes: some Sequence<UInt8>) -> String {
        var text: [UInt8] = []
        text.reserveCapacity(64)
        for byte in bytes {
            text.append(digits[Int(byte >> 4)])
            text.append(digits[Int(byte & 15)])
        }
        return String(decoding: text, as: UTF8.self)
    }
}
