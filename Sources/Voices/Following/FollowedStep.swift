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

    static func fields(of step: StepDescription, _ form: Fields, _ errors: FormErrors, _ html: HTML) {
        for name in step.asks {
            guard let field = Voice.ledger.description.field(name) else { continue }
            let kind: Field.Kind =
                senses.contains(name)
                ? .choice(Sense.allCases.map { .init($0.rawValue, $0.label) }) : .paragraphs(rows: 4)
            html.field(Field(name, field.label, kind, value: form.text(name), maxLength: 2000), errors: errors)
        }
    }
}
