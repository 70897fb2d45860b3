import Kernel
import Web

/// One figure of a sketch as a form: all of it is picked from lists.
struct CountForm {
    let sheet: SketchSheet
    let count: SketchCount?

    static func read(_ form: Fields, _ name: String) throws -> SketchCount {
        let label = form.words("label")
        guard !label.zh.isEmpty else {
            throw Refusal.invalid(field: "label", why: Text("请填写指标名称", en: "Name the figure"))
        }
        var count = SketchCount(name, label)
        count.kind = form.choice("kind") ?? .flow
        count.sum = form.text("sum").isEmpty ? nil : form.text("sum")
        count.on = CountDay(rawValue: form.text("on").isEmpty ? "opened" : form.text("on"))
        if count.kind == .stock, !form.text("until").isEmpty { count.until = CountDay(rawValue: form.text("until")) }
        count.conditions = ["where", "and"].compactMap { CountCondition(rawValue: form.text($0)) }
        count.breakdowns = form.values("by")
        return count
    }

    private var sketch: LedgerSketch { sheet.sketch }

    func write(to html: HTML) {
        html.labelFields(
            count?.label ?? Text("", en: ""), Text("指标名称", en: "Name of the figure"),
            Text("如：走访人次", en: "such as: visits"),
            sheet)
        html.field(
            Field(
                "sum", Text("数什么", en: "What is counted"),
                .choice(
                    [Field.Option("", Text("件数", en: "Entries"))] + options([.number, .yuan], Text("合计：", en: "Sum: "))),
                value: sheet.shown("sum", count?.sum ?? ""), isRequired: false), errors: sheet.errors)
        html.field(
            Field(
                "kind", Text("怎么数", en: "How"),
                .choice([
                    Field.Option("flow", Text("一段时间内发生的", en: "What happened in a period")),
                    Field.Option("stock", Text("到期末还有的", en: "What stands at its end")),
                ]), value: sheet.shown("kind", (count?.kind ?? .flow).rawValue)), errors: sheet.errors)
        html.field(
            Field(
                "on", Text("计在哪一天", en: "On which day"), .choice(days),
                value: sheet.shown("on", (count?.on ?? .opened).rawValue)), errors: sheet.errors)
        html.field(
            Field(
                "until", Text("到哪一天不再算（只对期末数）", en: "Until which day, for what stands at the end"),
                .choice([Field.Option("", Text("一直算", en: "for ever"))] + days),
                value: sheet.shown("until", count?.until?.rawValue ?? ""), isRequired: false), errors: sheet.errors)
        for (index, name) in ["where", "and"].enumerated() {
            let present = count.flatMap { index < $0.conditions.count ? $0.conditions[index].rawValue : nil } ?? ""
            html.field(
                Field(
                    name, index == 0 ? Text("只数哪些", en: "Only those where") : Text("并且", en: "and"),
                    .choice(conditions), value: sheet.shown(name, present), isRequired: false), errors: sheet.errors)
        }
        let parts = sketch.fields.filter {
            [.choice, .choices, .flag].contains($0.kind) && $0.dataClass != .sealed
        }
        if !parts.isEmpty {
            html.ticks(
                "by", Text("按哪些栏细分", en: "Broken down by"), parts.map { ($0.name, $0.label) },
                chosen: sheet.shown("by", chosen: count?.breakdowns ?? []))
        }
    }

    private var days: [Field.Option] {
        [
            Field.Option("opened", Text("登记那天", en: "The day of entry")),
            Field.Option("closed", Text("办结那天", en: "The day of its end")),
        ] + options([.day], Text(same: ""))
    }

    private func options(_ kinds: [SketchKind], _ head: Text) -> [Field.Option] {
        sketch.fields.filter { kinds.contains($0.kind) && $0.dataClass != .sealed }.map {
            Field.Option($0.name, head + $0.label)
        }
    }

    private var conditions: [Field.Option] {
        let words = SketchWords(sketch: sketch)
        let statuses = sketch.statuses.map { CountCondition(CountCondition.status, is: $0.name) }
        let fields = sketch.fields.filter { $0.dataClass != .sealed }.flatMap { field -> [CountCondition] in
            switch field.kind {
            case .flag: [CountCondition(field.name, is: "1"), CountCondition(field.name, is: "0")]
            case .choice, .choices: field.choices.map { CountCondition(field.name, is: $0.name) }
            default: []
            }
        }
        return [Field.Option("", Text("（不限）", en: "(all)"))]
            + (statuses + fields).map { Field.Option($0.rawValue, words.words($0)) }
    }
}
