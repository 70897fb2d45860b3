@testable public import Kernel

/// Ledgers that an administrator might build, without a fault.
public struct RandomSketches {
    var random: SeededGenerator
    let rules: [RuleID]

    public init(seed: UInt64, rules: RuleBook) {
        random = SeededGenerator(seed: seed)
        self.rules = rules.ids
    }

    public mutating func sketch() -> LedgerSketch {
        var sketch = LedgerSketch()
        sketch.title = label("台账", "Ledger")
        sketch.mark = pick(["走", "访", "培", "检", "送"])
        sketch.fields = fields(&sketch)
        sketch.called = sketch.fields[0].name
        statuses(&sketch)
        steps(&sketch)
        checks(&sketch)
        counts(&sketch)
        return sketch
    }

    private mutating func fields(_ sketch: inout LedgerSketch) -> [SketchField] {
        var first = SketchField(sketch.name(beginning: "f"), label("事项", "Matter"), .line)
        (first.isRequired, first.isListed) = (true, true)
        return [first] + (0..<number(1...8)).map { _ in field(&sketch, among: SketchKind.allCases) }
    }

    private mutating func field(_ sketch: inout LedgerSketch, among kinds: [SketchKind]) -> SketchField {
        let name = sketch.name(beginning: "f")
        var field = SketchField(name, label("栏\(name)", "Field \(name)"), pick(kinds))
        if field.kind.hasChoices {
            field.choices = (0..<number(2...5)).map { index in
                FieldChoice(sketch.name(beginning: "c"), label("项\(index)", "Choice \(index)"))
            }
        }
        if field.kind == .rows {
            field.columns = (0..<number(1...3)).map { _ in self.field(&sketch, among: [.line, .number, .day, .flag]) }
            for index in field.columns.indices { field.columns[index].dataClass = .open }
        }
        field.isRequired = chance(of: 3)
        if chance(of: 6), ![.rows, .account, .organisation, .flag].contains(field.kind) { field.dataClass = .sealed }
        field.isListed = chance(of: 2) && field.kind.mayBeListed && field.dataClass != .sealed
        if chance(of: 3) { field.help = label("说明", "Help") }
        return field
    }

    private mutating func statuses(_ sketch: inout LedgerSketch) {
        let days = sketch.fields.filter { [.day, .days].contains($0.kind) && $0.dataClass != .sealed }.map(\.name)
        let count = number(1...5)
        sketch.statuses = (1...count).map { index in
            let name = sketch.name(beginning: "s")
            var term = Term.openEnded
            if chance(of: 3) { term = .within(pick(rules)) }
            if chance(of: 3), !days.isEmpty { term = .by(field: pick(days)) }
            return SketchStatus(name, label("状态\(index)", "Status \(index)"), index == count ? .final : term)
        }
    }

    private mutating func steps(_ sketch: inout LedgerSketch) {
        let names = sketch.statuses.map(\.name)
        var ways = zip(names, names.dropFirst()).map { ($0, $1) }
        for from in names.dropLast() where chance(of: 3) { ways.append((from, pick(names))) }
        for (from, to) in ways {
            let name = sketch.name(beginning: "t")
            var step = SketchStep(name, label("步骤\(name)", "Step \(name)"), from: [from], to: to)
            step.by = Set(SketchStep.standings.filter { _ in chance(of: 2) })
            if step.by.isEmpty { step.by = [.owner] }
            step.asks = sketch.fields.filter { _ in chance(of: 5) }.map(\.name)
            step.needsAnother = chance(of: 5)
            sketch.steps.append(step)
        }
    }

    private mutating func checks(_ sketch: inout LedgerSketch) {
        let ordered = sketch.fields.filter { $0.kind.isOrdered && $0.dataClass != .sealed }
        guard let first = ordered.first, chance(of: 2),
            let second = ordered.last(where: { $0.kind == first.kind && $0.name != first.name })
        else { return }
        sketch.checks = [SketchCheck(sketch.name(beginning: "k"), first: first.name, second: second.name)]
    }

    private mutating func counts(_ sketch: inout LedgerSketch) {
        func names(_ kinds: [SketchKind]) -> [String] {
            sketch.fields.filter { kinds.contains($0.kind) && $0.dataClass != .sealed }.map(\.name)
        }
        let (amounts, days, parts) = (names([.number, .yuan]), names([.day]), names([.choice, .choices, .flag]))
        for _ in 0..<number(0...3) {
            let name = sketch.name(beginning: "n")
            var count = SketchCount(name, label("指标\(name)", "Figure \(name)"))
            if chance(of: 2), !amounts.isEmpty { count.sum = pick(amounts) }
            count.on = day(days)
            if chance(of: 2) { (count.kind, count.until) = (.stock, chance(of: 3) ? nil : day(days)) }
            if chance(of: 2) {
                count.conditions.append(CountCondition(CountCondition.status, is: pick(sketch.statuses).name))
            }
            if chance(of: 2), let field = parts.isEmpty ? nil : sketch.field(pick(parts)) {
                count.conditions.append(
                    CountCondition(field.name, is: field.kind == .flag ? pick(["0", "1"]) : pick(field.choices).name))
            }
            count.breakdowns = parts.filter { _ in chance(of: 2) }
            sketch.counts.append(count)
        }
    }

    private mutating func day(_ days: [String]) -> CountDay {
        chance(of: 2) && !days.isEmpty ? .field(pick(days)) : pick([.opened, .closed])
    }

    /// English is missing now and then.
    private mutating func label(_ zh: String, _ en: String) -> Text { Text(zh, en: chance(of: 2) ? "" : en) }

    private mutating func number(_ range: ClosedRange<Int>) -> Int { Int.random(in: range, using: &random) }
    private mutating func chance(of one: Int) -> Bool { Int.random(in: 0..<one, using: &random) == 0 }
    private mutating func pick<T>(_ list: [T]) -> T { list[Int.random(in: 0..<list.count, using: &random)] }
}
