public import Store

/// A sum that is not what the entries say.
public struct TallyFault: Hashable, Sendable {
    public let indicator: String
    public let part: String
    /// A day, a month, or `ever`.
    public let period: String
    public let line: Line
    public let path: OrganisationPath
    public let kept: FigureFound
    public let right: FigureFound
}

/// What became of comparing all sums with the entries.
public struct TallyVerification: Sendable {
    static let most = 1000

    public private(set) var entries = 0
    public private(set) var places = 0
    /// The first thousand.
    public private(set) var faults: [TallyFault] = []
    /// Entries that are kept to contribute something else than they do; the first thousand.
    public private(set) var strayed: [ID<Entry>] = []
    /// How many more there are of either.
    public private(set) var omitted = 0

    public var isIntact: Bool { faults.isEmpty && strayed.isEmpty }

    mutating func add(_ finding: TallySlice.Finding, of slice: TallySlice) {
        if slice.line == .leadership { entries += finding.entries }
        compare(finding.kept, to: finding.right)
        for one in finding.strayed {
            if strayed.count < Self.most { strayed.append(one.entry.id) } else { omitted += 1 }
        }
    }

    /// The sums of one more place.
    mutating func compare(_ kept: TallySums, to right: TallySums) {
        places += 1
        for key in right.less(kept).keys.sorted() {
            let fault = TallyFault(
                indicator: key.indicator, part: key.part, period: TallyPeriod.words(key.period), line: key.line,
                path: key.path, kept: kept[key], right: right[key])
            if faults.count < Self.most { faults.append(fault) } else { omitted += 1 }
        }
    }
}

extension Tally {
    /// Compares every sum with what the entries say, in one snapshot, place by place with flat memory.
    public static func verify(of book: LedgerBook, on connection: any Connection) throws -> TallyVerification {
        var verification = TallyVerification()
        for ledger in book.ledgers {
            for slice in try TallySlice.all(of: ledger, on: connection) {
                verification.add(try slice.look(on: connection), of: slice)
            }
        }
        for figures in try MemberFigures.all(on: connection) {
            verification.compare(try figures.kept(on: connection), to: try figures.right(on: connection))
        }
        return verification
    }
}
