public import Kernel

/// What in a value is not as a JSON Schema says, for the statements that schemas of ledgers make.
public enum SchemaComplaint {
    /// - Returns: the path of the first part that is wrong and the statement that it breaks; `nil` when nothing is.
    public static func first(in value: JSONValue, _ schema: JSONValue, at path: String = "") -> String? {
        statements.first { !$0.holds(value, schema) }.map { "\(path): \($0.name)" } ?? inside(value, schema, path)
    }

    private static func inside(_ value: JSONValue, _ schema: JSONValue, _ path: String) -> String? {
        switch value {
        case .object(let object):
            guard let properties = schema["properties"] else { return nil }
            for (name, part) in object.sorted(by: { $0.key < $1.key }) {
                guard let described = properties[name] else { return "\(path).\(name): unknown" }
                if let wrong = first(in: part, described, at: "\(path).\(name)") { return wrong }
            }
            return nil
        case .array(let list):
            guard let items = schema["items"] else { return nil }
            return list.lazy.compactMap { first(in: $0, items, at: path + "[]") }.first
        default: return nil
        }
    }

    private struct Statement {
        let name: String
        let holds: (JSONValue, JSONValue) -> Bool
    }

    private static var statements: [Statement] {
        [
            Statement(name: "type") { value, schema in schema["type"].map { $0 == .string(type(of: value)) } ?? true },
            Statement(name: "const") { value, schema in schema["const"].map { $0 == value } ?? true },
            Statement(name: "required") { value, schema in
                list(schema["required"]).allSatisfy { name in
                    if case .string(let name) = name { value[name] != nil } else { false }
                }
            },
            Statement(name: "oneOf") { value, schema in
                schema["oneOf"] == nil || list(schema["oneOf"]).count { first(in: value, $0) == nil } == 1
            },
            Statement(name: "anyOf") { value, schema in
                schema["anyOf"] == nil || list(schema["anyOf"]).contains { first(in: value, $0) == nil }
            },
            Statement(name: "format") { value, schema in
                guard schema["format"] == .string("date"), case .string(let text) = value else { return true }
                return Day(text) != nil
            },
            Statement(name: "range") { value, schema in
                let size = size(of: value)
                let low = ["minimum", "minLength", "minItems"].compactMap { number(schema[$0]) }.max() ?? .min
                let high = ["maximum", "maxLength", "maxItems"].compactMap { number(schema[$0]) }.min() ?? .max
                return size.map { low <= $0 && $0 <= high } ?? true
            },
            Statement(name: "uniqueItems") { value, schema in
                schema["uniqueItems"] != .bool(true) || Set(list(value)).count == list(value).count
            },
        ]
    }

    private static func list(_ value: JSONValue?) -> [JSONValue] {
        if case .array(let list)? = value { list } else { [] }
    }

    private static func number(_ value: JSONValue?) -> Int? {
        if case .integer(let number)? = value { number } else { nil }
    }

    private static func size(of value: JSONValue) -> Int? {
        switch value {
        case .integer(let number): number
        case .string(let text): text.unicodeScalars.count
        case .array(let list): list.count
        default: nil
        }
    }

    private static func type(of value: JSONValue) -> String {
        switch value {
        case .null: "null"
        case .bool: "boolean"
        case .integer: "integer"
        case .real: "number"
        case .string: "string"
        case .array: "array"
        case .object: "object"
        }
    }
}
