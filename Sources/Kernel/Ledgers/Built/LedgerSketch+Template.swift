extension LedgerSketch {
    /// A sketch like a ledger that exists: its fields, statuses, steps and terms. What is written in code does not come along:
    /// derived fields, effects, checks, figures.
    public init(like ledger: AnyLedger) {
        let description = ledger.description
        self.init()
        title = description.title
        retention = description.retention
        fields = description.filled.map { SketchField($0) }
        statuses = description.statuses.map { SketchStatus($0.name, $0.label, $0.term) }
        let names = Set(fields.map(\.name))
        steps = description.steps.map { step in
            var sketch = SketchStep(step.name, step.label, from: step.from, to: step.to)
            let by = step.by.intersection(SketchStep.standings)
            if !by.isEmpty { sketch.by = by }
            sketch.asks = step.asks.filter(names.contains)
            sketch.needsAnother = step.needsAnother || step.needsSecondLook
            return sketch
        }
        called = (fields.first { $0.mayCall && $0.isRequired } ?? fields.first(where: \.mayCall))?.name ?? ""
    }
}

extension SketchField {
    fileprivate init(_ field: FieldDescription) {
        self.init(field.name, field.label, SketchKind(field.kind))
        choices = field.kind.choices
        if case .rows(let columns, _) = field.kind { self.columns = columns.map { SketchField($0) } }
        isRequired = field.isRequired
        isListed = field.isListed && kind.mayBeListed
        dataClass = field.dataClass
        help = field.help ?? Text("", en: "")
    }
}
