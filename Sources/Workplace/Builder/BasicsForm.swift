import Kernel
import Web

/// The name of a ledger, the mark of its numbers, and by what its entries are called.
struct BasicsForm {
    let sheet: SketchSheet

    static func read(_ form: Fields, into sketch: inout LedgerSketch) {
        sketch.title = form.words("label", max: 40)
        sketch.mark = form.text("mark")
        sketch.called = form.text("called")
        sketch.retention = min(100, max(1, form.number("retention") ?? 10))
    }

    var page: Page {
        let sketch = sheet.sketch
        return Page(Text("名称和编号", en: "Name and numbers"), trail: sheet.trail, entry: "builder") { [self] html in
            html.sheet {
                html.form(post: sheet.link(to: "basics"), errors: sheet.errors) {
                    sheet.writeSeen(to: html)
                    html.labelFields(
                        sketch.title, Text("台账名称", en: "Name of the ledger"),
                        Text("如：走访慰问台账", en: "such as: visits to families"),
                        sheet)
                    html.field(
                        Field(
                            "mark", Text("编号用哪个字", en: "The mark of its numbers"),
                            value: sheet.shown("mark", sketch.mark),
                            help: Text(
                                "一个汉字，写在编号最前：走〔2026〕440100-000001", en: "one Chinese character before each number"),
                            maxLength: 1), errors: sheet.errors)
                    html.field(
                        Field(
                            "called", Text("事项以哪一栏为题", en: "Entries are called by"),
                            .choice(
                                [Field.Option("", Text("（先添加一栏文字）", en: "(add a field of words first)"))]
                                    + sketch.fields.filter(\.mayCall).map { Field.Option($0.name, $0.label) }),
                            value: sheet.shown("called", sketch.called),
                            help: Text("列表、待办、搜索里看到的就是它", en: "Lists, inbox and search show it"), isRequired: false),
                        errors: sheet.errors)
                    html.field(
                        Field(
                            "retention", Text("办结后保存几年", en: "Years that a closed entry is kept"), .number,
                            value: sheet.shown("retention", String(sketch.retention))), errors: sheet.errors)
                    html.submit(Text("存草稿", en: "Keep the draft"), cancel: sheet.link)
                }
            }
        }
    }
}

extension SketchSheet {
    /// What stands in a control: as it was sent, or as the draft has it.
    func shown(_ name: String, _ value: String) -> String { sent.map { $0.text(name) } ?? value }

    func shown(_ name: String, isOn: Bool) -> String { (sent.map { $0.isOn(name) } ?? isOn) ? "1" : "" }

    func shown(_ name: String, chosen: [String]) -> [String] { sent.map { $0.values(name) } ?? chosen }
}

extension Fields {
    /// Words in both languages, where the English may be missing.
    func words(_ name: String, max: Int = 60) -> Text {
        Text(String(text(name).prefix(max)), en: String(text(name + "-en").prefix(2 * max)))
    }
}

extension HTML {
    /// A name in Chinese, and in English if somebody knows it.
    func labelFields(_ value: Text, _ label: Text, _ help: Text, _ sheet: SketchSheet) {
        field(
            Field("label", label, value: sheet.shown("label", value.zh), help: help, maxLength: 60),
            errors: sheet.errors)
        field(
            Field(
                "label-en", Text("英文名", en: "In English"), value: sheet.shown("label-en", value.en),
                help: Text("不填时，英文界面显示中文", en: "Left empty, English pages show the Chinese"), isRequired: false,
                maxLength: 120),
            errors: sheet.errors)
    }

    /// Several of a list.
    func ticks(
        _ name: String, _ label: Text, _ options: [(value: String, label: Text)], chosen: [String], help: Text? = nil
    ) {
        fieldset(.class("field"), .id("field-" + name)) {
            legend(label)
            if let help { div(help, .class("field-help")) }
            for option in options {
                self.label(.class("choice")) {
                    input(
                        .type("checkbox"), .name(name), .value(option.value), .class("form-check-input"),
                        .when(chosen.contains(option.value), .checked))
                    span(option.label)
                }
            }
        }
    }
}
