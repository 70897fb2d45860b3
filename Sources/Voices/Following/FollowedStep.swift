import Kernel
import Web

/// What she fills in for a step of hers.
enum FollowedStep {
    private static let senses = ["gain", "happiness", "security"]

    /// Only what was typed: the command asks for what is missing.
    static func answers(in form: Fields) -> [String: FieldValue] {
        var answers: [String: FieldValue] = [:]
        for name in senses {
            if let sense = form.choice(name, of: Sense.self) { answers[name] = .choice(sense.rawValue) }
        }
        if !form.text("grounds").isEmpty { answers["grounds"] = .text(form.text("grounds")) }
        return answers
    }

    /// - Parameter id: of the form, which may stand beside another with the same fields.
    static func fields(of step: StepDescription, in id: String, _ form: Fields, _ errors: FormErrors, _ html: HTML) {
        for name in step.asks {
            guard let field = Voice.ledger.description.field(name) else { continue }
            let kind: Field.Kind =
                senses.contains(name)
                ? .choice(Sense.allCases.map { .init($0.rawValue, $0.label) }) : .paragraphs(rows: 4)
            var shown = Field(
                name, field.label, kind, value: errors.isEmpty ? "" : form.text(name), maxLength: 2000)
            shown.formID = id
            html.field(shown, errors: errors)
        }
    }
}
