/// One field of a ledger: its description, and the way between the struct and a value.
public struct LedgerField<Body: Sendable>: Sendable {
    public private(set) var description: FieldDescription
    let read: @Sendable (Body) -> FieldValue
    /// Whether the value was of the right kind; otherwise nothing is changed.
    let write: @Sendable (inout Body, FieldValue) -> Bool

    public typealias Path<Value> = any WritableKeyPath<Body, Value> & Sendable

    init<Value: FieldProperty>(_ name: String, _ path: Path<Value>, _ label: Text, _ kind: FieldKind) {
        description = FieldDescription(name, label, kind)
        read = { $0[keyPath: path].fieldValue }
        write = { body, value in
            guard let property = Value(fieldValue: value) else { return false }
            body[keyPath: path] = property
            return true
        }
    }

    /// Computed from the others; nobody fills it in.
    public static func derived<Value: FieldProperty>(
        _ name: String, _ label: Text, _ kind: FieldKind, _ value: @escaping @Sendable (Body) -> Value
    ) -> LedgerField {
        var description = FieldDescription(name, label, kind)
        description.isDerived = true
        return LedgerField(description, read: { value($0).fieldValue })
    }

    private init(_ description: FieldDescription, read: @escaping @Sendable (Body) -> FieldValue) {
        self.description = description
        self.read = read
        write = { _, _ in true }
    }
}

/// What may be said of any field.
extension LedgerField {
    public func required() -> LedgerField { saying { $0.isRequired = true } }

    /// Lists filter and sort by it, and show it as a column.
    public func listed() -> LedgerField { saying { $0.isListed = true } }

    public func classed(_ dataClass: DataClass) -> LedgerField { saying { $0.dataClass = dataClass } }

    /// Whoever enters the matter says it; later only a step that asks for it changes it, such as one of the union above.
    public func fixed() -> LedgerField { saying { $0.isFixed = true } }

    /// The engine writes into it: when the entry is made, or when a step is taken.
    public func stamped(_ stamp: Stamp) -> LedgerField {
        saying { ($0.stamp, $0.isFixed) = (stamp, true) }
    }

    /// Beside the entry that they came from, entries stand in groups by it, each with how many of it are closed.
    public func grouping() -> LedgerField { saying { $0.isGrouping = true } }

    /// Whoever stands in it may take the steps that are `by` this standing. She must be able to read the ledger there anyway:
    /// nobody reaches an entry by standing in it.
    public func standing(_ standing: Standing) -> LedgerField { saying { $0.standing = standing } }

    /// Of employers: a union, a team or a venue may stand there as well. Whoever is named there without a code is followed where
    /// another entry, or a code, has made it known as an employer.
    public func orOthers() -> LedgerField { saying { $0.mayNameOthers = true } }

    /// Other words by which sheets head its column, beside its label and the usual ones for its kind.
    public func known(as words: String...) -> LedgerField { saying { $0.synonyms = words } }

    public func help(_ words: Text) -> LedgerField { saying { $0.help = words } }

    /// What it tells of is done in other ledgers: its form leads there.
    public func done(in ledgers: LedgerPointer...) -> LedgerField { saying { $0.doneIn = ledgers } }

    private func saying(_ change: (inout FieldDescription) -> Void) -> LedgerField {
        var field = self
        change(&field.description)
        return field
    }
}
