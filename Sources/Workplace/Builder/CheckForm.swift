import Kernel
import Web

/// One check of a sketch as a form.
struct CheckForm {
    let sheet: SketchSheet
    let check: SketchCheck?

    static func read(_ form: Fields, _ name: String) throws -> SketchCheck {
        SketchCheck(
            name, first: try form.required("first", Text("请选择一栏", en: "Choose a field")),
            second: try form.required("second", Text("请选择一栏", en: "Choose a field")))
    }

    func write(to html: HTML) {
        let fields = sheet.sketch.fields.filter { $0.kind.isOrdered && $0.dataClass != .sealed }
        let options = [Field.Option("", Text("（请选择）", en: "(choose)"))] + fields.map { Field.Option($0.name, $0.label) }
        html.field(
            Field(
                "second", Text("这一栏", en: "This field"), .choice(options),
                value: sheet.shown("second", check?.second ?? ""),
                help: Text("日期、数字或金额", en: "Days, numbers or sums")), errors: sheet.errors)
        html.field(
            Field(
                "first", Text("不能早于（小于）这一栏", en: "cannot precede, or be less than, this one"), .choice(options),
                value: sheet.shown("first", check?.first ?? "")), errors: sheet.errors)
    }
}
