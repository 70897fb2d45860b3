public import Store

/// A matter of which a code tells beside the one that it opens: the one in which hers goes on, or what was taken out of it. Of the one
/// in which hers goes on nothing is told but where it stands and until when: what stands in it is about somebody else.
public struct FollowedMatter: Sendable {
    public enum Relation: Sendable {
        /// Hers goes on in it, because both are about one matter. What somebody else said stays with her.
        case main
        /// It was taken out of hers, which held two.
        case part
    }

    public let relation: Relation
    public let entry: Entry
    /// Empty for a matter of somebody else's.
    public let content: EntryContent
    /// The name of the union whose matter it is.
    public let owner: String
    /// What she can do with it now; nothing with a matter of somebody else's.
    public let steps: [StepDescription]
    /// What the office wrote about what was taken out of hers.
    public let messages: [FollowMessage]

    /// All that stand beside a followed entry.
    public static func all(
        beside entry: Entry, of ledger: AnyLedger, on connection: any Connection
    ) throws -> [FollowedMatter] {
        let main = try EntryMerger.find(entry.id, on: connection).map { [(Relation.main, $0.main)] } ?? []
        let parts = try EntryPart.all(of: entry.id, on: connection).map { (Relation.part, $0) }
        return try (main + parts).compactMap { relation, id in
            guard let found = try Entry.find(id, on: connection), found.ledger == ledger.id else { return nil }
            let owner = try Organisation.find(found.owner.organisation, on: connection)?.name ?? "—"
            guard relation == .part else {
                return FollowedMatter(
                    relation: relation, entry: found, content: EntryContent(status: found.status, values: [:]),
                    owner: owner, steps: [], messages: [])
            }
            return FollowedMatter(
                relation: relation, entry: found, content: try found.content(of: ledger, on: connection), owner: owner,
                steps: ledger.description.steps(from: found.status).filter { $0.by.contains(.speaker) },
                messages: try found.messages(on: connection))
        }
    }
}
