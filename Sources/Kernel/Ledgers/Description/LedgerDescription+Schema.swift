/// The bodies of a ledger's entries as a JSON Schema (2020-12), for importers and the API.
///
/// A body that the ledger takes has the types, choices and required fields that it says. It is never laxer than the ledger;
/// what only the ledger knows, such as check digits and what must hold between fields, it does not say. Its `maxLength`
/// counts code points, the ledger what people see as one character.
extension LedgerDescription {
    public var jsonSchema: JSONValue {
        var schema = FieldDescription.schema(ofObject: fields)
        schema["$schema"] = .string("https://json-schema.org/draft/2020-12/schema")
        schema["$id"] = .string("urn:gonghui:ledger:\(id):\(shape)")
        schema["title"] = .string(title.zh)
        schema["x-title-en"] = .string(title.en)
        return .object(schema)
    }
}

extension FieldDescription {
    fileprivate static func schema(ofObject fields: [FieldDescription]) -> [String: JSONValue] {
        object(fields, required: fields.filter { $0.isRequired && !$0.isDerived }.map(\.name)) { .object($0.schema) }
    }

    /// An object of these fields and no others.
    static func object(
        _ fields: [FieldDescription], required: [String], _ schema: (FieldDescription) -> JSONValue
    ) -> [String: JSONValue] {
        [
            "type": .string("object"), "additionalProperties": .bool(false),
            "properties": .object(Dictionary(fields.map { ($0.name, schema($0)) }) { first, _ in first }),
            "required": .array(required.map { .string($0) }),
        ]
    }

    var schema: [String: JSONValue] {
        var schema = dataClass == .sealed ? Self.schema(sealing: kind.schema) : kind.schema
        schema["title"] = .string(label.zh)
        schema["x-title-en"] = .string(label.en)
        schema["x-class"] = .string(dataClass.rawValue)
        schema["description"] = help.map { .string($0.zh) }
        if isDerived { schema["readOnly"] = .bool(true) }
        return schema
    }

    /// What is sealed is written as itself and read as `true`: that there is something.
    private static func schema(sealing schema: [String: JSONValue]) -> [String: JSONValue] {
        ["anyOf": .array([.object(schema), .object(["const": .bool(true)])])]
    }
}

extension FieldKind {
    fileprivate var schema: [String: JSONValue] {
        switch self {
        case .line(let max), .paragraphs(let max): Self.words(max)
        case .rich: ["type": .string("string"), "minLength": .integer(1), "contentMediaType": .string("text/html")]
        case .number(let range): Self.whole(range)
        case .yuan: Self.whole(-100_000_000_000_000...100_000_000_000_000, ["x-unit": .string("fen")])
        case .day: Self.date
        case .days: Self.list(Self.date, ["minItems": .integer(2), "maxItems": .integer(2)])
        case .flag: ["type": .string("boolean")]
        case .choice(let choices): Self.one(of: choices)
        case .choices(let choices): Self.list(Self.one(of: choices), ["uniqueItems": .bool(true)])
        case .organisation: Self.code("organisation")
        case .account: Self.code("account")
        case .person: Self.code("person")
        case .phone: Self.code("phone")
        case .residentID: Self.code("resident-id")
        case .creditCode: Self.code("credit-code")
        case .unionCode: Self.code("union-code")
        case .division: Self.code("division")
        case .place: Self.pair("line", "division", "division")
        case .employer: Self.pair("name", "code", "credit-code")
        case .rows(let fields, let max):
            Self.list(FieldDescription.schema(ofObject: fields), ["maxItems": .integer(max)])
        }
    }

    private static func words(_ max: Int) -> [String: JSONValue] {
        ["type": .string("string"), "minLength": .integer(1), "maxLength": .integer(max)]
    }

    private static func whole(
        _ range: ClosedRange<Int>, _ more: [String: JSONValue] = [:]
    ) -> [String: JSONValue] {
        let schema: [String: JSONValue] = [
            "type": .string("integer"), "minimum": .integer(range.lowerBound), "maximum": .integer(range.upperBound),
        ]
        return schema.merging(more) { $1 }
    }

    private static let date: [String: JSONValue] = ["type": .string("string"), "format": .string("date")]

    private static func list(_ items: [String: JSONValue], _ more: [String: JSONValue]) -> [String: JSONValue] {
        ["type": .string("array"), "items": .object(items)].merging(more) { $1 }
    }

    private static func one(of choices: [FieldChoice]) -> [String: JSONValue] {
        let constants = choices.map { choice -> JSONValue in
            .object([
                "const": .string(choice.name), "title": .string(choice.label.zh),
                "x-title-en": .string(choice.label.en),
            ])
        }
        return ["type": .string("string"), "oneOf": .array(constants)]
    }

    /// A text whose form the platform checks.
    private static func code(_ form: String) -> [String: JSONValue] {
        ["type": .string("string"), "minLength": .integer(1), "x-form": .string(form)]
    }

    private static func pair(_ words: String, _ code: String, _ form: String) -> [String: JSONValue] {
        [
            "type": .string("object"), "additionalProperties": .bool(false), "required": .array([.string(words)]),
            "properties": .object([words: .object(Self.words(200)), code: .object(Self.code(form))]),
        ]
    }
}
