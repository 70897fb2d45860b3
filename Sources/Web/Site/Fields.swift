public import Kernel

/// The fields of a query or a form, in the order they came; a name can come more than once.
public struct Fields: Sendable {
    private let pairs: [(name: String, value: String)]

    public static let none = Fields([])

    /// A NUL, which nobody types and no database keeps, is left out.
    public init(_ pairs: [(name: String, value: String)]) {
        self.pairs = pairs.map { ($0.name, $0.value.utf8.contains(0) ? $0.value.replacing("\0", with: "") : $0.value) }
    }

    /// Those of an address, after its question mark; none where it cannot be read.
    public init(query: String) { self = (try? URLEncoding.fields(query.utf8)) ?? .none }

    public var isEmpty: Bool { pairs.isEmpty }
    public var names: [String] { pairs.map(\.name) }

    /// The first value of that name as it was sent.
    public subscript(_ name: String) -> String? { pairs.first { $0.name == name }?.value }

    public func values(_ name: String) -> [String] { pairs.filter { $0.name == name }.map(\.value) }

    /// The first value without blanks around it; empty when there is none.
    public func text(_ name: String) -> String { trimmed(self[name] ?? "") }

    /// Whether a box was ticked.
    public func isOn(_ name: String) -> Bool { self[name] != nil }

    public func number(_ name: String) -> Int? { Int(text(name)) }
    public func day(_ name: String) -> Day? { Day(text(name)) }
    public func id<Entity>(_ name: String, of entity: Entity.Type = Entity.self) -> ID<Entity>? { ID(text(name)) }

    /// The value of a closed list; `nil` for one outside of it.
    public func choice<Choice: RawRepresentable<String>>(_ name: String, of choice: Choice.Type = Choice.self)
        -> Choice?
    {
        Choice(rawValue: text(name))
    }

    /// The text, or a refusal that stands beside the field.
    public func required(_ name: String, _ why: Text) throws -> String {
        let text = text(name)
        if text.isEmpty { throw Refusal.invalid(field: name, why: why) }
        return text
    }

    private func trimmed(_ text: String) -> String {
        let start = text.unicodeScalars.drop { $0.properties.isWhitespace }
        guard let last = start.lastIndex(where: { !$0.properties.isWhitespace }) else { return "" }
        return String(start[...last])
    }
}
