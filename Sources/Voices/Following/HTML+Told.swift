import Kernel
import Web

/// What the office calls otherwise than she does.
private let herWords = [
    "told": Text("工会告诉您", en: "What the union tells you"), "exit": Text("由谁处理", en: "Who deals with it"),
]

extension HTML {
    /// A field of a voice among definitions, as she reads it; nothing where it is empty.
    func told(_ name: String, of values: [String: FieldValue]) {
        guard let field = Voice.ledger.description.field(name), let value = values[name] else { return }
        let label = herWords[name] ?? field.label
        switch (value, field.kind) {
        case (.text(let text), _):
            definition(label) {
                for line in text.split(separator: "\n") { div(String(line), .lang(.zh)) }
            }
        case (.choice(let chosen), .choice(let choices)):
            definition(label, choices.first { $0.name == chosen }?.label ?? Text(same: chosen))
        default: return
        }
    }
}
