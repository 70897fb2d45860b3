public import Kernel

/// The form of a body as a JSON Schema (2020-12), with the named parts that it points to.
public struct Schema: Sendable {
    public let json: JSONValue
    /// Under `#/components/schemas`.
    public let parts: [String: JSONValue]

    public init(_ json: JSONValue, parts: [String: JSONValue] = [:]) {
        self.json = json
        self.parts = parts
    }

    /// The same, kept once under a name and pointed to.
    public func named(_ name: String) -> Schema {
        Schema(.object(["$ref": .string("#/components/schemas/\(name)")]), parts: parts.merging([name: json]) { $1 })
    }

    /// An object of exactly these; those with `nil` in their types too must be there.
    ///
    /// - Parameter optional: those that may be left out.
    public static func object(_ properties: [String: Schema], optional: Set<String> = []) -> Schema {
        Schema(
            .object([
                "type": .string("object"), "additionalProperties": .bool(false),
                "properties": .object(properties.mapValues(\.json)),
                "required": .array(properties.keys.filter { !optional.contains($0) }.sorted().map { .string($0) }),
            ]), parts: properties.values.reduce(into: [:]) { $0.merge($1.parts) { first, _ in first } })
    }

    public static func list(_ items: Schema) -> Schema {
        Schema(.object(["type": .string("array"), "items": items.json]), parts: items.parts)
    }

    /// The same, or `null`.
    public var orNull: Schema {
        Schema(.object(["anyOf": .array([json, .object(["type": .string("null")])])]), parts: parts)
    }

    public static func text(max: Int? = nil) -> Schema {
        var json: [String: JSONValue] = ["type": .string("string")]
        json["maxLength"] = max.map { .integer($0) }
        if max != nil { json["minLength"] = .integer(1) }
        return Schema(.object(json))
    }

    public static let text = text()
    /// Bytes.
    public static let file = Schema(.object(["type": .string("string"), "format": .string("binary")]))
    public static let number = Schema(.object(["type": .string("integer")]))
    public static let flag = Schema(.object(["type": .string("boolean")]))
    public static let day = Schema(.object(["type": .string("string"), "format": .string("date")]))
    public static let moment = Schema(.object(["type": .string("string"), "format": .string("date-time")]))
    public static let key = Schema(
        .object(["type": .string("string"), "pattern": .string("^[0-9A-HJKMNP-TV-Z]{13}$")]))

    public static func choice(_ names: [String]) -> Schema {
        Schema(.object(["type": .string("string"), "enum": .array(names.map { .string($0) })]))
    }

    /// Words in both languages.
    public static let words = object(["zh": text, "en": text]).named("Text")
    /// Something with a key and a name.
    public static let named = object(["id": key, "name": text]).named("Named")
}
