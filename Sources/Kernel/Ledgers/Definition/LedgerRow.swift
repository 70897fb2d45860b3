/// One row of a table inside an entry.
public protocol LedgerRow: FieldElement {
    init()
    static var fields: [LedgerField<Self>] { get }
}

extension LedgerRow {
    public static func fieldValue(of list: [Self]) -> FieldValue {
        guard !list.isEmpty else { return .absent }
        return .rows(list.map { row in fields.values(of: row) })
    }

    public static func list(in value: FieldValue) -> [Self]? {
        switch value {
        case .absent: []
        case .rows(let rows):
            rows.allSatisfy { fields.fill(Self(), from: $0) != nil }
                ? rows.compactMap { fields.fill(Self(), from: $0) } : nil
        default: nil
        }
    }
}

extension Array {
    /// The values of a struct by the names of its fields; absent ones are left out.
    func values<Body>(of body: Body) -> [String: FieldValue] where Element == LedgerField<Body> {
        var values: [String: FieldValue] = [:]
        for field in self {
            let value = field.read(body)
            if value != .absent, value != .flag(false) { values[field.description.name] = value }
        }
        return values
    }

    /// The struct with these values written into it; `nil` when one is of another kind than its field.
    func fill<Body>(_ blank: Body, from values: [String: FieldValue]) -> Body? where Element == LedgerField<Body> {
        var body = blank
        // By their places: a field is large, and is not copied to be asked.
        for place in indices where !self[place].description.isDerived {
            guard let value = values[self[place].description.name], value != .sealed else { continue }
            guard self[place].write(&body, value) else { return nil }
        }
        return body
    }
}
