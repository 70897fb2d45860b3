/// How a question to the rules came out.
public enum RuleStatus: String, CaseIterable, Codable, Sendable {
    case due
    /// There is a last day, and a year whose notice is not there yet had a part in it.
    case provisionalCalendar = "provisional_calendar"
    /// The rule is there, its value is for somebody to set (时限待设定). It is not kept and not missed.
    case parameterNotSet = "parameter_not_set"
    /// No version of the rule is in force at that place on that day, or there is no such rule.
    case noRuleVersion = "no_rule_version"
    /// The rule says something else than a time limit.
    case noDeadline = "no_deadline"
    /// The limit stands still.
    case notRunning = "not_running"

    public var words: Text {
        switch self {
        case .due: Text("有期限", en: "due")
        case .provisionalCalendar: Text("有期限，年度放假通知未到，暂定", en: "due, provisional until the year's notice is out")
        case .parameterNotSet: Text("时限待设定", en: "the limit is still to be set")
        case .noRuleVersion: Text("当日当地没有有效的规则", en: "no version of the rule in force there on that day")
        case .noDeadline: Text("本规则不设时限", en: "the rule sets no time limit")
        case .notRunning: Text("时限停止计算", en: "the limit stands still")
        }
    }
}

/// What the rules say to a case.
public struct RuleAnswer: Hashable, Sendable {
    public let asked: RuleCase
    public let status: RuleStatus
    /// The version that answered; `nil` when none was in force.
    public let rule: Rule?
    /// Present when the rule sets a time limit.
    public let deadline: Deadline?

    public var due: Day? { deadline?.due }
    public var remarks: [Text] { asked.remarks + (deadline?.remarks ?? []) }
}

extension RuleBook {
    /// Answers by the version in force where and when the case begins. Never throws: what is not set has no date.
    public func answer(_ asked: RuleCase, in calendar: WorkingCalendar) -> RuleAnswer {
        guard let id = RuleID(asked.rule), let rule = rule(id, part: asked.part, at: asked.region, on: asked.start)
        else {
            return RuleAnswer(asked: asked, status: .noRuleVersion, rule: nil, deadline: nil)
        }
        if case .open = rule.value {
            return RuleAnswer(asked: asked, status: .parameterNotSet, rule: rule, deadline: nil)
        }
        guard let deadline = rule.deadline(from: asked.start, events: asked.events, in: calendar) else {
            return RuleAnswer(asked: asked, status: .noDeadline, rule: rule, deadline: nil)
        }
        let status: RuleStatus =
            deadline.due == nil ? .notRunning : deadline.isProvisional ? .provisionalCalendar : .due
        return RuleAnswer(asked: asked, status: status, rule: rule, deadline: deadline)
    }
}
