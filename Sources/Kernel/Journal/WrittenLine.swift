public import Store

/// What kind of actor a line names; the account stands beside it.
public enum ActorKind: String, CaseIterable, Sendable, Bindable {
    case anonymous, account, `operator`

    public var label: Text {
        switch self {
        case .anonymous: Text("未登录者", en: "Not signed in")
        case .account: Text("账号", en: "Account")
        // Its clocks, and whoever works at the server's terminal.
        case .operator: Text("系统", en: "The platform")
        }
    }
}

/// A line as its row stands: plain values, so that a row which somebody bent can still be read and named.
struct WrittenLine: Equatable {
    let id: Int64
    let at: Int64
    let actor: String
    let account: Int64?
    /// By which token of the account it was done.
    let token: Int64?
    let organisation: Int64?
    let action: String
    let subjectKind: String
    let subject: Int64
    var version: Int64?
    var commitment: [UInt8]?

    /// The leaf of the tree. Adding a field means a new format name; lines of the old format keep theirs.
    var hash: TreeHash {
        var canonical = CanonicalBytes(format: token == nil ? "line1" : "line2")
        canonical.add(id)
        canonical.add(at)
        canonical.add(actor)
        canonical.add(account)
        canonical.add(organisation)
        canonical.add(action)
        canonical.add(subjectKind)
        canonical.add(subject)
        canonical.add(version)
        canonical.add(commitment)
        if token != nil { canonical.add(token) }
        return .leaf(canonical.bytes)
    }
}

extension WrittenLine {
    init(_ line: JournalLine) {
        id = line.id.number
        at = line.at.microseconds
        actor = Self.kind(of: line.actor).rawValue
        account = line.actor.account?.number
        token = Self.token(of: line.actor)
        organisation = line.organisation?.number
        action = line.action
        subjectKind = line.subject.kind.name
        subject = line.subject.number
    }

    private static func kind(of actor: Actor.Identity) -> ActorKind {
        switch actor {
        case .anonymous: .anonymous
        case .account, .token: .account
        case .operator: .operator
        }
    }

    private static func token(of actor: Actor.Identity) -> Int64? {
        if case .token(let id, _) = actor { id.number } else { nil }
    }
}

extension WrittenLine {
    /// The columns in the order that ``init(row:from:)`` reads, of the table under the alias `l`.
    static let columns: SQL = """
        l.id, l.at, l.actor, l.account, l.organisation, l.action, l.subject_kind, l.subject, l.version, l.commitment,
        l.token
        """

    /// Reads the eleven columns that begin at a position.
    init(row: Row, from column: Int) throws {
        id = try row[column]
        at = try row[column + 1]
        actor = try row[column + 2]
        account = try row[column + 3]
        organisation = try row[column + 4]
        action = try row[column + 5]
        subjectKind = try row[column + 6]
        subject = try row[column + 7]
        version = try row[column + 8]
        commitment = try row[column + 9]
        token = try row[column + 10]
    }
}
