/// A paper that is made of an entry's data, at the statuses where it is due.
public struct LedgerPaper<Body: LedgerEntry>: Sendable {
    let name: String
    let title: Text
    let statuses: Set<Body.Status>
    let make: @Sendable (Body, PaperSetting) -> OfficialPaper

    /// - Parameter statuses: where it can be taken away.
    public init(
        _ name: String, _ title: Text, at statuses: Set<Body.Status>,
        make: @escaping @Sendable (Body, PaperSetting) -> OfficialPaper
    ) {
        (self.name, self.title, self.statuses, self.make) = (name, title, statuses, make)
    }
}

/// The same without the type of the body.
public struct AnyPaper: Sendable {
    /// Stands in addresses.
    public let name: String
    public let title: Text
    private let statuses: Set<String>
    private let made: @Sendable (EntryContent, PaperSetting) -> OfficialPaper?

    init<Body: LedgerEntry>(_ paper: LedgerPaper<Body>, of ledger: Ledger<Body>) {
        name = paper.name
        title = paper.title
        statuses = Set(paper.statuses.map(\.rawValue))
        made = { content, setting in ledger.body(of: content).map { paper.make($0, setting) } }
    }

    /// Whether it is due where an entry stands.
    public func isDue(at status: String) -> Bool { statuses.contains(status) }

    /// - Returns: `nil` where it is not due.
    public func paper(of content: EntryContent, _ setting: PaperSetting) -> OfficialPaper? {
        isDue(at: content.status) ? made(content, setting) : nil
    }
}

/// What a paper says beside the entry's own data.
public struct PaperSetting: Sendable {
    /// The name of the union whose matter it is.
    public let owner: String
    /// The name of the union above it; empty at the top.
    public let above: String
    /// The names of the unions that stand in the entry.
    public let organisations: [ID<Organisation>: String]
    /// As they hold where the owner is, on the day it is typeset.
    public let rules: PlaceRules
    /// Until when the entry may stay where it stands.
    public let due: Day?
    /// Since when it stands there.
    public let since: Day

    public init(
        owner: String, above: String, organisations: [ID<Organisation>: String], rules: PlaceRules, due: Day?,
        since: Day
    ) {
        (self.owner, self.above, self.organisations) = (owner, above, organisations)
        (self.rules, self.due, self.since) = (rules, due, since)
    }
}
