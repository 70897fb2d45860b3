import Store

/// What is closed of a ledger, looked up once for each place where its entries stand.
struct ClosedDays {
    private let ledger: AnyLedger
    private let connection: any Connection
    private var known: [Place: ClosedPeriod?] = [:]
    /// Whether anything of the ledger is closed anywhere: asked for at the second place, so that one place costs one query.
    private var isClosedAnywhere: Bool?

    init(of ledger: AnyLedger, on connection: any Connection) {
        (self.ledger, self.connection) = (ledger, connection)
    }

    /// The closed period that reaches furthest over a place; `nil` where nothing is closed.
    mutating func over(_ place: Place) throws -> ClosedPeriod? {
        if let known = known[place] { return known }
        if isClosedAnywhere == nil, !known.isEmpty {
            isClosedAnywhere = try ClosedPeriod.isAny(in: ledger.id, on: connection)
        }
        guard isClosedAnywhere != false else { return nil }
        let found = try ClosedPeriod.furthest(over: place, in: ledger.id, on: connection)
        known[place] = .some(found)
        return found
    }

    /// - Throws: ``Refusal/conflict(why:)``, which names the office, the day and the way out.
    mutating func refuse(_ after: [Contribution], replacing before: [Contribution] = [], at place: Place) throws {
        if let why = try over(place)?.objection(to: after, replacing: before, in: ledger) {
            throw Refusal.conflict(why: why)
        }
    }
}

extension ClosedPeriod {
    /// Why a change of what an entry contributes may not be kept; `nil` where no figure of a closed day differs, whole or in
    /// part. A stock is what came and went on days, so what stood on a closed day is kept by the same test.
    func objection(
        to after: [Contribution], replacing before: [Contribution] = [], in ledger: AnyLedger
    ) -> Text? {
        let (before, after) = (Set(before), Set(after))
        let moved = before.symmetricDifference(after).filter { $0.day <= through }
        guard let first = moved.map(\.day).min() else { return nil }
        let (title, end, day) = (ledger.description.title, through.written, first.written)
        let why = Text(
            "「\(officeName)」已将「\(title.zh)」结账至\(end.zh)，这样会改动\(day.zh)的数。",
            en:
                "\(officeName) has closed “\(title.en)” through \(end.en), and this would change the figures of \(day.en). "
        )
        // A later day helps where something comes new, not where something goes that is counted already.
        return moved.isDisjoint(with: before)
            ? why
                + Text(
                    "请填\(end.zh)以后的日期；要补以前的，请\(officeName)先重新打开",
                    en: "Give a day after that; to add to what was before, ask \(officeName) to reopen it first")
            : why + Text("要改动，请\(officeName)先重新打开", en: "To change them, ask \(officeName) to reopen it first")
    }
}
