/// Which column of a sheet is which field of a ledger.
///
/// By what the sender set before, by the label in either language, by the field's other names, by the usual words for its
/// kind where only one field has it, and last by a label that holds the heading. Each field is filled from one column, the
/// first that fits.
public struct ColumnMatching: Sendable {
    private let fields: [FieldDescription]
    private let isTable: Bool
    /// The headings of what is derived, which nobody fills in.
    private let derived: Set<String>
    private let remembered: [String: ColumnMeaning]
    /// By the names of fields: labels and name first, then the other names, as they are compared.
    private let names: [String: [String]]

    /// - Parameter remembered: what the sender set headings to before, by ``key(_:)``.
    public init(_ ledger: LedgerDescription, remembered: [String: ColumnMeaning] = [:]) {
        let derived = ledger.fields.filter(\.isDerived).flatMap { [$0.label.zh, $0.label.en] }
        self.init(ledger.filled, isTable: false, derived: Set(derived.map(ColumnWords.key)), remembered)
    }

    /// Of a sheet that holds the rows of one table inside the entries, each with the number of its entry.
    public init(table: FieldDescription) { self.init(table.kind.columns, isTable: true, derived: [], [:]) }

    private init(
        _ fields: [FieldDescription], isTable: Bool, derived: Set<String>, _ remembered: [String: ColumnMeaning]
    ) {
        (self.fields, self.isTable, self.derived, self.remembered) = (fields, isTable, derived, remembered)
        names = Dictionary(
            fields.map { field in
                (field.name, ([field.label.zh, field.label.en, field.name] + field.synonyms).map(ColumnWords.key))
            }
        ) { first, _ in first }
    }

    /// What headings are remembered and compared by.
    public static func key(_ heading: String) -> String { ColumnWords.key(heading) }

    /// Whether a heading that says whose matter rows are may as well head the employers.
    public static func mayNameEmployer(_ heading: String) -> Bool {
        keys(of: heading).contains(where: ColumnWords.body.contains)
    }

    /// Whether a label heads a column that the ledger knows; it helps to find the head of a table.
    public func knows(_ label: String) -> Bool {
        let keys = Self.keys(of: label)
        return keys.contains { key in
            remembered[key] != nil || isSpecial(key) || fields.contains { names(of: $0).contains(key) }
        }
    }

    /// What each of the headings is taken for, in their order.
    public func meanings(of headings: [String]) -> [ColumnMeaning] {
        var meanings = [ColumnMeaning?](repeating: nil, count: headings.count)
        var taken: Set<ColumnMeaning> = []
        let keys = headings.map(Self.keys)
        func take(_ find: (String) -> ColumnMeaning?) {
            for index in headings.indices where meanings[index] == nil {
                guard let meaning = keys[index].lazy.compactMap(find).first else { continue }
                if meaning == .ignored {
                    meanings[index] = .ignored
                } else if taken.insert(meaning).inserted {
                    meanings[index] = meaning
                }
            }
        }
        take { remembered[$0] }
        if !isTable, Self.leading.contains(keys.prefix(3).map { $0.first ?? "" }) {
            for (index, own) in [ColumnMeaning.number, .ignored, .owner].enumerated() where meanings[index] == nil {
                if own == .ignored || taken.insert(own).inserted { meanings[index] = own }
            }
            for index in headings.indices where meanings[index] == nil {
                if let key = keys[index].first, derived.contains(key) { meanings[index] = .ignored }
            }
        }
        take { key in field(but: taken) { names(of: $0).prefix(2).contains(key) } }
        take { derived.contains($0) ? .ignored : nil }
        take { key in field(but: taken) { names(of: $0).contains(key) } }
        take(special)
        take { key in only(kindOf: key, but: taken) }
        take { key in holding(key, but: taken) }
        return meanings.map { $0 ?? .ignored }
    }

    /// A joined heading is known by all of it and by its last part: 联系方式/手机.
    private static func keys(of heading: String) -> [String] {
        let parts = heading.split(separator: "/").map(String.init)
        let all = parts.count > 1 ? [heading, parts[parts.count - 1], parts[0]] : [heading]
        return all.map(ColumnWords.key).filter { !$0.isEmpty }
    }

    private func names(of field: FieldDescription) -> [String] { names[field.name] ?? [] }

    private func field(but taken: Set<ColumnMeaning>, where holds: (FieldDescription) -> Bool) -> ColumnMeaning? {
        let meant = fields.filter(holds).map { ColumnMeaning.field($0.name) }
        return meant.first { !taken.contains($0) }
    }

    private func isSpecial(_ key: String) -> Bool { special(key) != nil }

    private func special(_ key: String) -> ColumnMeaning? {
        if isTable { return Self.entryNumber.contains(key) ? .number : nil }
        if Self.number.contains(key) { return .number }
        if Self.owner.contains(key) { return .owner }
        return Self.shown.contains(key) || derived.contains(key) ? .ignored : nil
    }

    private static let number = Set(ColumnWords.number.map(ColumnWords.key))
    private static let entryNumber = Set(ColumnWords.entryNumber.map(ColumnWords.key))
    private static let owner = Set(ColumnWords.owner.map(ColumnWords.key))
    /// How exports begin: these are never fields, whatever those are called.
    private static let leading = ColumnWords.leading.map { $0.map(ColumnWords.key) }
    private static let shown = Set(ColumnWords.shown.map(ColumnWords.key))

    private func only(kindOf key: String, but taken: Set<ColumnMeaning>) -> ColumnMeaning? {
        let fits = fields.filter { field in
            !taken.contains(.field(field.name))
                && ColumnWords.usual(for: field.kind).contains { ColumnWords.key($0) == key }
        }
        return fits.count == 1 ? fits.first.map { .field($0.name) } : nil
    }

    private func holding(_ key: String, but taken: Set<ColumnMeaning>) -> ColumnMeaning? {
        guard key.count >= 2 else { return nil }
        let key = ColumnWords.alike(key)
        let fits = fields.filter { field in
            !taken.contains(.field(field.name))
                && names(of: field).map(ColumnWords.alike).contains { Self.holds(key, $0, field.kind) }
        }
        return fits.count == 1 ? fits.first.map { .field($0.name) } : nil
    }

    /// Whether one holds the other. A number is not meant by a heading that counts some of it: 女职工数 is no 职工数.
    private static func holds(_ key: String, _ name: String, _ kind: FieldKind) -> Bool {
        guard name.count >= 2, let place = key.firstRange(of: name) else { return name.contains(key) }
        guard case .number = kind else { return true }
        return ColumnWords.whole.contains(String(key[..<place.lowerBound]))
    }
}
