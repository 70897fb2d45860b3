/// What a sketch still lacks, said where it stands.
public struct SketchFault: Hashable, Sendable {
    /// The list and the name of the part; `nil` for what is said of the ledger as a whole.
    public let list: SketchList?
    public let part: String
    public let why: Text

    init(_ list: SketchList? = nil, _ part: String = "", _ why: Text) {
        (self.list, self.part, self.why) = (list, part, why)
    }
}

/// A sketch without fault keeps the laws of all ledgers (`LedgerLaws` of the tests), but for English, which may be missing.
extension LedgerSketch {
    static let mostParts = 60
    static let mostChoices = 200

    /// - Parameter rules: the packs that the installation has.
    public func faults(knowing rules: RuleBook) -> [SketchFault] {
        wholeFaults + fieldFaults + statusFaults(rules) + stepFaults + checkFaults + countFaults
    }

    private var wholeFaults: [SketchFault] {
        var faults: [SketchFault] = []
        if title.zh.isEmpty { faults.append(SketchFault(nil, "title", Text("请填写台账名称", en: "Name the ledger"))) }
        if mark.count != 1 || !mark.unicodeScalars.allSatisfy({ (0x4E00...0x9FFF).contains($0.value) }) {
            faults.append(
                SketchFault(
                    nil, "mark", Text("编号的字请填一个汉字，如「走」", en: "The mark of its numbers is one Chinese character")))
        }
        if field(called)?.mayCall != true {
            faults.append(
                SketchFault(
                    nil, "called",
                    Text("请选择事项以哪一栏为题（不能是个人信息或密封的）", en: "Choose the field that names an entry, none that is personal"))
            )
        }
        if fields.isEmpty { faults.append(SketchFault(nil, "fields", Text("请至少添加一栏", en: "Add at least one field"))) }
        if statuses.isEmpty {
            faults.append(SketchFault(nil, "statuses", Text("请至少添加一个状态", en: "Add at least one status")))
        }
        for list in SketchList.allCases where parts(of: list).count > Self.mostParts {
            faults.append(
                SketchFault(nil, list.rawValue, Text("最多 \(Self.mostParts) 项", en: "At most \(Self.mostParts)")))
        }
        return faults + SketchList.allCases.flatMap(labelFaults)
    }

    private func labelFaults(_ list: SketchList) -> [SketchFault] {
        guard list != .checks else { return [] }
        var seen: Set<String> = []
        return parts(of: list).compactMap { part in
            if part.label.zh.isEmpty { return SketchFault(list, part.name, Text("请填写名称", en: "Name it")) }
            if list != .steps, !seen.insert(part.label.zh).inserted {
                return SketchFault(
                    list, part.name, Text("有两项叫「\(part.label.zh)」", en: "Two are called “\(part.label.zh)”"))
            }
            return nil
        }
    }

    private var fieldFaults: [SketchFault] {
        fields.flatMap { field -> [SketchFault] in
            var faults: [Text] = []
            if field.kind.hasChoices {
                let labels = field.choices.map(\.label.zh)
                if labels.count < 2 || labels.contains("") || Set(labels).count != labels.count {
                    faults.append(Text("请写至少两个不同的选项，一行一个", en: "Write two different choices at least, one on a line"))
                }
                if labels.count > Self.mostChoices {
                    faults.append(Text("最多 \(Self.mostChoices) 个选项", en: "At most \(Self.mostChoices) choices"))
                }
            }
            if field.kind == .rows, field.columns.isEmpty {
                faults.append(Text("表中表没有栏目", en: "The table inside has no column"))
            }
            if field.isListed, field.dataClass == .sealed || !field.kind.mayBeListed {
                faults.append(Text("密封的和长文字不能在列表显示", en: "What is sealed, or long, is not shown in lists"))
            }
            if field.kind.usualClass == .personal, [.open, .internal].contains(field.dataClass) {
                faults.append(Text("姓名、电话、身份证号按个人信息保护", en: "Names and numbers of people are personal"))
            }
            return faults.map { SketchFault(.fields, field.name, $0) }
        }
    }

