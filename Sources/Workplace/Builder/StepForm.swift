import Kernel
import Web

/// One step of a sketch as a form.
struct StepForm {
    let sheet: SketchSheet
    let step: SketchStep?

    static func read(_ form: Fields, _ name: String) throws -> SketchStep {
        let label = form.words("label")
        guard !label.zh.isEmpty else {
            throw Refusal.invalid(field: "label", why: Text("请填写步骤名称", en: "Name the step"))
        }
        var step = SketchStep(name, label, from: Set(form.values("from")), to: form.text("to"))
        step.by = Set(form.values("by").compactMap(Standing.init(rawValue:)))
        var seen: Set<String> = []
        step.asks = form.values("asks").filter { seen.insert($0).inserted }
        step.needsAnother = form.isOn("another")
        return step
    }

    func write(to html: HTML) {
        let statuses = sheet.sketch.statuses
        html.labelFields(
            step?.label ?? Text("", en: ""), Text("步骤名称", en: "Name of the step"),
            Text("按钮上的字，如：已走访", en: "The words on its button, such as: visited"), sheet)
        html.ticks(
            "from", Text("从哪些状态", en: "From which statuses"), statuses.map { ($0.name, $0.label) },
            chosen: sheet.shown("from", chosen: Array(step?.from ?? [])))
        html.field(
            Field(
                "to", Text("办后到哪个状态", en: "To which status"),
                .choice(statuses.map { Field.Option($0.name, $0.label) }),
                value: sheet.shown("to", step?.to ?? statuses.last?.name ?? "")), errors: sheet.errors)
        html.ticks(
            "by", Text("由谁办", en: "Who takes it"), SketchStep.standings.map { ($0.rawValue, $0.label) },
            chosen: sheet.shown("by", chosen: (step?.by ?? [.owner, .handler]).map(\.rawValue)))
        html.ticks(
            "asks", Text("办的时候要填哪几栏", en: "What is filled in with it"),
            sheet.sketch.fields.map { ($0.name, $0.label) }, chosen: sheet.shown("asks", chosen: step?.asks ?? []),
            help: Text("非必填的栏目选到这里，登记时就不用填", en: "A field that need not be filled in otherwise leaves the first form"))
        html.field(
            Field(
                "another", Text("登记人自己不能办这一步", en: "Not by whoever entered it"), .tick,
                value: sheet.shown("another", isOn: step?.needsAnother ?? false), isRequired: false),
            errors: sheet.errors)
    }
}
