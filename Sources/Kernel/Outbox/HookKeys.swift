import Crypto
import Foundation

/// How the addresses of one kind of hook are kept, and what is sent there is signed.
///
/// An address lets whoever has it write there: it is encrypted, bound to its hook's key. What signs follows from the key file
/// and the hook's key, and is kept nowhere; it stays the same whatever master secret comes, because the other side knows it.
struct HookKeys {
    /// Whose keys these are, `notices`; stands for ever in what they are derived from.
    let purpose: String
    let file: KeyFile

    /// Under the newest master secret.
    func seal<Hook>(_ address: String, of hook: ID<Hook>) throws -> [UInt8] {
        let box = try AES.GCM.seal(Array(address.utf8), using: sealing[0], authenticating: Array("\(hook)".utf8))
        return Array(box.combined ?? Data())
    }

    /// - Throws: ``SealProblem/broken`` for a box that none of the master secrets opens.
    func open<Hook>(_ box: [UInt8], of hook: ID<Hook>) throws -> HookTarget {
        let found = sealing.lazy.compactMap { address(in: box, of: hook, $0) }.first
        guard let found else { throw SealProblem.broken }
        return HookTarget(address: found, key: Array(secret(of: hook).utf8))
    }

    /// The same address under the newest master secret; `nil` where it is.
    func resealed<Hook>(_ box: [UInt8], of hook: ID<Hook>) throws -> [UInt8]? {
        guard address(in: box, of: hook, sealing[0]) == nil else { return nil }
        return try seal(open(box, of: hook).address, of: hook)
    }

    private func address<Hook>(in box: [UInt8], of hook: ID<Hook>, _ key: SymmetricKey) -> String? {
        let opened = try? AES.GCM.open(.init(combined: box), using: key, authenticating: Array("\(hook)".utf8))
        return opened.map { String(decoding: $0, as: UTF8.self) }
    }

    /// What the other side checks the signature with; shown once.
    func secret<Hook>(of hook: ID<Hook>) -> String {
        Crockford.text(file.secret(for: "signature of \(purpose) \(hook)").withUnsafeBytes { Array($0) })
    }

    /// The newest first.
    private var sealing: [SymmetricKey] { file.secrets(for: "addresses of \(purpose)") }
}

/// Where to send, and with which key to sign.
public struct HookTarget: Sendable {
    public let address: String
    public let key: [UInt8]
}
