public import Store

/// A person in front of all that concerns employers: an officer of a federation. A union founded in an employer is shown no
/// such collection, not even of its own (design, access); it reads its own entries in their ledgers.
public struct EmployerReader: Sendable {
    let actor: Actor
    let book: LedgerBook

    /// - Throws: ``Refusal/notPermitted(_:)`` for whoever works at no federation.
    public init(_ actor: Actor, in book: LedgerBook, on connection: any Connection) throws {
        let federations = try Set(
            connection.all(
                """
                SELECT id FROM organisation
                WHERE id IN \(list: actor.grants.map(\.organisation)) AND rank < \(Rank.base)
                """
            ) { try $0[0] as ID<Organisation> })
        self.actor = actor.identity == .operator ? actor : actor.acting(only: federations)
        self.book = book
        guard self.actor.may(.readEmployers) else { throw Refusal.notPermitted(.readEmployers) }
    }

    /// Whether somebody is one.
    public static func reads(_ actor: Actor, in book: LedgerBook, on connection: any Connection) throws -> Bool {
        do {
            _ = try EmployerReader(actor, in: book, on: connection)
            return true
        } catch Refusal.notPermitted { return false }
    }

    /// Whether any entry that she may read names an employer or one merged into it.
    func readsSome(of root: SQL) -> SQL {
        """
        EXISTS (SELECT 1 FROM \(KnownEmployer.mentions) JOIN entry e ON e.id = m.entry
            WHERE g.root = \(root) AND \(book.condition(for: actor, \.read)))
        """
    }
}

extension Permission {
    /// Seeing all that concerns an employer together; what stands there follows from the permissions of the ledgers.
    public static let readEmployers = Permission(
        "known-employers.read", Text("查看用人单位", en: "See employers"), roles: [.officer, .leader])
    /// Saying that two employers are one body, or are not.
    public static let mergeEmployers = Permission(
        "known-employers.merge", Text("合并用人单位", en: "Merge employers"), roles: [.officer, .leader])
}
