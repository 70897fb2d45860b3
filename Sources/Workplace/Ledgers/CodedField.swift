import Kernel
import Web

/// Words with a code beside them, each in a box of its own: an address and its division, an employer and its credit code.
struct CodedField {
    let form: EntryForm
    let field: FieldDescription

    /// The code as a field, so that what is wrong with it is said as for any other.
    static func code(of field: FieldDescription) -> FieldDescription? {
        switch field.kind {
        case .place: FieldDescription("code", Text("区划代码", en: "division code"), .division)
        case .employer: FieldDescription("code", Text("统一社会信用代码", en: "credit code"), .creditCode)
        default: nil
        }
    }

    func write(to html: HTML) {
        let name = EntryFormSent.name(field)
        let (words, code) = kept
        html.div(.class("pair")) {
            html.field(
                Field(
                    name, field.label, .line, value: form.sent?.typed[name] ?? words, help: form.help(field),
                    isRequired: field.isRequired, maxLength: 200), errors: form.errors)
            if let described = Self.code(of: field) {
                html.field(
                    Field(
                        name + ".code", described.label, .line, value: form.sent?.typed[name + ".code"] ?? code,
                        isRequired: false, maxLength: 30), errors: form.errors)
            }
        }
    }

    private var kept: (words: String, code: String) {
        switch form.values[field.name] {
        case .place(let address)?: (address.line, address.division?.text ?? "")
        case .employer(let employer)?: (employer.name, employer.code?.code.text ?? "")
        default: ("", "")
        }
    }
}
