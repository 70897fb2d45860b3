import Kernel
import Web

extension HTML {
    /// A field of a voice among definitions, as she reads it; nothing where it is empty.
    func told(_ name: String, of values: [String: FieldValue]) {
        guard let field = Voice.ledger.description.field(name), let value = values[name] else { return }
        switch (value, field.kind) {
        case (.text(let text), _):
            definition(field.label) {
                for line in text.split(separator: "\n") { div(String(line), .lang(.zh)) }
            }
        case (.choice(let chosen), .choice(let choices)):
            definition(field.label, choices.first { $0.name == chosen }?.label ?? Text(same: chosen))
        default: return
        }
    }
}
