/// The events of a case as one rule hears them: sorted by day, and without those that mean nothing to it.
struct CaseHistory {
    let pauses: [CaseEvent]
    let turns: [CaseEvent]
    let extensions: [CaseEvent]
    /// What was left out, and why.
    let remarks: [Text]

    init(_ events: [CaseEvent], for rule: Rule) {
        let sorted = events.sorted { ($0.at?.sinceEpoch ?? .min) < ($1.at?.sinceEpoch ?? .min) }
        let heard = sorted.filter { rule.hears($0.kind) }
        pauses = heard.filter { $0.kind.isPause }
        turns = heard.filter { $0.kind.startsAnew }
        extensions = heard.filter { $0.kind == .extend }
        remarks = sorted.filter { !rule.hears($0.kind) }.map { event in
            Text(
                "本规则没有规定「\(event.kind.words.zh)」，所记不影响期限",
                en: "the rule does not provide for \(event.kind.words.en); what was recorded does not move the limit")
        }
    }

    /// Remarks on new starts that came when the limit had passed.
    func late(_ turns: ArraySlice<CaseEvent>, after due: Day?) -> [Text] {
        guard let due else { return [] }
        return turns.compactMap { turn in
            guard let at = turn.at, at > due else { return nil }
            return Text(
                "\(at) 的\(turn.kind.words.zh)晚于届满日 \(due)，不起作用",
                en: "the \(turn.kind.words.en) of \(at) came after \(due) and has no effect")
        }
    }
}

extension Rule {
    fileprivate func hears(_ kind: EventKind) -> Bool {
        kind == .extend ? ext != nil : !kind.isForeseenByRule || events.contains(kind)
    }
}
