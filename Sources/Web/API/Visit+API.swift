import Crypto
import HTTPTypes
public import Kernel

extension Visit {
    /// The version that the program saw, from `If-Match: "7"`.
    ///
    /// - Throws: 428 without it, 400 for anything that is not one version.
    public func version() throws -> Int {
        guard let text = headers[.ifMatch] else { throw Fault.versionMissing }
        let inner = text.dropFirst().dropLast()
        guard text.utf8.count > 2, text.hasPrefix("\""), text.hasSuffix("\""), inner.utf8.count <= 9,
            inner.utf8.allSatisfy({ (0x30...0x39).contains($0) }), let version = Int(inner)
        else {
            throw Fault.malformed(
                Text("If-Match 应为一个版本号，如 \"7\"。", en: "If-Match takes one version, such as \"7\"."))
        }
        return version
    }

    /// What the program calls this request; `nil` when it names none.
    ///
    /// - Throws: 400 for a key that cannot be one.
    public func requestKey() throws -> RequestKey? {
        guard let text = headers[.idempotencyKey] else { return nil }
        let name = headers[.fileName].map { "\($0)\n" } ?? ""
        let asked = Array("\(path)\n\(headers[.ifMatch] ?? "")\n\(name)".utf8) + body
        guard let key = RequestKey(text, digest: Array(SHA256.hash(data: asked))) else {
            throw Fault.malformed(
                Text("Idempotency-Key 须为 1 至 100 个可见字符。", en: "An Idempotency-Key has 1 to 100 visible characters."))
        }
        return key
    }

    /// The file that is the body, under the cleaned name that stands percent-encoded in `File-Name`.
    ///
    /// - Throws: 400 for a name that is not encoded so.
    public func sentFile() throws -> (name: String, bytes: [UInt8]) {
        let text = headers[.fileName] ?? ""
        guard text.utf8.count <= 1000, text.wholeMatch(of: /(?:[A-Za-z0-9._~-]|%[0-9A-Fa-f]{2})*/) != nil else {
            throw Fault.malformed(
                Text("File-Name 应为百分号编码的文件名。", en: "File-Name takes the name of the file, percent-encoded."))
        }
        return (FileName.clean(PercentCoding.decode(text.utf8, plus: false)), body)
    }

    /// How many a page is to hold.
    public var limit: Int { query.number(Parameter.limit.name) ?? 50 }
}

extension HTTPField.Name {
    static let idempotencyKey = Self("Idempotency-Key")!
    static let fileName = Self("File-Name")!
}

/// That the version the program saw is not the present one; nothing was changed.
public struct OutdatedVersion: Error {
    public init() {}
}
