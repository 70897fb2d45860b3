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

/// What somebody said, with the salt under which a receipt holds its digest. She alone is given both.
public struct ReceiptWords: Hashable, Sendable {
    public let words: String
    let salt: [UInt8]

    init(saying words: String, salt: [UInt8] = Commitment.salt()) { (self.words, self.salt) = (words, salt) }

    var digest: [UInt8] { Commitment.of(Array(words.utf8), salt: salt) }
}
