/// The bodies of the API, each as a JSON Schema of the same fields.
extension LedgerDescription {
    /// What a new entry is made of: as ``jsonSchema``, without what is derived.
    public var openingSchema: JSONValue {
        Self.object(filled, required: filled.filter(\.isRequired).map(\.name)) { $0.writing }
    }

    /// Some of the fields, `null` to empty one.
    public var changingSchema: JSONValue {
        Self.object(filled) { field in
            .object(["anyOf": .array([field.writing, .object(["type": .string("null")])])])
        }
    }

    /// What a step asks for, whichever it is.
    public var answeringSchema: JSONValue {
        let asked = Set(steps.flatMap(\.asks))
        return Self.object(filled.filter { asked.contains($0.name) }) { $0.writing }
    }

    /// What an entry holds: every field may be missing, and of what is sealed only that there is something.
    public var shownSchema: JSONValue {
        Self.object(fields) { field in
            field.dataClass == .sealed ? .object(["const": .bool(true)]) : .object(field.schema)
        }
    }

    /// The same in a list: what is personal is masked, of a stretch of days the first is told, of a place or an employer the
    /// words.
    public var listedSchema: JSONValue { Self.object(listed, \.listing) }

    private static func object(
        _ fields: [FieldDescription], required: [String] = [], _ schema: (FieldDescription) -> JSONValue
    ) -> JSONValue {
        .object(FieldDescription.object(fields, required: required, schema))
    }
}

extension FieldDescription {
    fileprivate var listing: JSONValue {
        switch kind {
        case .days: .object(FieldDescription(name, label, .day).schema)
        case .number, .yuan, .day, .flag, .choice, .choices, .organisation, .account: .object(schema)
        default: .object(["type": .string("string")])
        }
    }

    /// As it is written: what is sealed as itself.
    fileprivate var writing: JSONValue {
        var plain = self
        if dataClass == .sealed { plain.dataClass = .open }
        var schema = plain.schema
        schema["x-class"] = .string(dataClass.rawValue)
        if dataClass == .sealed { schema["writeOnly"] = .bool(true) }
        return .object(schema)
    }
}
