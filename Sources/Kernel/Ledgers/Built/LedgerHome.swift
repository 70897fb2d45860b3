/// Whose a ledger is that was built here: it is used by that organisation and by all below it.
public struct LedgerHome: Hashable, Sendable {
    public let organisation: ID<Organisation>
    public let name: String
    let place: Place
    /// No entry is made any more; those there are can be read and brought to their end.
    public let isRetired: Bool

    public static let retired = Text("这本台账已停用，不再登记", en: "This ledger is retired; nothing is entered any more")

    /// Whether the organisation that stands there uses the ledger.
    public func covers(_ place: Place) -> Bool { self.place.path.covers(place.path) }
}

extension AnyLedger {
    /// What stands before the keys of all ledgers that were built here.
    static let builtPrefix = "built-"

    /// One that stands for all of them where routes are declared.
    public static let anyBuilt: AnyLedger = {
        var sketch = LedgerSketch()
        sketch.title = Text("自建台账", en: "Ledgers built here")
        return AnyLedger([sketch], as: "built", home: nil)
    }()

    public var isRetired: Bool { home?.isRetired ?? false }

    /// Whether it concerns those of a subtree: they use it, or somebody below them does.
    public func concerns(_ reach: Reach) -> Bool {
        home.map { reach.covers($0.place) || $0.place.path.covers(reach.path) } ?? true
    }
}

extension Actor {
    /// Whether she may read a ledger, and it is used by somebody within her reach.
    public func reads(_ ledger: AnyLedger) -> Bool {
        guard may(ledger.read) else { return false }
        guard ledger.home != nil, let heads = scope(of: ledger.read).heads else { return true }
        return heads.contains(where: ledger.concerns)
    }
}
