import Kernel

/// A value as people read it.
struct FieldWords {
    let names: FieldNames
    /// Whether what is personal is masked, as it is everywhere but on the entry's own page.
    var isMasked = false

    func words(_ value: FieldValue, of field: FieldDescription) -> Text {
        if field.dataClass == .sealed, value != .absent { return Text("已密封", en: "sealed") }
        if isMasked, field.dataClass == .personal {
            switch value {
            case .text(let text): return Text(same: field.kind.masked(text))
            case .rich, .place, .employer: return Text(same: "***")
            default: break
            }
        }
        return words(value, field.kind)
    }

    private func words(_ value: FieldValue, _ kind: FieldKind) -> Text {
        switch value {
        case .absent: Text(same: "—")
        case .text(let text): Text(same: text)
        case .rich(let rich): Text(same: rich.words)
        case .place(let address): Text(same: address.words)
        case .employer(let employer): Text(same: employer.words)
        case .number(let number): Text(same: number.grouped)
        case .yuan(let yuan): Text("\(yuan) 元", en: "¥\(yuan)")
        case .day(let day): Text(same: day.description)
        case .days(let days):
            Text("\(days.lowerBound) 至 \(days.upperBound)", en: "\(days.lowerBound) to \(days.upperBound)")
        case .flag(let flag): flag ? Text("是", en: "yes") : Text("否", en: "no")
        case .choice(let name): Self.label(name, kind)
        case .choices(let names): Self.joined(names.map { Self.label($0, kind) })
        case .organisation(let id): Text(same: names.organisations[id] ?? "—")
        case .account(let id): Text(same: names.accounts[id] ?? "—")
        case .sealed: Text("已密封", en: "sealed")
        case .rows(let rows): Text("\(rows.count) 行", en: rows.count == 1 ? "1 row" : "\(rows.count) rows")
        }
    }

    private static func label(_ name: String, _ kind: FieldKind) -> Text {
        kind.choices.first { $0.name == name }?.label ?? Text(same: name)
    }

    private static func joined(_ parts: [Text]) -> Text {
        Text(parts.map(\.zh).joined(separator: "、"), en: parts.map(\.en).joined(separator: ", "))
    }
}
