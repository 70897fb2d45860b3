/// What the platform declares in a receipt: that it received something under a number at a moment. What was said is there as a
/// digest with a salt of its own; whoever has not the words and that salt learns nothing of them.
struct ReceiptStatement: Hashable, Sendable {
    /// Human: 诉〔2026〕440100-000123.
    let number: String
    let received: Instant
    /// ``ReceiptWords/digest``.
    let words: [UInt8]

    /// What the line of the journal commits to.
    var bytes: [UInt8] {
        var canonical = CanonicalBytes(format: "gonghui receipt 1")
        canonical.add(number)
        canonical.add(received.microseconds)
        canonical.add(words)
        return canonical.bytes
    }
}

/// What somebody said, and the digests of what she enclosed, with the salt under which a receipt holds the digest of both. She alone
/// is given it.
public struct ReceiptWords: Hashable, Sendable {
    public let words: String
    /// SHA-256 of each file as it was kept, in the order in which they came.
    let files: [[UInt8]]
    let salt: [UInt8]

    init(saying words: String, enclosing files: [[UInt8]] = [], salt: [UInt8] = Commitment.salt()) {
        (self.words, self.files, self.salt) = (words, files, salt)
    }

    /// Words without files are committed to as they stand.
    var digest: [UInt8] {
        guard !files.isEmpty else { return Commitment.of(Array(words.utf8), salt: salt) }
        var canonical = CanonicalBytes(format: "gonghui words 2")
        canonical.add(words)
        for file in files { canonical.add(file) }
        return Commitment.of(canonical.bytes, salt: salt)
    }

    /// Whether a file is one of those that came with the words.
    public func holds(_ file: [UInt8]) -> Bool { files.contains(DocumentFile.digest(file)) }
}
