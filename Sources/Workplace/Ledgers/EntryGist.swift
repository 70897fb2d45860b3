import Kernel
import Web

/// What people wrote into an entry so far, beside a form that goes on from it.
struct EntryGist {
    let fields: [FieldDescription]
    let values: [String: FieldValue]
    let names: FieldNames

    /// - Parameter asked: names of the fields that stand in the form itself.
    init(of ledger: LedgerDescription, _ content: EntryContent, without asked: [String], _ names: FieldNames) {
        fields = ledger.filled.filter { field in
            field.stamp == nil && !asked.contains(field.name) && content.values[field.name] ?? .absent != .absent
        }
        (values, self.names) = (content.values, names)
    }

    func write(to html: HTML) {
        let words = FieldWords(names: names)
        html.sheet(Text("已登记的内容", en: "What stands in it")) {
            html.definitions {
                for field in fields {
                    html.definition(field.label) {
                        let text = words.words(values[field.name] ?? .absent, of: field)
                        if case .text? = values[field.name] {
                            for line in text.zh.split(separator: "\n") { html.div(String(line), .lang(.zh)) }
                        } else {
                            html.text(text)
                        }
                    }
                }
            }
        }
    }
}
