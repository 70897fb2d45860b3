/// That somebody calls back within minutes where an entry tells of a danger, beside the days of its status.
public struct MinuteTerm: Sendable {
    let rule: RuleID
    let field: String

    /// - Parameters:
    ///   - rule: sets the minutes, as a quantity; a place that has set none still counts them.
    ///   - field: into which the engine writes how many it took (``Stamp/minutes(until:)``).
    public init(_ rule: RuleID, field: String) { (self.rule, self.field) = (rule, field) }
}

/// How many minutes an entry has waited for a call, or did.
public struct MinutesWaited: Hashable, Sendable {
    public let since: Instant
    public let minutes: Int
    /// Whether somebody has called; until then they go on.
    public let isCalled: Bool
    /// What the rule of the place allows; `nil` where none is set.
    public let most: Int?
    /// The source of the rule, with its article.
    public let citation: Text?

    /// Until when somebody calls.
    public var due: Instant? { most.map { since.adding(seconds: Int64($0) * 60) } }
    public var isLate: Bool { most.map { minutes > $0 } ?? false }

    /// As the office counts it: 已等 12 分钟，15:20 前回电.
    public var words: Text {
        if isCalled {
            return Text("收到后 \(minutes) 分钟已电话联系", en: "Called back \(minutes) minutes after it came") + allowed
        }
        guard let due, let most else {
            return Text(
                "急件，已等 \(minutes) 分钟，还没有电话联系；本地还没有设定回电时限",
                en: "Urgent: it has waited \(minutes) minutes for a call; no limit is set here yet")
        }
        let time = String(due.stamp.dropFirst(11).prefix(5))
        let waited = Text(
            "急件，已等 \(minutes) 分钟，应在 \(time) 前回电", en: "Urgent: it has waited \(minutes) minutes; call back by \(time)")
        let left =
            isLate
            ? Text("，已超过 \(minutes - most) 分钟", en: ", \(minutes - most) minutes late")
            : Text("，还有 \(most - minutes) 分钟", en: ", \(most - minutes) minutes left")
        return waited + left + source
    }

    private var allowed: Text {
        guard let most else { return Text(same: "") }
        return Text("，规定 \(most) 分钟内", en: "; the limit is \(most) minutes") + source
    }

    private var source: Text { citation.map { Text("（\($0.zh)）", en: " (\($0.en))") } ?? Text(same: "") }
}

extension AnyLedger {
    /// - Returns: `nil` for what tells of no danger, and where nobody has called and no step from here enters a call.
    public func minutesWaited(
        _ entry: Entry, _ content: EntryContent, at now: Instant, by terms: EntryTerms
    ) -> MinutesWaited? {
        guard let term = minuteTerm, isDanger(content) else { return nil }
        var taken: Int?
        if case .number(let minutes)? = content.values[term.field] { taken = minutes }
        guard taken != nil || isCalled(from: entry.status, into: term.field) else { return nil }
        let rule = terms.rules(at: entry.owner.region, on: entry.openedOn).rule(term.rule)
        return MinutesWaited(
            since: entry.id.made, minutes: taken ?? entry.id.made.minutes(until: now), isCalled: taken != nil,
            most: rule?.mostMinutes, citation: rule?.citation)
    }

    private func isCalled(from status: String, into field: String) -> Bool {
        guard case .minutes(let calls)? = description.field(field)?.stamp else { return false }
        return description.steps(from: status).contains { calls.contains($0.name) }
    }
}

extension Rule {
    fileprivate var mostMinutes: Int? {
        guard case .quantity(let quantity) = value, quantity.unit == .minutes,
            let limit = quantity.limits.first(where: { $0.bound == .atMost }), limit.number.denominator == 1
        else { return nil }
        return limit.number.numerator
    }
}
