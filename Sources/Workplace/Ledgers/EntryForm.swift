import Kernel
import Web

/// The fields of an entry as a form.
struct EntryForm {
    /// Who the entry is to belong to, where the person may choose.
    struct Owner {
        let typed: String
        let own: String
        let isOnly: Bool
    }

    let fields: [FieldDescription]
    let values: [String: FieldValue]
    let people: FormPeople
    let errors: FormErrors
    let sent: EntryFormSent?
    var owner: Owner?

    func write(to html: HTML) {
        if let owner {
            html.field(
                Field(
                    "owner", Text("所属单位", en: "Union"), .line, value: owner.typed.isEmpty ? owner.own : owner.typed,
                    help: Text("本单位，或所辖的任一单位", en: "Your own, or any below it")), errors: errors)
        }
        for field in fields {
            html.input(.type("hidden"), .name("shown"), .value(field.name))
            write(field, to: html)
        }
    }

    private func write(_ field: FieldDescription, to html: HTML) {
        let name = EntryFormSent.name(field)
        switch field.kind {
        case .choices(let choices): several(field, choices, html)
        case .days: days(field, html)
        case .place, .employer: CodedField(form: self, field: field).write(to: html)
        case .rows(let columns, let max):
            RowsField(form: self, field: field, columns: columns, max: max).write(to: html)
        default:
            html.field(control(field, name, shown(field, name)), errors: errors)
        }
    }

    /// What stands in a control: as typed, or the value that there is.
    private func shown(_ field: FieldDescription, _ name: String) -> String {
        if let typed = sent?.typed[name] { return typed }
        return people.typed(values[field.name] ?? .absent)
    }

    func control(_ field: FieldDescription, _ name: String, _ value: String) -> Field {
        let (kind, limit) = Self.kind(field, people)
        return Field(
            name, field.label, kind, value: value, help: help(field), isRequired: field.isRequired, maxLength: limit)
    }

    func help(_ field: FieldDescription) -> Text? {
        if field.dataClass == .sealed {
            let seal =
                values[field.name] == .sealed
                ? Text("已密封；留空就不变", en: "Sealed; left empty it stays as it is")
                : Text("密封保存：开启要写理由，并留痕", en: "Kept sealed: opening it needs a reason and is journalled")
            return field.help.map { $0 + Text("；", en: "; ") + seal } ?? seal
        }
        if case .rich = field.kind {
            let way = Text("空一行另起一段，“- ”开头列出一项", en: "An empty line begins a paragraph, “- ” an item of a list")
            return field.help.map { $0 + Text("；", en: "; ") + way } ?? way
        }
        return field.help
    }

    private static func kind(_ field: FieldDescription, _ people: FormPeople) -> (Field.Kind, Int?) {
        switch field.kind {
        case .line(let max): return (.line, max)
        case .paragraphs(let max): return (.paragraphs(rows: 5), max)
        case .rich: return (.paragraphs(rows: 10), nil)
        case .number: return (.number, 20)
        case .yuan: return (.line, 30)
        case .day: return (.day, nil)
        case .flag: return (.tick, nil)
        case .choice(let choices):
            return (.choice(chosen(among: choices.map { Field.Option($0.name, $0.label) }, field)), nil)
        case .account:
            let options = (field.standing == nil ? people.colleagues : people.readers).map {
                Field.Option($0.id.description, Text(same: "\($0.name)（\($0.organisation)）"))
            }
            return (.choice(chosen(among: options, field)), nil)
        case .organisation: return (.suggested(people.unions), 100)
        case .place, .employer: return (.line, 200)
        default: return (.line, 100)
        }
    }

    /// With one that stands for none, but where one of a few stands to be chosen: there nothing is chosen at first.
    private static func chosen(among options: [Field.Option], _ field: FieldDescription) -> [Field.Option] {
        if field.isRequired, !options.isEmpty, options.count <= 7 { return options }
        let none = field.isRequired ? Text("（请选择）", en: "(choose)") : Text("（不填）", en: "(none)")
        return [Field.Option("", none)] + options
    }

    private func several(_ field: FieldDescription, _ choices: [FieldChoice], _ html: HTML) {
        let name = EntryFormSent.name(field)
        var chosen: Set<String> = []
        if let sent {
            chosen = Set(sent.typed.values(name))
        } else if case .choices(let names)? = values[field.name] {
            chosen = Set(names)
        }
        let error = errors[name]
        html.fieldset(.class(error == nil ? "field" : "field is-wrong"), .id("field-" + name)) {
            html.legend(of: field)
            if let help = help(field) { html.div(help, .class("field-help")) }
            if let error { html.fieldError(error, of: "field-" + name) }
            for choice in choices {
                html.label(.class("choice")) {
                    html.input(
                        .type("checkbox"), .name(name), .value(choice.name), .class("form-check-input"),
                        .when(chosen.contains(choice.name), .checked))
                    html.span(choice.label)
                }
            }
        }
    }

    private func days(_ field: FieldDescription, _ html: HTML) {
        let name = EntryFormSent.name(field)
        var (from, to) = ("", "")
        if case .days(let days)? = values[field.name] {
            (from, to) = (days.lowerBound.description, days.upperBound.description)
        }
        html.div(.class("pair")) {
            html.field(
                Field(
                    name, field.label + Text("（从）", en: ", from"), .day, value: sent?.typed[name] ?? from,
                    help: help(field),
                    isRequired: field.isRequired), errors: errors)
            html.field(
                Field(
                    name + ".to", field.label + Text("（到）", en: ", to"), .day, value: sent?.typed[name + ".to"] ?? to,
                    isRequired: field.isRequired), errors: errors)
        }
    }
}

extension HTML {
    /// Of a group of boxes, which says like any field whether it may stay empty.
    func legend(of field: FieldDescription) {
        legend {
            text(field.label)
            if !field.isRequired { optional() }
        }
    }
}
