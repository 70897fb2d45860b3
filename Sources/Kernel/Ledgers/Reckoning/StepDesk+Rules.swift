extension StepDesk {
    /// The rules that hold where the entry's owner is.
    public func rules(on day: Day) -> PlaceRules { desk.book.terms.rules(at: entry.owner.region, on: day) }

    /// Refuses the step by the first that is not met.
    public func refuseUnlessMet(_ reckonings: [Reckoning]) throws(Refusal) {
        if let unmet = reckonings.first(where: { !$0.isMet }) { throw unmet.refusal }
    }
}
