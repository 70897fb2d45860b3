/// One of the values that a field of choices allows.
public struct FieldChoice: Hashable, Codable, Sendable {
    /// Stable: stands in entries for ever.
    public let name: String
    public let label: Text

    public init(_ name: String, _ label: Text) {
        self.name = name
        self.label = label
    }
}
