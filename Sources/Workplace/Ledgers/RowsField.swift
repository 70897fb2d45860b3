import Kernel
import Web

/// A table inside a form: the rows there are, and some empty ones; more are asked for with a button, without a script.
struct RowsField {
    let form: EntryForm
    let field: FieldDescription
    let columns: [FieldDescription]
    let max: Int

    private static let spare = 3

    func write(to html: HTML) {
        let name = EntryFormSent.name(field)
        let error = form.errors[name]
        html.fieldset(.class(error == nil ? "field rows" : "field rows is-wrong"), .id("field-" + name)) {
            html.legend(of: field)
            if let help = field.help { html.div(help, .class("field-help")) }
            for other in field.doneIn ?? [] {
                html.div(.class("field-help")) {
                    let words = Text("去「\(other.title.zh)」", en: "To \(other.title.en)")
                    html.a(words, .href("/ledgers/\(other.ledger.name)"))
                }
            }
            if let error { html.fieldError(error, of: "field-" + name) }
            for index in 0..<count {
                html.fieldset(.class("row-fields")) {
                    html.legend(Text("第 \(index + 1) 行", en: "Row \(index + 1)"), .class("visually-hidden"))
                    for column in columns { cell(column, index, html) }
                }
            }
            if count < max {
                html.button(
                    Text("再加几行", en: "More rows"), .type("submit"), .name("more"), .value(field.name),
                    .class("btn btn-outline-secondary btn-sm"), .noValidation)
            }
        }
    }

    private func cell(_ column: FieldDescription, _ index: Int, _ html: HTML) {
        let name = EntryFormSent.name(field, row: index, column)
        var shown = column
        // An empty row is no row; what a filled one must hold is said when it is sent.
        shown.isRequired = false
        var control = form.control(shown, name, form.sent?.typed[name] ?? value(column, index))
        control.saysOptional = false
        control.isCompact = true
        html.field(control, errors: form.errors)
    }

    private var rows: [[String: FieldValue]] {
        if case .rows(let rows)? = form.values[field.name] { rows } else { [] }
    }

    private var count: Int {
        let asked = form.sent?.typed["more"] == field.name ? Self.spare : 0
        return min(
            max,
            Swift.max(rows.count + asked, shownBefore + asked) + (rows.isEmpty && shownBefore == 0 ? Self.spare : 1))
    }

    /// How many rows the form had that was sent.
    private var shownBefore: Int {
        guard let sent = form.sent, let first = columns.first else { return 0 }
        return (0..<max).last { sent.typed[EntryFormSent.name(field, row: $0, first)] != nil } ?? 0
    }

    private func value(_ column: FieldDescription, _ index: Int) -> String {
        index < rows.count ? form.people.typed(rows[index][column.name] ?? .absent) : ""
    }
}
