/// What must hold between two fields of one kind: the second is not before, or not less than, the first.
public struct SketchCheck: SketchPart {
    public let name: String
    public var first: String
    public var second: String

    public init(_ name: String, first: String, second: String) {
        (self.name, self.first, self.second) = (name, first, second)
    }

    public var label: Text { Text(same: "\(first) ≤ \(second)") }

    func holds(_ values: [String: FieldValue]) -> Bool {
        switch (values[first], values[second]) {
        case (.day(let first)?, .day(let second)?): first <= second
        case (.number(let first)?, .number(let second)?): first <= second
        case (.yuan(let first)?, .yuan(let second)?): first.fen <= second.fen
        default: true
        }
    }
}

extension LedgerSketch {
    /// What is said where a check does not hold.
    public func words(of check: SketchCheck) -> Text {
        let (first, second) = (label(of: check.first), label(of: check.second))
        return field(check.first)?.kind == .day
            ? Text("「\(second.zh)」不能早于「\(first.zh)」", en: "“\(second[.en])” cannot precede “\(first[.en])”")
            : Text("「\(second.zh)」不能小于「\(first.zh)」", en: "“\(second[.en])” cannot be less than “\(first[.en])”")
    }

    public func label(of field: String) -> Text { self.field(field)?.label ?? Text(same: "?") }
}
