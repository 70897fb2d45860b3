/// Values as JSON: texts, numbers and flags as themselves, money in whole fen, days as `2026-11-21`, a range of days as an
/// array of two, keys of the platform as their thirteen characters, rich text as its markup.
public enum EntryJSON {
    public static func json(_ values: [String: FieldValue]) -> JSONValue {
        .object(values.compactMapValues { $0 == .absent ? nil : json($0) })
    }

    public static func json(_ value: FieldValue) -> JSONValue {
        switch value {
        case .absent: .null
        case .text(let text), .choice(let text): .string(text)
        case .rich(let rich): .string(rich.html)
        case .number(let number): .integer(number)
        case .yuan(let yuan): .integer(yuan.fen)
        case .day(let day): .string(day.description)
        case .days(let days): .array([days.lowerBound, days.upperBound].map { .string($0.description) })
        case .flag(let flag): .bool(flag)
        case .sealed: .bool(true)
        case .choices(let names): .array(names.map { .string($0) })
        case .organisation(let id): .string(id.description)
        case .account(let id): .string(id.description)
        case .place(let address): named("line", address.line, "division", address.division?.text)
        case .employer(let employer): named("name", employer.name, "code", employer.code?.code.text)
        case .rows(let rows): .array(rows.map(json))
        }
    }

    /// The values that the fields know; a value of another kind than its field is left out, and so is a key without field.
    public static func values(_ json: JSONValue, _ fields: [FieldDescription]) -> [String: FieldValue] {
        var values: [String: FieldValue] = [:]
        for field in fields {
            if field.dataClass == .sealed {
                if json[field.name] == .bool(true) { values[field.name] = .sealed }
            } else if let value = json[field.name].flatMap({ value(of: field.kind, $0) }) {
                values[field.name] = value
            }
        }
        return values
    }

    static func value(of kind: FieldKind, _ json: JSONValue) -> FieldValue? {
        switch (kind, json) {
        case (.number, .integer(let number)): .number(number)
        case (.yuan, .integer(let fen)): .yuan(Yuan(fen: fen))
        case (.flag, .bool(let flag)): .flag(flag)
        case (.day, .string(let text)): Day(text).map { .day($0) }
        case (.days, .array(let days)): range(days)
        case (.rich, .string(let html)): FieldValue.rich(RichText(html: html))
        case (.choice, .string(let name)): .choice(name)
        case (.choices, .array(let names)):
            .choices(names.compactMap { if case .string(let name) = $0 { name } else { nil } })
        case (.organisation, .string(let text)): ID(text).map { .organisation($0) }
        case (.account, .string(let text)): ID(text).map { .account($0) }
        case (.place, .object): place(json).map { .place($0) }
        case (.employer, .object): employer(json).map { .employer($0) }
        case (.rows(let fields, _), .array(let rows)): .rows(rows.map { values($0, fields) })
        case (.rich, _), (.number, _), (.yuan, _), (.flag, _), (.day, _), (.days, _), (.choice, _), (.choices, _),
            (.organisation, _), (.account, _), (.place, _), (.employer, _), (.rows, _):
            nil
        case (_, .string(let text)): FieldValue(text: text)
        default: nil
        }
    }

    private static func named(_ name: String, _ words: String, _ code: String, _ text: String?) -> JSONValue {
        var object: [String: JSONValue] = [name: .string(words)]
        object[code] = text.map { .string($0) }
        return .object(object)
    }

    private static func place(_ json: JSONValue) -> Address? {
        guard case .string(let line)? = json["line"] else { return nil }
        guard case .string(let code)? = json["division"] else { return Address(line: line) }
        return (try? DivisionCode(code)).map { Address(line: line, division: $0) }
    }

    private static func employer(_ json: JSONValue) -> Employer? {
        guard case .string(let name)? = json["name"] else { return nil }
        guard case .string(let code)? = json["code"] else { return Employer(name: name) }
        return (try? EmployerCode(code)).map { Employer(code: $0, name: name) }
    }

    private static func range(_ days: [JSONValue]) -> FieldValue? {
        guard days.count == 2, case .string(let first) = days[0], case .string(let last) = days[1],
            let from = Day(first), let to = Day(last), from <= to
        else { return nil }
        return .days(from...to)
    }
}
