public import Store

/// One value of a field by which a figure is broken down.
public struct FigurePart: Sendable {
    /// As it is kept; empty where the field says nothing.
    public let value: String
    public let label: Text
    public let asked: FigureAsked
    public let amount: Int
}

extension FigureAsked {
    /// The figure broken down by a field: of choices all that there are, in their order; of words those that count here, the
    /// largest first. What says nothing stands last, where it counts. By one query.
    public func parts(by field: FieldDescription, on connection: any Connection) throws -> [FigurePart] {
        let beginning = field.name + "="
        let found = try findParts(where: .begins("part", beginning), on: connection)
        func part(_ value: String, _ label: Text) -> FigurePart {
            var one = self
            one.part = beginning + value
            return FigurePart(value: value, label: label, asked: one, amount: found[one.part]?.amount ?? 0)
        }
        let nothing = part("", Text("未填", en: "Not said"))
        let parts =
            switch field.kind {
            case .flag: [part("1", Text("是", en: "Yes")), part("0", Text("否", en: "No"))]
            case .line:
                found.keys.filter { $0.hasPrefix(beginning) && $0 != beginning }.sorted().map { key in
                    part(String(key.dropFirst(beginning.count)), Text(same: String(key.dropFirst(beginning.count))))
                }.filter { $0.amount != 0 }.sorted { $0.amount > $1.amount }
            default: field.kind.choices.map { part($0.name, $0.label) }
            }
        return nothing.amount == 0 ? parts : parts + [nothing]
    }
}
