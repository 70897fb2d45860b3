import Kernel
import Web

/// What was done, as sentences, newest first, each with the fields that it changed.
struct EntryHistorySheet {
    let ledger: AnyLedger
    let sheet: EntrySheet

    func write(to html: HTML) {
        html.sheet(Text("经过", en: "History"), id: "history") {
            html.ul(.class("lines")) {
                for index in sheet.history.indices.reversed() { line(index, html) }
            }
        }
    }

    private func line(_ index: Int, _ html: HTML) {
        let event = sheet.history[index]
        html.li {
            html.div {
                if let name = event.name {
                    html.span(name, .lang(.zh))
                } else {
                    html.text(event.isBySpeaker ? Standing.speaker.label : ActorKind.operator.label)
                }
                html.text(" ")
                html.text(ledger.label(ofAction: event.action))
            }
            html.div(String(event.at.stamp.prefix(16)), .class("meta"))
            if let origin = event.origin { html.div(origin.words, .class("meta")) }
            let changes = changes(at: index)
            guard !changes.isEmpty else { return }
            html.ul(.class("changes")) {
                for change in changes {
                    html.li {
                        html.text(change.label)
                        html.text(Text("：", en: ": "))
                        if let before = change.before {
                            html.del(before)
                            html.text(" → ")
                        }
                        html.text(change.after)
                        if let at = change.at {
                            html.text(" ")
                            html.code(at)
                        }
                    }
                }
            }
        }
    }

    private struct Change {
        let label: Text
        let before: Text?
        let after: Text
        /// The cell that it came from.
        var at: String?
    }

    /// What differs from the version before; of the first version nothing is told, as it stands whole on the page.
    private func changes(at index: Int) -> [Change] {
        let event = sheet.history[index]
        guard let after = event.version, let new = event.content,
            let former = sheet.history[..<index].last(where: { $0.version != nil }),
            let before = former.version, let old = former.content
        else { return [] }
        let words = FieldWords(names: sheet.names)
        var changes = ledger.description.filled.compactMap { field -> Change? in
            let (was, now) = (old.values[field.name] ?? .absent, new.values[field.name] ?? .absent)
            guard was != now else { return nil }
            return Change(
                label: field.label, before: was == .absent ? nil : words.words(was, of: field),
                after: words.words(now, of: field), at: event.origin?.address(of: field.name))
        }
        if before.handler != after.handler {
            changes.append(
                Change(
                    label: Text("经办人", en: "Officer"), before: name(before.handler),
                    after: name(after.handler) ?? Text(same: "—")))
        }
        if before.dueOn != after.dueOn {
            changes.append(
                Change(
                    label: Text("时限", en: "Due"), before: before.dueOn.map { Text(same: $0.description) },
                    after: after.dueOn.map { Text(same: $0.description) } ?? Text("无", en: "none")))
        }
        return changes
    }

    private func name(_ account: ID<Account>?) -> Text? {
        account.flatMap { sheet.names.accounts[$0] }.map { Text(same: $0) }
    }
}

extension AnyLedger {
    /// The words for an action in the journal.
    func label(ofAction name: String) -> Text {
        (EntryAction.steps(of: self) + EntryAction.all).first { $0.name == name }?.label ?? Text(same: name)
    }
}
