import Store

/// What a rebuilding did.
public struct TallyRebuilding: Hashable, Sendable {
    public internal(set) var places = 0
    /// Where something was wrong.
    public internal(set) var mended = 0
}

extension Tally {
    /// Brings every sum to what the entries say, one counting place at a time, and leaves alone what is right.
    ///
    /// Each place changes in one transaction and by the difference only, so that nobody ever reads a figure that is half
    /// added up, and people go on working meanwhile.
    public static func rebuild(of book: LedgerBook, on platform: Platform) async throws -> TallyRebuilding {
        var done = TallyRebuilding()
        for ledger in book.ledgers {
            for slice in try await platform.database.read({ try TallySlice.all(of: ledger, on: $0) }) {
                done.places += 1
                if try await platform.database.read({ try slice.look(on: $0).isRight }) { continue }
                if try await platform.perform(RecountTallies(slice: slice), as: .operator) { done.mended += 1 }
            }
        }
        for figures in try await platform.database.read({ try MemberFigures.all(on: $0) }) {
            done.places += 1
            if try await platform.perform(RecountMembers(figures: figures), as: .operator) { done.mended += 1 }
        }
        return done
    }
}

/// Works out the sums of one counting place anew. For the operator alone.
struct RecountTallies: Command {
    static var requires: Permission? { nil }

    let slice: TallySlice

    /// - Returns: whether something was wrong.
    func perform(at desk: Desk) throws -> Bool {
        guard desk.actor.identity == .operator else { throw Refusal.notFound }
        let finding = try slice.look(on: desk.connection)
        guard !finding.isRight else { return false }
        for one in finding.strayed {
            try Tally.remove([one.entry.id], on: desk.connection)
            try Tally.insert(one.contributions.map { (one.entry, $0) }, on: desk.connection)
        }
        try finding.right.less(finding.kept).post(on: desk.connection)
        try desk.recordRecount(at: slice.path)
        return true
    }
}

/// Works out the sums of members at one counting place anew. For the operator alone.
struct RecountMembers: Command {
    static var requires: Permission? { nil }

    let figures: MemberFigures

    /// - Returns: whether something was wrong.
    func perform(at desk: Desk) throws -> Bool {
        guard desk.actor.identity == .operator else { throw Refusal.notFound }
        let difference = try figures.right(on: desk.connection).less(try figures.kept(on: desk.connection))
        guard !difference.isEmpty else { return false }
        try difference.post(on: desk.connection)
        try desk.recordRecount(at: figures.path)
        return true
    }
}

extension Desk {
    fileprivate func recordRecount(at path: OrganisationPath) throws {
        let place = try path.numbers.last.flatMap { try Organisation.numbered($0, on: connection) }
        let subject = place.map { Subject(.organisation, $0.id) } ?? Subject(kind: .platform, number: 0)
        try record(EntryAction.recounted, subject, of: place?.id)
    }
}
