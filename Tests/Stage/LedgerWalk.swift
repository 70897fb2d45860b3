public import Kernel
public import Store

/// Ledgers on the ``SmallTree``: what is entered, which steps are taken, and what stands afterwards.
public struct LedgerWalk: Sendable {
    public let stage: KernelStage
    public let tree: SmallTree
    public let book: LedgerBook

    public func open<Body: LedgerEntry>(
        _ body: Body, of owner: ID<Organisation>, handler: ID<Account>? = nil, as identity: Actor.Identity = .operator
    ) async throws -> ID<Entry> {
        try await stage.perform(OpenEntry(body, of: owner, handler: handler, book: book), as: identity)
    }

    public func take(
        _ step: String, on id: ID<Entry>, _ answers: [String: FieldValue] = [:],
        as identity: Actor.Identity = .operator
    ) async throws {
        let entry = try await entry(id)
        try await stage.perform(
            TakeStep(step, on: id, of: entry.ledger, version: entry.version, answers, book: book), as: identity)
    }

    public func change(
        _ id: ID<Entry>, _ values: [String: FieldValue], as identity: Actor.Identity = .operator
    ) async throws {
        let entry = try await entry(id)
        try await stage.perform(
            ChangeEntry(id, of: entry.ledger, version: entry.version, values, book: book), as: identity)
    }

    /// Why a step is refused; `nil` when it is not.
    public func refused(
        taking step: String, on id: ID<Entry>, _ answers: [String: FieldValue] = [:],
        as identity: Actor.Identity = .operator
    ) async throws -> Refusal? {
        try await refusal { try await take(step, on: id, answers, as: identity) }
    }

    public func refused<Body: LedgerEntry>(
        opening body: Body, of owner: ID<Organisation>, as identity: Actor.Identity = .operator
    ) async throws -> Refusal? {
        try await refusal { _ = try await open(body, of: owner, as: identity) }
    }

    public func refused(
        changing id: ID<Entry>, _ values: [String: FieldValue], as identity: Actor.Identity = .operator
    ) async throws -> Refusal? {
        try await refusal { try await change(id, values, as: identity) }
    }

    public func refused<C: Command>(
        _ command: C, as identity: Actor.Identity = .operator
    ) async throws -> Refusal? {
        try await refusal { _ = try await stage.perform(command, as: identity) }
    }

    private func refusal(_ deed: () async throws -> Void) async throws -> Refusal? {
        do {
            try await deed()
            return nil
        } catch let refusal as Refusal { return refusal }
    }

    public func entry(_ id: ID<Entry>) async throws -> Entry {
        try await stage.read { connection in
            for ledger in book.ledgers {
                if let found = try? Entry.find(id, of: ledger, for: .operator, on: connection) { return found }
            }
            throw Refusal.notFound
        }
    }

    public func values(of id: ID<Entry>) async throws -> [String: FieldValue] {
        let entry = try await entry(id)
        let ledger = try book.ledger(entry.ledger)
        return try await stage.read { try entry.content(of: ledger, on: $0).values }
    }

    /// The linked entries of a ledger, the oldest first.
    public func links(of id: ID<Entry>, in ledger: LedgerID) async throws -> [ID<Entry>] {
        let entry = try await entry(id)
        return try await stage.read { connection in
            try entry.links(in: book, for: .operator, on: connection).filter { $0.ledger == ledger }.map(\.entry)
                .reversed()
        }
    }

    /// What an indicator shows in a subtree for a period; for a stock, at its end.
    public func figure(
        _ indicator: String, in organisation: ID<Organisation>, _ days: ClosedRange<Day>
    ) async throws -> Int? {
        guard let count = book.count(indicator)?.count else { return nil }
        let path = try await stage.organisation(organisation).path
        return try await stage.read {
            try FigureAsked(count, in: Reach(line: .leadership, path: path), days).find(on: $0).amount
        }
    }
}

extension Stage {
    /// Hands over an empty platform with these ledgers, on the day 2026-11-21, and removes it afterwards.
    ///
    /// - Parameter packs: of rules, over those that ship.
    public static func withLedgers(
        _ engine: Engine, _ ledgers: [AnyLedger], packs: [RulePack] = [], _ body: (LedgerWalk) async throws -> Void
    ) async throws {
        try await withSmallTree(engine) { stage, tree async throws in
            let rules = RuleBook(try RuleBook.shipped().packs + packs)
            let terms = EntryTerms(rules: rules, calendar: try .shipped())
            try await body(LedgerWalk(stage: stage, tree: tree, book: LedgerBook(ledgers, terms: terms)))
        }
    }
}
