import Crypto

/// A file that was looked at and is fit to keep.
public struct DocumentFile: Sendable {
    public private(set) var name: String
    public let kind: DocumentKind
    public let bytes: [UInt8]
    /// A small JPEG of it, for a picture.
    public let preview: [UInt8]?
    /// Of the bytes: worked out before anybody waits for the writer.
    let digest: [UInt8]

    /// - Parameter name: already cleaned.
    public init(name: String, kind: DocumentKind, bytes: [UInt8], preview: [UInt8]? = nil) {
        self.name = kind.name(for: name)
        self.kind = kind
        self.bytes = bytes
        self.preview = preview
        digest = Self.digest(bytes)
    }

    /// The same file under another name.
    func named(_ name: String) -> DocumentFile {
        var file = self
        file.name = kind.name(for: name)
        return file
    }

    static func digest(_ bytes: [UInt8]) -> [UInt8] { Array(SHA256.hash(data: bytes)) }
}

/// How much is kept of documents.
public struct DocumentLimit: Sendable {
    /// Bytes.
    public let perFile: Int
    /// Documents that stand at one subject at a time.
    public let count: Int

    public init(perFile: Int, count: Int) {
        self.perFile = perFile
        self.count = count
    }

    public static let usual = DocumentLimit(perFile: 20 << 20, count: 30)
}
