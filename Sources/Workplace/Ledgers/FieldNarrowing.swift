import Kernel
import Web

/// How a listed field that is no closed list narrows a list, on pages and for programs, under the same names: between a least
/// and a most, by words that stand in it, or by the organisation or account that it names.
enum FieldNarrowing {
    case between(FieldKind)
    case words
    /// Pages ask by its name, programs by its key.
    case named(FieldKind)

    /// `nil` for what is chosen from a list, or asked for by name elsewhere.
    init?(_ kind: FieldKind) {
        switch kind {
        case .number, .yuan, .day, .days: self = .between(kind)
        case .line, .paragraphs, .rich, .creditCode, .unionCode, .division, .place, .employer: self = .words
        case .organisation, .account: self = .named(kind)
        case .flag, .choice, .choices, .person, .phone, .residentID, .rows: return nil
        }
    }

    /// The parameters under which it stands in an address.
    static func parameters(of field: FieldDescription) -> [String] {
        switch FieldNarrowing(field.kind) {
        case .between: ["f.\(field.name).from", "f.\(field.name).to"]
        case .words, .named: ["f.\(field.name)"]
        case nil: []
        }
    }

    static func labels(of field: FieldDescription) -> [Text] {
        guard case .between? = FieldNarrowing(field.kind) else { return [field.label] }
        return [
            Text("\(field.label.zh)，从", en: "\(field.label.en), from"),
            Text("\(field.label.zh)，到", en: "\(field.label.en), to"),
        ]
    }

    /// What is asked for on a page, as far as it can be read; bounds in the wrong order are exchanged.
    func condition(_ typed: [String]) -> EntryFilter.Condition? {
        switch self {
        case .words, .named: typed.first.flatMap { $0.isEmpty ? nil : .holds($0) }
        case .between(let kind): Self.among(typed.map { Self.number($0, kind) })
        }
    }

    /// What of it cannot be read.
    func unread(_ typed: [String]) -> [String] {
        guard case .between(let kind) = self else { return [] }
        return typed.filter { !$0.isEmpty && Self.number($0, kind) == nil }
    }

    /// What a program asks for: sums in fen, what is named by its key.
    func condition(asked: [String?]) -> EntryFilter.Condition? {
        switch self {
        case .words: asked.first?.map { .holds($0) }
        case .between(let kind): Self.among(asked.map { $0.flatMap { kind.isDay ? Self.number($0, kind) : Int64($0) } })
        case .named(.account): asked.first?.flatMap { ID($0) }.map { .equals(.account($0)) }
        case .named: asked.first?.flatMap { ID($0) }.map { .equals(.organisation($0)) }
        }
    }

    private static func among(_ bounds: [Int64?]) -> EntryFilter.Condition? {
        guard bounds.count == 2, bounds.contains(where: { $0 != nil }) else { return nil }
        let (least, most) = (bounds[0] ?? .min, bounds[1] ?? .max)
        return .among(min(least, most)...max(least, most))
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
        zip(parameters(of: field), labels(of: field)).map { name, label in
            Field(name, label, field.kind.isDay ? .day : .search, value: values[name] ?? "", isRequired: false)
        }
    }

    /// What a program may ask.
    static func asked(of field: FieldDescription) -> [Parameter] {
        zip(parameters(of: field), labels(of: field)).map { name, label in
            Parameter(name, field.kind.asked, label + field.kind.unit)
        }
    }
}

extension FieldKind {
    fileprivate var isDay: Bool { self == .day || self == .days }

    fileprivate var asked: Parameter.Kind {
        switch self {
        case .number(let range): .number(range)
        case .yuan: .number(-100_000_000_000_000...100_000_000_000_000)
        case .day, .days: .day
        case .organisation, .account: .key
        default: .text(max: 200)
        }
    }

    /// What a program has to know of a value.
    fileprivate var unit: Text {
        switch self {
        case .yuan: Text("（分）", en: " (fen)")
        case .organisation, .account: Text("（键）", en: " (key)")
        default: Text(same: "")
        }
    }
}
