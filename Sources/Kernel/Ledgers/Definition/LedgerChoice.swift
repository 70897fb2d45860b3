/// The type of a field that takes one, or several, of a list.
public protocol LedgerChoice: RawRepresentable, CaseIterable, FieldProperty, FieldElement where RawValue == String {
    var label: Text { get }
}

extension LedgerChoice {
    static var described: [FieldChoice] { allCases.map { FieldChoice($0.rawValue, $0.label) } }

    public var fieldValue: FieldValue { .choice(rawValue) }
    public init?(fieldValue: FieldValue) {
        guard case .choice(let name) = fieldValue else { return nil }
        self.init(rawValue: name)
    }

    public static func fieldValue(of list: [Self]) -> FieldValue {
        list.isEmpty ? .absent : .choices(list.map(\.rawValue))
    }

    public static func list(in value: FieldValue) -> [Self]? {
        switch value {
        case .absent: return []
        case .choices(let names):
            let list = names.compactMap(Self.init(rawValue:))
            return list.count == names.count ? list : nil
        default: return nil
        }
    }
}