    private func statusFaults(_ rules: RuleBook) -> [SketchFault] {
        let reached = reachedStatuses
        return statuses.flatMap { status -> [SketchFault] in
            var faults: [Text] = []
            let leadsOut = steps.contains { $0.from.contains(status.name) }
            if status.term == .final, leadsOut {
                faults.append(Text("已办结，就没有后面的步骤", en: "A step leads out of it, though it is final"))
            }
            if status.term != .final, !leadsOut {
                faults.append(Text("没有步骤离开它；请加一个步骤，或设为办结", en: "No step leads out; add one, or make it final"))
            }
            if !reached.contains(status.name) { faults.append(Text("没有步骤到它", en: "No step leads to it")) }
            switch status.term {
            case .final, .openEnded: break
            case .by(let name):
                if ![.day, .days].contains(field(name)?.kind) || field(name)?.dataClass == .sealed {
                    faults.append(Text("时限所在的栏目不是日期", en: "It is due by a field that is no day"))
                }
            case .within(let id, let part, _):
                if !rules.versions(of: id).contains(where: { part == nil || $0.part == part }) {
                    faults.append(Text("规则库里没有 \(id)", en: "No pack knows the rule \(id)"))
                }
            }
            return faults.map { SketchFault(.statuses, status.name, $0) }
        }
    }

    private var reachedStatuses: Set<String> {
        var reached = Set(statuses.prefix(1).map(\.name))
        while let next = steps.first(where: { !reached.contains($0.to) && !reached.isDisjoint(with: $0.from) }) {
            reached.insert(next.to)
        }
        return reached
    }

    private var stepFaults: [SketchFault] {
        let known = Set(statuses.map(\.name))
        return steps.flatMap { step -> [SketchFault] in
            var faults: [Text] = []
            if step.from.isEmpty || !step.from.isSubset(of: known) || !known.contains(step.to) {
                faults.append(Text("请选择从哪个状态到哪个状态", en: "Choose from which status it leads to which"))
            }
            if step.by.isEmpty || !step.by.isSubset(of: SketchStep.standings) {
                faults.append(Text("请选择由谁办", en: "Choose who takes it"))
            }
            if step.asks.contains(where: { field($0) == nil }) {
                faults.append(Text("它要填的栏目已删去", en: "It asks for a field that is gone"))
            }
            return faults.map { SketchFault(.steps, step.name, $0) }
        }
    }

    private var checkFaults: [SketchFault] {
        checks.compactMap { check in
            guard let first = field(check.first), let second = field(check.second), first.name != second.name,
                first.kind == second.kind, first.kind.isOrdered,
                first.dataClass != .sealed, second.dataClass != .sealed
            else {
                return SketchFault(
                    .checks, check.name,
                    Text("请选择两栏：都是日期、数字或金额", en: "Choose two fields, both of days, numbers or sums"))
            }
            return nil
        }
    }

    private var countFaults: [SketchFault] {
        counts.flatMap { count -> [SketchFault] in
            var faults: [Text] = []
            if let sum = count.sum, !isCountable(sum, [.number, .yuan]) {
                faults.append(Text("只能合计数字或金额栏", en: "Only numbers and sums are added up"))
            }
            for case .field(let name)? in [count.on, count.until] where !isCountable(name, [.day]) {
                faults.append(Text("计数的日子请选日期栏", en: "The day it counts on is a field of days"))
            }
            if count.kind == .flow, count.until != nil {
                faults.append(Text("只有期末数才有离开的日子", en: "Only what stands at the end of a period leaves again"))
            }
            if count.conditions.contains(where: { !isKnown($0) }) {
                faults.append(Text("条件里的栏目或选项已删去", en: "Its condition names what is gone"))
            }
            if count.breakdowns.contains(where: { !isCountable($0, [.choice, .choices, .flag]) }) {
                faults.append(Text("只能按单选、多选、是否栏细分", en: "It is broken down by choices, and by yes and no"))
            }
            if Set(count.breakdowns).count != count.breakdowns.count {
                faults.append(Text("同一栏选了两次", en: "One field is chosen twice"))
            }
            return faults.map { SketchFault(.counts, count.name, $0) }
        }
    }

    private func isCountable(_ name: String, _ kinds: Set<SketchKind>) -> Bool {
        field(name).map { kinds.contains($0.kind) && $0.dataClass != .sealed } ?? false
    }

    private func isKnown(_ condition: CountCondition) -> Bool {
        if condition.field == CountCondition.status { return status(condition.value) != nil }
        guard isCountable(condition.field, [.choice, .choices, .flag]), let field = field(condition.field) else {
            return false
        }
        return field.kind == .flag
            ? ["0", "1"].contains(condition.value) : field.choices.contains { $0.name == condition.value }
    }
}
