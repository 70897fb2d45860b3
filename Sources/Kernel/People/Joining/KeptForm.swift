import Crypto
import Foundation

/// A form that waited on a phone without a network, encrypted for this installation alone.
///
/// The phone makes a key pair of its own for each form; key agreement on P-256 with the installation's key, HKDF-SHA256 and
/// AES-256-GCM. So a phone that is lost tells nothing, and an altered form opens nowhere.
public struct KeptForm: Sendable {
    /// After so many days it is sent no more, and not taken if it is.
    public static let days = 7
    /// In bytes, as it is sent.
    public static let longest = 12_000

    /// What the form would have sent, as `application/x-www-form-urlencoded`.
    public let fields: String
    /// When it was filled in, by the clock of the phone.
    public let keptAt: Instant

    private static let head = "gonghui kept form 1\n"

    /// - Parameters:
    ///   - sealed: base64url of the phone's public key, twelve bytes, ciphertext and tag.
    ///   - id: of the key for which it was encrypted.
    /// - Throws: ``KeptFormProblem``.
    public static func open(
        _ sealed: String, under id: String, _ journal: Journal, at now: Instant
    ) throws(KeptFormProblem) -> KeptForm {
        guard sealed.utf8.count <= longest, let id = KeyID(id), let bytes = Data(base64URL: sealed),
            bytes.count > 65 + 28,
            let own = KeptFormKey.secret(under: id, journal.keys),
            let phone = try? P256.KeyAgreement.PublicKey(x963Representation: bytes.prefix(65)),
            let shared = try? own.sharedSecretFromKeyAgreement(with: phone)
        else { throw .unreadable }
        let key = shared.hkdfDerivedSymmetricKey(
            using: SHA256.self, salt: bytes.prefix(65), sharedInfo: Array(KeptFormKey.purpose.utf8), outputByteCount: 32
        )
        guard let box = try? AES.GCM.SealedBox(combined: bytes.dropFirst(65)),
            let plain = try? AES.GCM.open(box, using: key, authenticating: Array(id.description.utf8))
        else { throw .unreadable }
        let lines = String(decoding: plain, as: UTF8.self)
        guard lines.hasPrefix(head), let end = lines.dropFirst(head.count).firstIndex(of: "\n"),
            let milliseconds = Int64(lines[..<end].dropFirst(head.count)),
            (0...4_102_444_800_000).contains(milliseconds)
        else { throw .unreadable }
        let keptAt = Instant(microseconds: milliseconds * 1000)
        guard keptAt.adding(seconds: Int64(days) * 86_400) > now else { throw .tooOld }
        // A phone's clock may be wrong by hours, not by days.
        guard keptAt < now.adding(seconds: 86_400) else { throw .unreadable }
        return KeptForm(fields: String(lines[lines.index(after: end)...]), keptAt: keptAt)
    }
}

/// Why a form that waited is not taken. What it says stays unknown, or has become old.
public enum KeptFormProblem: Error, Hashable, Sendable {
    /// Altered, cut short, or encrypted for another installation.
    case unreadable
    case tooOld

    public var explanation: Text {
        switch self {
        case .unreadable: Text("这份表打不开，请重新填写", en: "This form cannot be read; fill it in again")
        case .tooOld:
            Text(
                "这份表存了超过 \(KeptForm.days) 天，请重新填写",
                en: "This form waited more than \(KeptForm.days) days; fill it in again")
        }
    }
}

/// The key for which phones encrypt: its public half stands on the page, the secret half follows from the key file.
public struct KeptFormKey: Sendable {
    public let id: String
    /// base64url of the uncompressed point.
    public let text: String

    static let purpose = "gonghui kept form 1"

    /// That of the newest master secret; those before it still open what was encrypted for them.
    public init?(_ journal: Journal) {
        let id = journal.keys.masterID
        guard let secret = Self.secret(under: id, journal.keys) else { return nil }
        self.id = id.description
        text = secret.publicKey.x963Representation.base64URL
    }

    /// One derived secret in four thousand million is no key of the curve; then the next one is.
    static func secret(under id: KeyID, _ keys: KeyFile) -> P256.KeyAgreement.PrivateKey? {
        for attempt in 0..<4 {
            guard let secret = keys.secret(for: "kept forms \(attempt)", under: id) else { return nil }
            let raw = secret.withUnsafeBytes { Data($0) }
            if let key = try? P256.KeyAgreement.PrivateKey(rawRepresentation: raw) { return key }
        }
        return nil
    }
}

extension Data {
    fileprivate init?(base64URL text: String) {
        let plain = text.replacing("-", with: "+").replacing("_", with: "/")
        self.init(base64Encoded: plain + String(repeating: "=", count: (4 - plain.count % 4) % 4))
    }

    fileprivate var base64URL: String {
        base64EncodedString().replacing("+", with: "-").replacing("/", with: "_").replacing("=", with: "")
    }
}
