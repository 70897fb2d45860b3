extension StepDesk {
    /// The rules that hold where the entry's owner is.
    public func rules(on day: Day) -> PlaceRules { desk.book.terms.rules(at: entry.owner.region, on: day) }

    /// Refuses the step once the days of a rule are over, counted from the day the entry came to where it stood; nowhere where the rule
    /// has no value.
    public func refuseAfter(_ id: RuleID, part: String? = nil) throws(Refusal) {
        guard let rule = rules(on: formerSince).rule(id, part: part),
            let last = rule.deadline(from: formerSince, events: [], in: desk.book.terms.calendar)?.last, last < today
        else { return }
        throw .conflict(
            why: Text(
                "\(rule.title.zh)的期限已过：到 \(last) 为止（\(rule.citation.zh)）",
                en: "The term of “\(rule.title.en)” was over on \(last) (\(rule.citation.en))"))
    }

    /// Refuses the step until the days of a rule are over, counted from when the entry came to where it stood; and where it sets none, because
    /// nobody is late there.
    public func refuseUnlessAfter(_ id: RuleID, part: String? = nil) throws(Refusal) {
        guard let rule = rules(on: formerSince).rule(id, part: part),
            let last = rule.deadline(from: formerSince, events: [], in: desk.book.terms.calendar)?.last
        else {
            throw .conflict(
                why: Text("本地没有设定这一期限，不能按逾期办", en: "No term is set here, so nothing is late"))
        }
        guard last < today else {
            throw .conflict(
                why: Text(
                    "\(rule.title.zh)的期限到 \(last) 为止（\(rule.citation.zh)）",
                    en: "The term of “\(rule.title.en)” runs to \(last) (\(rule.citation.en))"))
        }
    }

    /// Refuses the step by the first that is not met.
    public func refuseUnlessMet(_ reckonings: [Reckoning]) throws(Refusal) {
        if let unmet = reckonings.first(where: { !$0.isMet }) { throw unmet.refusal }
    }
}
