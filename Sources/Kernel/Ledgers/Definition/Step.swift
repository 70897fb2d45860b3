/// A way from one status to another: the only one.
public struct Step<Body: LedgerEntry>: Sendable {
    /// What a step does besides, in the same transaction: with the entry as it stands after it.
    public typealias Effect = @Sendable (_ body: Body, _ desk: StepDesk) throws -> Void

    let description: StepDescription
    let effect: Effect?

    /// - Parameters:
    ///   - asks: names of fields that the taker fills in; those that are required must then be filled.
    ///   - needsAnother: whether whoever opened the entry may not take it.
    ///   - needsSecondLook: whether whoever took the step before, or opened the entry if there was none, may not take it.
    ///   - looksAgainAt: the name of a step; whoever takes this one stands above the union from which that one was taken last.
    ///   - needsTermOver: whether it waits until the term of the present status is over.
    ///   - clears: names of fields that are empty after it.
    ///   - keepsTerm: whether the term goes on as before; only where the step leaves the entry in its status.
    public init(
        _ name: String, _ label: Text, from: Body.Status..., to: Body.Status, by: Set<Standing> = [.owner, .handler],
        asks: [String] = [], needsAnother: Bool = false, needsSecondLook: Bool = false,
        looksAgainAt: String? = nil, needsTermOver: Bool = false,
        keepsTerm: Bool = false, clears: [String] = [], effect: Effect? = nil
    ) {
        description = StepDescription(
            name: name, label: label, from: Set(from.map(\.rawValue)), to: to.rawValue, by: by, asks: asks,
            needsAnother: needsAnother, needsSecondLook: needsSecondLook,
            needsTermOver: needsTermOver, keepsTerm: keepsTerm, looksAgainAt: looksAgainAt, clears: clears)
        self.effect = effect
    }
}
