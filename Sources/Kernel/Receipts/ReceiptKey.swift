/// Where a receipt is found: its line, and a mark that is made from what the line commits to, so that nobody comes across a
/// receipt by counting.
public struct ReceiptKey: Hashable, Sendable {
    let line: ID<JournalLine>
    let mark: String

    init(_ line: ID<JournalLine>, _ commitment: [UInt8]) {
        self.line = line
        mark = Crockford.text(commitment.prefix(10))
    }
}

extension ReceiptKey: LosslessStringConvertible {
    /// 29 Crockford characters.
    public var description: String { line.description + mark }

    public init?(_ description: String) {
        guard description.utf8.count == 29, let line = ID<JournalLine>(String(description.prefix(13))) else {
            return nil
        }
        self.line = line
        mark = String(description.dropFirst(13))
    }
}
