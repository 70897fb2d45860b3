/// The platform’s own values as programs read them.
extension JSONValue {
    public static func words(_ text: Text) -> JSONValue { .object(["zh": .string(text.zh), "en": .string(text.en)]) }
    public static func day(_ day: Day?) -> JSONValue { day.map { .string($0.description) } ?? .null }
    /// RFC 3339, in Asia/Shanghai.
    public static func moment(_ instant: Instant) -> JSONValue {
        .string(instant.stamp.replacing(" ", with: "T") + "+08:00")
    }
    public static func key<Entity>(_ id: ID<Entity>?) -> JSONValue { id.map { .string($0.description) } ?? .null }
    public static func named<Entity>(_ id: ID<Entity>?, _ name: String?) -> JSONValue {
        id.map { .object(["id": .key($0), "name": .string(name ?? "")]) } ?? .null
    }
}
