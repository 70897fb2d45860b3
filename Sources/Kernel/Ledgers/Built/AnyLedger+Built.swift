extension AnyLedger {
    /// A ledger that was built here. From here on it is a ledger like any other.
    ///
    /// - Parameter versions: all that were published, the present one last; none of them has a fault.
    init(_ versions: [LedgerSketch], as id: LedgerID, home: LedgerHome?) {
        let sketch = versions.last ?? LedgerSketch()
        let counts = (SketchCount.usual + sketch.counts).map { ($0, $0.description(in: id, sketch)) }
        var described = LedgerDescription(
            id: id, title: sketch.title, mark: sketch.mark, catalogue: [], access: LedgerAccess(),
            fields: sketch.fields.map(\.description),
            statuses: sketch.statuses.map { StatusDescription(name: $0.name, label: $0.label, term: $0.term) },
            steps: sketch.steps.map(\.description), counts: counts.map(\.1), shape: max(1, versions.count),
            retention: sketch.retention)
        described.formerStatuses = versions.dropLast().flatMap(\.statuses).filter { sketch.status($0.name) == nil }
            .reduce(into: [:]) { $0[$1.name] = $1.label }
        let steps = Set(sketch.steps.map(\.name))
        described.formerSteps = versions.dropLast().flatMap(\.steps).filter { !steps.contains($0.name) }
            .reduce(into: [:]) { $0[$1.name] = $1.label }
        let statuses = Set(sketch.statuses.map(\.name))
        self.init(
            description: described, home: home, read: .readBuilt, write: .writeBuilt, decide: .decideBuilt,
            name: { sketch.name(of: $0) },
            complaints: { content in
                sketch.checks.filter { !$0.holds(content.values) }.map {
                    FieldComplaint(field: $0.second, why: sketch.words(of: $0))
                }
            },
            contributions: { content, opened, closed in
                // What stands where this version knows nothing counts nothing.
                guard statuses.contains(content.status) else { return [] }
                return counts.flatMap { count, description in
                    description.contributions(
                        count.amount(of: content), content.values,
                        from: count.on.day(of: content, opened: opened, closed: closed),
                        until: count.until?.day(of: content, opened: opened, closed: closed))
                }
            },
            earlierShapes: zip(versions, versions.dropFirst()).map { earlier, later in
                { later.upgraded($0, from: earlier) }
            })
    }
}

extension LedgerSketch {
    fileprivate func name(of content: EntryContent) -> String {
        guard let field = field(called), field.mayCall else { return "" }
        return switch content.values[called] {
        case .text(let text)?: text
        case .choice(let name)?: field.choices.first { $0.name == name }?.label.zh ?? ""
        case .place(let address)?: address.line
        case .employer(let employer)?: employer.name
        case .day(let day)?: day.description
        default: ""
        }
    }
}

/// What all ledgers have in common that were built here: who reads them and who works on them, within its reach.
extension Permission {
    static let readBuilt = Permission(
        "built.read", Text("查看自建台账", en: "Read ledgers built here"), roles: LedgerAccess().readers)
    static let writeBuilt = Permission(
        "built.write", Text("办理自建台账", en: "Handle ledgers built here"), roles: LedgerAccess().writers)
    static let decideBuilt = Permission(
        "built.decide", Text("决定自建台账的时限", en: "Decide on terms in ledgers built here"), roles: [.leader])
}
