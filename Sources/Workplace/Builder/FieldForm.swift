import Kernel
import Web

/// One field of a sketch as a form.
struct FieldForm {
    let sheet: SketchSheet
    let field: SketchField?

    static func read(_ form: Fields, _ name: String, _ sketch: inout LedgerSketch) throws -> SketchField {
        let before = sketch.field(name)
        let kind = form.choice("kind", of: SketchKind.self) ?? before?.kind ?? .line
        var field = SketchField(name, form.words("label"), kind)
        field.choices = kind.hasChoices ? choices(form.text("choices"), before?.choices ?? [], &sketch) : []
        field.columns = kind == .rows ? before?.columns ?? [] : []
        field.isRequired = form.isOn("required")
        field.isListed = form.isOn("listed") && kind.mayBeListed
        field.dataClass = form.choice("class", of: DataClass.self) ?? kind.usualClass
        if kind.usualClass == .personal, field.dataClass != .sealed { field.dataClass = .personal }
        field.help = form.words("help", max: 200)
        guard !field.label.zh.isEmpty else {
            throw Refusal.invalid(field: "label", why: Text("请填写栏目名称", en: "Name the field"))
        }
        return field
    }

    /// A line keeps the choice that has its words. What has other words is another choice, and the publication asks what becomes
    /// of the one that is gone.
    private static func choices(
        _ text: String, _ before: [FieldChoice], _ sketch: inout LedgerSketch
    ) -> [FieldChoice] {
        text.split(whereSeparator: \.isNewline).compactMap { line -> FieldChoice? in
            let parts = line.split(separator: "|", maxSplits: 1).map { part in
                String(part.split(separator: " ").joined(separator: " ").prefix(60))
            }
            guard let zh = parts.first, !zh.isEmpty else { return nil }
            let name = before.first { $0.label.zh == zh }?.name ?? sketch.name(beginning: "c")
            return FieldChoice(name, Text(zh, en: parts.count == 2 ? parts[1] : ""))
        }
    }

    func write(to html: HTML) {
        html.labelFields(
            field?.label ?? Text("", en: ""), Text("栏目名称", en: "Name of the field"),
            Text("如：走访日期", en: "such as: day of the visit"),
            sheet)
        html.field(
            Field(
                "kind", Text("填什么", en: "What it takes"), .choice(kinds.map { Field.Option($0.rawValue, $0.label) }),
                value: sheet.shown("kind", (field?.kind ?? .line).rawValue)), errors: sheet.errors)
        html.field(
            Field(
                "choices", Text("选项", en: "Choices"), .paragraphs(rows: 5), value: sheet.shown("choices", choices),
                help: Text(
                    "单选、多选才用；一行一个，英文写在竖线后：困难 | Hardship",
                    en: "For lists only; one on each line, its English behind a bar ( | )"), isRequired: false),
            errors: sheet.errors)
        html.field(
            Field(
                "required", Text("必须填写", en: "It must be filled in"), .tick,
                value: sheet.shown("required", isOn: field?.isRequired ?? false), isRequired: false),
            errors: sheet.errors)
        html.field(
            Field(
                "listed", Text("在列表里显示，可以筛选和排序", en: "Lists show it, filter and sort by it"), .tick,
                value: sheet.shown("listed", isOn: field?.isListed ?? true), isRequired: false), errors: sheet.errors)
        html.field(
            Field(
                "class", Text("给谁看", en: "Who sees it"),
                .choice(DataClass.allCases.map { Field.Option($0.rawValue, $0.label) }),
                value: sheet.shown("class", (field?.dataClass ?? .open).rawValue),
                help: Text("姓名、电话、身份证号总按个人信息保护", en: "Names and numbers of people are personal whatever is chosen")),
            errors: sheet.errors)
        html.field(
            Field(
                "help", Text("填写说明", en: "Help at the field"), value: sheet.shown("help", field?.help.zh ?? ""),
                isRequired: false, maxLength: 200), errors: sheet.errors)
        html.field(
            Field(
                "help-en", Text("英文填写说明", en: "Its help in English"),
                value: sheet.shown("help-en", field?.help.en ?? ""), isRequired: false, maxLength: 400),
            errors: sheet.errors)
    }

    /// Tables inside an entry come from a template only.
    private var kinds: [SketchKind] { SketchKind.allCases.filter { $0 != .rows || field?.kind == .rows } }

    private var choices: String {
        (field?.choices ?? []).map { $0.label.en.isEmpty ? $0.label.zh : "\($0.label.zh) | \($0.label.en)" }
            .joined(separator: "\n")
    }
}
