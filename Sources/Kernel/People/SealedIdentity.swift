import Crypto
import Store

/// The number of an identity document as it is kept: once, encrypted, bound to its person.
struct SealedIdentity {
    let kind: IdentityKind
    /// Which master secret encrypts it.
    let master: KeyID
    let box: [UInt8]

    static let purpose = "identity numbers"

    static func seal(
        _ document: IdentityDocument, of person: ID<Person>, with keys: KeyFile
    ) throws -> SealedIdentity {
        try IdentitySecrets(keys).seal(document, of: person)
    }

    /// - Throws: ``SealProblem``.
    func open(of person: ID<Person>, with keys: KeyFile) throws(SealProblem) -> IdentityDocument {
        guard let key = keys.secret(for: Self.purpose, under: master) else { throw .unknownKey(master) }
        guard let bytes = try? AES.GCM.open(.init(combined: box), using: key, authenticating: Self.place(person)),
            let document = try? IdentityDocument(kind, String(decoding: bytes, as: UTF8.self))
        else { throw .broken }
        return document
    }

    static func place(_ person: ID<Person>) -> [UInt8] { Array(person.description.utf8) }
}

/// By what a number is found without being read: HMAC-SHA256 under a secret of the installation, cut to sixteen bytes.
///
/// Numbers are few enough to be tried one after the other, so a digest without a secret would hide nothing.
struct IdentityDigest: Hashable {
    static let purpose = "identity digests"

    let bytes: [UInt8]

    /// As it stands in the register.
    init(kept bytes: [UInt8]) { self.bytes = bytes }

    init(_ document: IdentityDocument, with keys: KeyFile) {
        let text = "\(document.kind.rawValue):\(document.number)"
        let code = HMAC<SHA256>.authenticationCode(for: Array(text.utf8), using: keys.secret(for: Self.purpose))
        bytes = Array(code.prefix(16))
    }

    /// The first eight bytes as a number; two of tens of millions hardly ever agree in them.
    var prefix: Int64 { bytes.prefix(8).reduce(0) { $0 << 8 | Int64($1) } }
}
