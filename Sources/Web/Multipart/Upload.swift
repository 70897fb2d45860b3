/// How much a route takes.
public struct UploadLimit: Sendable {
    /// Bytes.
    public let perFile: Int
    public let files: Int
    /// Bytes of the whole request.
    public let total: Int

    public init(perFile: Int, files: Int, total: Int) {
        self.perFile = perFile
        self.files = files
        self.total = total
    }
}

/// A file that somebody sent.
public struct Upload: Sendable {
    /// The name of the field.
    public let field: String
    /// Cleaned (``FileName/clean(_:)``).
    public let name: String
    /// What the sender says it is; not to be believed.
    public let type: String?
    public let bytes: [UInt8]
}
