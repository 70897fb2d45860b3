/// What a program calls one request of its own, so that it may send it again when no answer came.
public struct RequestKey: Hashable, Sendable {
    public let text: String
    /// Of what was asked: one key stands for one request.
    public let digest: [UInt8]

    /// How long an answer is kept for it.
    static let seconds: Int64 = 86_400

    /// - Returns: `nil` unless the text is 1 to 100 visible characters of ASCII.
    public init?(_ text: String, digest: [UInt8]) {
        guard (1...100).contains(text.utf8.count), text.utf8.allSatisfy({ (0x21...0x7E).contains($0) }) else {
            return nil
        }
        self.text = text
        self.digest = digest
    }

    static let reused = Refusal.invalid(
        field: "Idempotency-Key",
        why: Text("这个键已用于另一个请求，请换一个", en: "This key stands for another request; use a new one"))
}
