/// What proves to anyone that something was received, and when, without saying what, by whom or against whom.
///
/// It holds a line of the journal, the way from that line to a signed head, and what opens the line's commitment: number,
/// moment and a digest of the words. Whoever has the published keys checks it without asking the platform.
public struct Receipt: Hashable, Sendable {
    let statement: ReceiptStatement
    let salt: [UInt8]
    let line: ReceiptLine
    public let proof: Proof

    public enum Proof: Hashable, Sendable {
        case included(InclusionProof, SignedHead)
        /// The line waits for its place: on PostgreSQL for a fraction of a second.
        case promised(ReceiptPromise)
    }

    public var number: String { statement.number }
    public var received: Instant { statement.received }
    public var key: ReceiptKey { ReceiptKey(ID(unchecked: line.id), commitment) }

    /// The head under which it is proven; `nil` as long as it is promised.
    public var head: SignedHead? { if case .included(_, let head) = proof { head } else { nil } }

    private var commitment: [UInt8] { Commitment.of(statement.bytes, salt: salt) }

    /// Made from what it states: a changed number, moment, digest or name gives another leaf.
    var leaf: TreeHash { line.written(at: statement.received, commitment).hash }

    public static let kind = SubjectKind("receipt", Text("回执", en: "Receipt"))
    static let given = Action("receipt.given", Text("出具回执", en: "gave a receipt"))
}

/// What a line of the journal says besides its moment and commitment.
struct ReceiptLine: Hashable, Sendable {
    let id: Int64
    let actor: String
    let account: Int64?
    let organisation: Int64?
    let subject: Int64
    let version: Int64?

    init(id: Int64, actor: String, account: Int64?, organisation: Int64?, subject: Int64, version: Int64?) {
        (self.id, self.actor, self.account) = (id, actor, account)
        (self.organisation, self.subject, self.version) = (organisation, subject, version)
    }

    init(_ line: WrittenLine) {
        self.init(
            id: line.id, actor: line.actor, account: line.account, organisation: line.organisation,
            subject: line.subject, version: line.version)
    }

    func written(at: Instant, _ commitment: [UInt8]) -> WrittenLine {
        WrittenLine(
            id: id, at: at.microseconds, actor: actor, account: account, token: nil, organisation: organisation,
            action: Receipt.given.name, subjectKind: Receipt.kind.name, subject: subject, version: version,
            commitment: commitment)
    }
}
