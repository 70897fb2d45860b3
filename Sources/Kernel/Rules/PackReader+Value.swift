import Yams

extension PackReader {
    /// Exactly one of `limit`, `value`, `says` and `open`; what is only recollection stays open.
    mutating func value(_ node: Node, _ fields: [String: Node], _ confidence: Confidence) -> RuleValue? {
        let kinds = ["limit", "value", "says", "open"].filter { fields[$0] != nil }
        let id = fields["id"]?.scalar?.string ?? "?"
        guard kinds.count == 1, let kind = kinds.first, let field = fields[kind] else {
            fault(
                node,
                Text(
                    "规则 \(id) 应有且只有 limit（期限）、value（数值）、says（说明）、open（待设定）之一",
                    en: "rule \(id) needs exactly one of limit, value, says and open"))
            return nil
        }
        if confidence == .low, kind != "open" {
            fault(
                field,
                Text(
                    "规则 \(id) 的 confidence 为 L，数值不可靠；请改写为 open",
                    en: "rule \(id) is of confidence L and may not give a value; write it as open"))
            return nil
        }
        switch kind {
        case "limit": return period(field, "limit").map(RuleValue.period)
        case "value": return quantity(field).map(RuleValue.quantity)
        case "says": return text(field, "says").map(RuleValue.statement)
        default: return text(field, "open").map(RuleValue.open)
        }
    }

    mutating func ext(_ node: Node, _ value: RuleValue) -> RuleExtension? {
        guard let fields = fields(node, of: Text(same: "extension"), keys: ["up_to", "approval", "reason"]) else {
            return nil
        }
        guard case .period(let base) = value, !base.isBefore, let field = fields["up_to"],
            let most = period(field, "up_to"), most.unit == .days, !most.isBefore
        else {
            fault(
                node,
                Text(
                    "extension 只用于向后计算的 limit，并须有 up_to，如 15 natural days",
                    en: "extension belongs to a limit counted forward and needs up_to, like 15 natural days"))
            return nil
        }
        let reason = fields["reason"].flatMap { choice($0, "reason") as YesNo? }
        return RuleExtension(
            most: most, approval: fields["approval"].flatMap { text($0, "approval") }, asksReason: reason == .yes)
    }

    /// Forward counts move off a rest day unless they say otherwise; counts backward stay where they end.
    mutating func end(_ node: Node?, of value: RuleValue) -> PeriodEnd {
        let written: PeriodEnd? = node.flatMap { choice($0, "end") }
        let isBefore = if case .period(let period) = value { period.isBefore } else { false }
        if let written, (written == .opens) != isBefore, written == .opens || written == .moves {
            fault(
                node,
                Text(
                    "往前算的 limit 只能写 end: stays 或 opens，往后算的只能写 moves 或 stays",
                    en: "a limit counted back takes end: stays or opens, one counted forward moves or stays"))
        }
        return written ?? (isBefore ? .stays : .moves)
    }

    private mutating func period(_ node: Node, _ what: String) -> RulePeriod? {
        if let text = node.scalar?.string, let period = RulePeriod(text) { return period }
        fault(
            node,
            Text(
                "\(what) 应像 15 natural days、5 working days、6 months、1 year，往前算的在后面加 before",
                en:
                    "\(what) should be like 15 natural days, 5 working days, 6 months or 1 year, with before to count back"
            ))
        return nil
    }

    private mutating func quantity(_ node: Node) -> RuleQuantity? {
        let bounds = RuleQuantity.Bound.allCases
        let keys = bounds.map(\.rawValue) + ["unit", "of"]
        guard let fields = fields(node, of: Text(same: "value"), keys: keys) else { return nil }
        let limits = bounds.compactMap { bound -> RuleQuantity.Limit? in
            guard let field = fields[bound.rawValue] else { return nil }
            if let text = field.scalar?.string, let number = RuleNumber(text) {
                return .init(bound: bound, number: number)
            }
            fault(
                field,
                Text(
                    "\(bound.rawValue) 应为 25、2/3 或 0.5% 这样的数",
                    en: "\(bound.rawValue) should be a number like 25, 2/3 or 0.5%"))
            return nil
        }
        guard !limits.isEmpty, let unitNode = fields["unit"], let unit: RuleQuantity.Unit = choice(unitNode, "unit")
        else {
            fault(
                node,
                Text(
                    "value 须有 unit 和 exactly、at_least、at_most、more_than、below 之一",
                    en: "value needs a unit and one of exactly, at_least, at_most, more_than, below"))
            return nil
        }
        return RuleQuantity(limits: limits, unit: unit, of: fields["of"].flatMap { text($0, "of") })
    }
}

private enum YesNo: String, CaseIterable { case yes, no }

/// What happens at the end of a limit.
enum PeriodEnd: String, CaseIterable { case moves, stays, opens }
