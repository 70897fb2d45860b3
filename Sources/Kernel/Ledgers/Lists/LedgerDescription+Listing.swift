/// By which fields a list is narrowed and ordered. Order and counts tell of a field as well as its words do, so what a list
/// does not show is not asked for by it either.
extension LedgerDescription {
    /// Those by which a list may be narrowed: none that is personal, because no list brings together the matters of one person.
    public var narrowing: [FieldDescription] { listed.filter(\.isShownAsItIs) }

    /// Those by which a list may be ordered: of the personal ones only a name, by its strokes.
    public var ordering: [FieldDescription] {
        listed.filter { $0.isShownAsItIs || $0.kind == .person && $0.dataClass == .personal }
    }

    /// - Throws: ``Refusal/invalid(field:why:)`` for any other field.
    func narrowing(by name: String) throws(Refusal) -> FieldDescription {
        guard let field = narrowing.first(where: { $0.name == name }) else {
            throw .invalid(field: name, why: Text("不能按这一栏筛选", en: "No list is narrowed by this field"))
        }
        return field
    }

    /// - Throws: ``Refusal/invalid(field:why:)`` for any other field.
    func checkOrdering(by name: String) throws(Refusal) {
        guard ordering.contains(where: { $0.name == name }) else {
            throw .invalid(field: name, why: Text("不能按这一栏排序", en: "No list is ordered by this field"))
        }
    }
}

extension FieldDescription {
    fileprivate var isShownAsItIs: Bool { dataClass == .open || dataClass == .internal }
}
