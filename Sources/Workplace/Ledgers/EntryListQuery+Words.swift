import Kernel
import Web

extension EntryListQuery {
    /// What the boxes above the list narrow it to, in words; what links do is an ``EntryNarrowing``.
    func said(of ledger: AnyLedger) -> [Text] {
        var said: [Text] = []
        if let state { said.append(state.label) }
        if let status { said.append(Text("办到", en: "Status: ") + ledger.description.label(ofStatus: status)) }
        if !words.isEmpty { said.append(Text("标题或编号有「\(words)」", en: "with “\(words)” in title or number")) }
        for field in Self.filterable(ledger) {
            guard let value = fields[field.name] else { continue }
            said.append(field.label + Text("：", en: ": ") + Self.label(of: value, field.kind))
        }
        for field in typed.isEmpty ? [] : Self.typeable(ledger) {
            for (name, label) in zip(FieldNarrowing.parameters(of: field), FieldNarrowing.labels(of: field)) {
                guard let value = typed[name] else { continue }
                said.append(label + Text("：", en: ": ") + Text(same: value))
            }
        }
        return said
    }

    private static func label(of value: String, _ kind: FieldKind) -> Text {
        if case .flag = kind { return value == "1" ? Text("是", en: "yes") : Text("否", en: "no") }
        return kind.choices.first { $0.name == value }?.label ?? Text(same: value)
    }
}
