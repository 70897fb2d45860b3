import Store

/// One line of the journal over the versions of many subjects, such as all entries of an import.
///
/// Each version is kept with a salt and a commitment of its own, as if it had a line of its own; the line commits to the
/// root of a tree over them. So one person's versions can be erased later, and the line still verifies.
struct JournalBatch {
    /// Rows that are written with one statement.
    private static let chunk = 64

    let line: ID<JournalLine>
    private var frontier = Frontier()
    private var waiting: [BatchMember] = []

    init(at desk: Desk) { line = desk.ids.next() }

    var count: Int { Int(frontier.size) }

    /// Takes in what a subject has become.
    ///
    /// - Parameter version: which one of the subject's this is, counted from 1.
    mutating func add(_ subject: Subject, version: Int, _ body: [UInt8], on connection: any Connection) throws {
        let salt = Commitment.salt()
        let member = BatchMember(
            ordinal: frontier.size + 1, subjectKind: subject.kind.name, subject: subject.number,
            version: Int64(version), commitment: Commitment.of(body, salt: salt), salt: salt, body: body)
        frontier.append(member.hash)
        waiting.append(member)
        if waiting.count == Self.chunk { try write(on: connection) }
    }

    /// Writes the line over all that was taken in.
    mutating func finish(
        _ action: Action, _ subject: Subject, of organisation: ID<Organisation>?, at desk: Desk
    ) throws {
        try write(on: desk.connection)
        let root = BatchRoot(count: frontier.size, root: frontier.root)
        try desk.journal.append(
            JournalLine(
                id: line, at: desk.now, actor: desk.actor.identity, organisation: organisation, action: action.name,
                subject: subject),
            version: Array(root.json.text.utf8), on: desk.connection)
    }

    private mutating func write(on connection: any Connection) throws {
        try BatchMember.insert(waiting, of: line, on: connection)
        waiting.removeAll(keepingCapacity: true)
    }
}

/// What the line of a batch commits to.
struct BatchRoot: Equatable {
    let count: Int64
    let root: TreeHash

    private static let format = "gonghui batch 1"

    init(count: Int64, root: TreeHash) { (self.count, self.root) = (count, root) }

    /// - Returns: `nil` for the version of anything else.
    init?(_ bytes: [UInt8]) {
        guard bytes.count < 300, let json = try? JSONValue(text: String(decoding: bytes, as: UTF8.self)),
            json["format"] == .string(Self.format), case .integer(let count)? = json["count"],
            case .string(let text)? = json["root"], let root = TreeHash(text)
        else { return nil }
        self.init(count: Int64(count), root: root)
    }

    var json: JSONValue {
        .object([
            "format": .string(Self.format), "count": .integer(Int(count)), "root": .string(root.description),
        ])
    }
}
