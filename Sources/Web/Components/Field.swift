public import Kernel

/// A field of a form, with its label, help and error.
public struct Field: Sendable {
    public enum Kind: Sendable {
        case line, password, newPassword, search, email
        case number
        case day
        case paragraphs(rows: Int)
        /// One of a list; more than seven become a drop-down.
        case choice([Option])
        /// Words of one's own, with some that fit offered.
        case suggested([String])
        case tick
    }

    public struct Option: Sendable {
        let value: String
        let label: Text
        let help: Text?

        public init(_ value: String, _ label: Text, help: Text? = nil) {
            self.value = value
            self.label = label
            self.help = help
        }
    }

    let name: String
    let label: Text
    let kind: Kind
    let value: String
    let help: Text?
    let isRequired: Bool
    let maxLength: Int?
    /// A token of HTML's `autocomplete`: `username`.
    let autocomplete: String?
    /// Whether it says so when it may stay empty; in a table of rows everybody knows.
    public var saysOptional = true
    /// Whether even a short list is a drop-down, as in a table of rows.
    public var isCompact = false
    /// Of which form it is, where a page has a field of the same name in another one.
    public var formID = ""

    public init(
        _ name: String, _ label: Text, _ kind: Kind = .line, value: String = "", help: Text? = nil,
        isRequired: Bool = true, maxLength: Int? = nil, autocomplete: String? = nil
    ) {
        self.name = name
        self.label = label
        self.kind = kind
        self.value = value
        self.help = help
        self.isRequired = isRequired
        self.maxLength = maxLength
        self.autocomplete = autocomplete
    }

    var id: String { Self.id(name, in: formID) }

    static func id(_ name: String, in form: String) -> String { "field-" + form + name }
    var wordsID: String { id + "-words" }
}

extension HTML {
    public func field(_ field: Field, errors: FormErrors = .none) {
        let error = errors[field.name]
        switch field.kind {
        case .choice(let options) where options.count <= 7 && !field.isCompact: choices(field, options, error)
        case .tick: tick(field, error)
        default:
            div(.class(error == nil ? "field" : "field is-wrong")) {
                fieldLabel(field)
                fieldWords(field, error)
                control(field, error)
            }
        }
    }

    private func fieldLabel(_ field: Field) {
        label(.for(field.id)) {
            text(field.label)
            if !field.isRequired, field.saysOptional { optional() }
        }
    }

    /// Says that what it stands behind may stay empty.
    public func optional() { span(Text("（可不填）", en: " (optional)"), .class("optional")) }

    private func fieldWords(_ field: Field, _ error: Text?) {
        if let help = field.help { div(help, .class("field-help"), .id(field.id + "-help")) }
        if let error { fieldError(error, of: field.id) }
    }

    /// What is wrong, said at a control or at a group of them.
    ///
    /// - Parameter id: of the control or the group.
    public func fieldError(_ why: Text, of id: String) {
        div(.class("field-error"), .id(id + "-error")) {
            span(Text("请改：", en: "To change: "), .class("visually-hidden"))
            text(why)
        }
    }

    /// What `aria-describedby` and the rest say of a control.
    private func described(_ field: Field, _ error: Text?) -> Attribute {
        let ids = (field.help == nil ? [] : [field.id + "-help"]) + (error == nil ? [] : [field.id + "-error"])
        return .when(!ids.isEmpty, .describedBy(ids.joined(separator: " ")))
    }

    private func control(_ field: Field, _ error: Text?) {
        let named: [Attribute] = [
            .id(field.id), .name(field.name), .when(field.isRequired, .required), described(field, error),
            .when(error != nil, .invalid), .when(field.maxLength != nil, .maxLength(field.maxLength ?? 0)),
            .when(field.autocomplete != nil, .autocomplete(field.autocomplete ?? "")),
        ]
        switch field.kind {
        case .paragraphs(let rows):
            open("textarea", named + [.class("form-control"), .rows(rows)])
            // A line break right after the tag is dropped by the browser; this one is ours.
            text("\n" + field.value)
            close("textarea")
        case .choice(let options):
            open("select", named + [.class("form-select")])
            for choice in options {
                option(choice.label, .value(choice.value), .when(choice.value == field.value, .selected))
            }
            close("select")
        case .suggested(let words):
            open("input", named + [.class("form-control"), .value(field.value), .list(field.wordsID)])
            suggestions(words, for: field)
        default:
            open("input", named + [.class("form-control"), .value(field.shownValue)] + field.kind.type)
        }
    }

    /// The words that a browser offers for a field of kind suggested.
    func suggestions(_ words: [String], for field: Field) {
        datalist(.id(field.wordsID)) { for word in words { option(.value(word)) } }
    }

    private func choices(_ field: Field, _ options: [Field.Option], _ error: Text?) {
        fieldset(.class(error == nil ? "field" : "field is-wrong"), .id(field.id), described(field, error)) {
            legend(field.label)
            fieldWords(field, error)
            for (index, choice) in options.enumerated() {
                label(.class("choice")) {
                    input(
                        .type("radio"), .name(field.name), .value(choice.value), .class("form-check-input"),
                        .when(choice.value == field.value, .checked),
                        .when(field.isRequired && index == 0, .required))
                    span {
                        text(choice.label)
                        if let help = choice.help { small(help) }
                    }
                }
            }
        }
    }

    private func tick(_ field: Field, _ error: Text?) {
        div(.class(error == nil ? "field" : "field is-wrong")) {
            label(.class("choice")) {
                input(
                    .type("checkbox"), .id(field.id), .name(field.name), .value("1"), .class("form-check-input"),
                    .when(!field.value.isEmpty, .checked), .when(field.isRequired, .required), described(field, error))
                span(field.label)
            }
            fieldWords(field, error)
        }
    }
}

extension Field {
    /// A password is never written back into a page.
    fileprivate var shownValue: String {
        switch kind {
        case .password, .newPassword: ""
        default: value
        }
    }
}

extension Field.Kind {
    fileprivate var type: [Attribute] {
        switch self {
        case .password: [.type("password"), .autocomplete("current-password")]
        case .newPassword: [.type("password"), .autocomplete("new-password")]
        case .search: [.type("search")]
        case .email: [.type("email"), .inputMode("email")]
        case .number: [.type("text"), .inputMode("numeric")]
        case .day: [.type("date")]
        default: [.type("text")]
        }
    }
}
