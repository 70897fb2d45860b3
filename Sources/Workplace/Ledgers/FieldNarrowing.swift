import Kernel
import Web

/// How a listed field that is no closed list narrows a list: between a least and a most, or by words that stand in it.
enum FieldNarrowing {
    case between(FieldKind)
    case words

    /// `nil` for what is chosen from a list, or asked for by name elsewhere.
    init?(_ kind: FieldKind) {
        switch kind {
        case .number, .yuan, .day, .days: self = .between(kind)
        case .line, .paragraphs, .rich, .creditCode, .unionCode, .division, .place, .employer: self = .words
        case .flag, .choice, .choices, .organisation, .account, .person, .phone, .residentID, .rows: return nil
        }
    }

    /// The parameters under which it stands in an address.
    static func parameters(of field: FieldDescription) -> [String] {
        switch FieldNarrowing(field.kind) {
        case .between: ["f.\(field.name).from", "f.\(field.name).to"]
        case .words: ["f.\(field.name)"]
        case nil: []
        }
    }

    /// What is asked for, as far as it can be read; bounds in the wrong order are exchanged.
    func condition(_ typed: [String]) -> EntryFilter.Condition? {
        switch self {
        case .words: return typed.first.flatMap { $0.isEmpty ? nil : .holds($0) }
        case .between(let kind):
            let bounds = typed.map { Self.number($0, kind) }
            guard bounds.count == 2, bounds.contains(where: { $0 != nil }) else { return nil }
            let (least, most) = (bounds[0] ?? .min, bounds[1] ?? .max)
            return .among(min(least, most)...max(least, most))
        }
    }

    /// As lists keep it.
    private static func number(_ typed: String, _ kind: FieldKind) -> Int64? {
        switch kind {
        case .yuan: Yuan(typed).map { Int64($0.fen) }
        case .day, .days: Day(typed).map { Int64($0.sinceEpoch) }
        default: Int64(typed)
        }
    }

    /// The boxes in the bar above a list.
    static func boxes(of field: FieldDescription, holding values: [String: String]) -> [Field] {
        let names = parameters(of: field)
        func box(_ name: String, _ label: Text) -> Field {
            Field(name, label, field.kind.isDay ? .day : .search, value: values[name] ?? "", isRequired: false)
        }
        guard names.count == 2 else { return names.map { box($0, field.label) } }
        return [
            box(names[0], Text("\(field.label.zh)，从", en: "\(field.label.en), from")),
            box(names[1], Text("\(field.label.zh)，到", en: "\(field.label.en), to")),
        ]
    }
}

extension FieldKind {
    fileprivate var isDay: Bool { self == .day || self == .days }
}
