import Kernel
import Store

/// An entry with everything that its page shows, read in one snapshot.
struct EntrySheet: Sendable {
    let entry: Entry
    let content: EntryContent
    /// The day as of which it is shown; `nil` for now.
    let asOf: Day?
    /// A day that was asked for and on which there was no such entry yet, or that is still to come.
    let unknownDay: Day?
    /// When its content was destroyed, and why; `nil` while it is kept.
    let erasure: EntryErasure?
    let owner: Organisation
    let handler: String?
    let colleagues: [Colleague]
    let history: [EntryEvent]
    let notes: [EntryNote]
    let links: [EntryLink]
    let termEvents: [TermEvent]
    let openings: [SealOpening]
    /// Whether somebody outside the unions follows it, and what was written to and fro.
    let isFollowed: Bool
    /// Whether it was taken out of another, whose code opens it.
    let isPart: Bool
    let messages: [FollowMessage]
    let names: FieldNames
    let rights: EntryRights
    let documents: DocumentSheet
    /// Whether what it names of employers leads on to what all ledgers hold about them.
    let leadsToEmployers: Bool

    /// Of a day on which there was none yet, and of one that is still to come, the entry is shown as it stands now.
    ///
    /// - Throws: ``Refusal/notFound`` when the person may not read it.
    static func load(
        _ id: ID<Entry>, of ledger: AnyLedger, in book: LedgerBook, as day: Day?, for actor: Actor, today: Day,
        _ connection: any Connection
    ) throws -> EntrySheet {
        let entry = try Entry.find(id, of: ledger, for: actor, on: connection)
        guard let owner = try Organisation.find(entry.owner.organisation, on: connection) else {
            throw Refusal.notFound
        }
        let now = try entry.content(of: ledger, on: connection)
        let version = try day.flatMap { $0 <= today ? try entry.version(at: $0, on: connection) : nil }
        let content = version?.content(of: ledger) ?? now
        let colleagues = try Colleague.all(at: owner, holding: ledger.write, on: connection)
        let history = try entry.history(in: ledger, on: connection)
        let everyone = [entry.handler].compactMap { $0 } + history.compactMap { $0.version?.handler }
        let values =
            Array(ledger.values(with: content).values) + everyone.map { .account($0) }
            + history.flatMap { $0.content.map { Array($0.values.values) } ?? [] }
        let names = try FieldNames.load(values, on: connection)
        let rights = try EntryRights(of: actor, on: entry, now, of: ledger, today: today, connection)
        return EntrySheet(
            entry: entry, content: content, asOf: version == nil ? nil : day,
            unknownDay: version == nil ? day : nil,
            erasure: try entry.erasure(on: connection), owner: owner,
            handler: entry.handler.flatMap { names.accounts[$0] }, colleagues: colleagues, history: history,
            notes: try entry.notes(on: connection), links: try entry.links(in: book, for: actor, on: connection),
            termEvents: try entry.termEvents(on: connection), openings: try entry.sealOpenings(on: connection),
            isFollowed: try entry.isFollowed(on: connection), isPart: try entry.isPart(on: connection),
            messages: try entry.messages(on: connection),
            names: names, rights: rights,
            documents: try DocumentSheet.load(of: entry, in: ledger, rights: rights, connection),
            leadsToEmployers: try values.contains(where: \.isEmployer)
                && EmployerReader.reads(actor, in: book, on: connection))
    }
}

extension FieldValue {
    fileprivate var isEmployer: Bool { if case .employer = self { true } else { false } }
}
