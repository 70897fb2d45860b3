import Crypto
import Foundation

/// How the addresses of one kind of hook are kept, and what is sent there is signed.
///
/// An address lets whoever has it write there: it is encrypted, bound to its hook's key. What signs follows from the key file
/// and the hook's key, and is kept nowhere.
struct HookKeys {
    /// Whose keys these are, `notices`; stands for ever in what they are derived from.
    let purpose: String
    let file: KeyFile

    func seal<Hook>(_ address: String, of hook: ID<Hook>) throws -> [UInt8] {
        let box = try AES.GCM.seal(Array(address.utf8), using: sealing, authenticating: Array("\(hook)".utf8))
        return Array(box.combined ?? Data())
    }

    func open<Hook>(_ box: [UInt8], of hook: ID<Hook>) throws -> HookTarget {
        let opened = try AES.GCM.open(.init(combined: box), using: sealing, authenticating: Array("\(hook)".utf8))
        return HookTarget(address: String(decoding: opened, as: UTF8.self), key: Array(secret(of: hook).utf8))
    }

    /// What the other side checks the signature with; shown once.
    func secret<Hook>(of hook: ID<Hook>) -> String {
        Crockford.text(file.secret(for: "signature of \(purpose) \(hook)").withUnsafeBytes { Array($0) })
    }

    private var sealing: SymmetricKey { file.secret(for: "addresses of \(purpose)") }
}

/// Where to send, and with which key to sign.
public struct HookTarget: Sendable {
    public let address: String
    public let key: [UInt8]
}
