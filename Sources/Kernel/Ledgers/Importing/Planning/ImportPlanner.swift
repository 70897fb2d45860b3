public import Store

/// Decides what is to become of each row, for a person: which entry it means, and whether she may do what it asks.
///
/// A row means the entry whose number it has, if she can see that; else the one of the same organisation with the same key
/// (``LedgerDescription/identifiedBy``), or anywhere within her reach where the key is a credit code; else something new. Rows are
/// planned in the order of the file, a few hundred at a time, within one snapshot or transaction; memory holds a few bytes for each
/// row that was planned.
public struct ImportPlanner {
    public let ledger: AnyLedger
    let actor: Actor
    let today: Day
    let connection: any Connection
    /// Whose matter a row is that does not say it.
    let home: Organisation
    var names: ImportNames
    /// The field of the key that entries are called by.
    let naming: String?
    private var closed: ClosedDays
    /// The first row that means an entry, or that a new entry would be made of.
    var seen: [Int: RowPlace] = [:]
    /// Of a ledger where one code is one entry: the first row whose entry holds a code, or held it before.
    var codes: [String: RowPlace] = [:]
    /// Over all rows so far: equal for equal plans.
    public private(set) var digest = PlanDigest()

    public init(
        _ ledger: AnyLedger, home: Organisation, for actor: Actor, on today: Day, _ connection: any Connection
    ) {
        (self.ledger, self.actor, self.today, self.connection) = (ledger, actor, today, connection)
        self.home = home
        closed = ClosedDays(of: ledger, on: connection)
        naming = ledger.namingField(among: ledger.description.identifiedBy)
        names = ImportNames(ledger, issuer: home, for: actor, on: connection)
    }

    /// - Parameter rows: some hundred.
    public mutating func plan(_ rows: [ImportedRow]) throws -> [PlannedRow] {
        var drafts: [ImportDraft] = []
        for row in rows { drafts.append(try draft(row)) }
        try findEntries(for: &drafts)
        var planned: [PlannedRow] = []
        for draft in drafts {
            let one = try settle(draft)
            digest.add(one)
            planned.append(one)
        }
        return planned
    }

    // What can be said of a row by itself.

    private mutating func draft(_ row: ImportedRow) throws -> ImportDraft {
        var draft = ImportDraft(row, owner: home)
        if !row.owner.isEmpty {
            draft.owner = try names.owner(row.owner)
        }
        for name in row.unionsOfSheet {
            guard let found = try names.owner(name) else { continue }
            draft.owner = found
            draft.planned.unionOfSheet = found.name
            break
        }
        for field in ledger.description.filled {
            switch row.cells[field.name] {
            case nil, .nothing?: break
            case .value(let value)?: draft.values[field.name] = value
            case .masked(let words)?: draft.shown[field.name] = words
            case .refused(let why)?: draft.planned.complain(.field(field.name), why)
            case .name(let words)?:
                draft.values[field.name] = try names.value(words, field, at: draft.owner ?? home)
                draft.shown[field.name] = words
            case .rows(let rows)?: draft.tables[field.name] = rows
            }
        }
        return draft
    }

    // What follows from what stands already.

    private mutating func settle(_ draft: ImportDraft) throws -> PlannedRow {
        var planned = draft.planned
        if let entry = draft.entry {
            try change(entry.entry, entry.content, draft, &planned)
        } else if let owner = draft.owner {
            try open(owner, draft, &planned)
        } else {
            planned.complain(
                .owner,
                Text(
                    "没有找到，或不止一个「\(draft.row.owner.shortened)」，请写您可以登记的工会的全称",
                    en: "None or more than one that you may enter things for is called \(draft.row.owner.shortened)"))
        }
        noteTwice(draft, &planned)
        noteDouble(draft, &planned)
        if planned.isFaulty { planned.fate = .bad }
        return planned
    }

    private mutating func open(
        _ owner: Organisation, _ draft: ImportDraft, _ planned: inout PlannedRow
    ) throws {
        planned.fate = .new(owner)
        for (name, words) in draft.shown.sorted(by: { $0.key < $1.key }) where draft.values[name] == nil {
            guard let field = ledger.description.field(name) else { continue }
            planned.complain(.field(name), field.unsettled(words))
        }
        if !draft.row.number.isEmpty {
            planned.complain(
                .number, Text("没有这个编号的事项，将作为新事项登记", en: "No entry has this number; a new one is made"), .warning)
        }
        if owner.status != .active {
            planned.complain(.owner, Text("「\(owner.name)」已撤销或合并", en: "\(owner.name) has ended or was merged"))
        }
        let first = ledger.description.statuses.first?.name ?? ""
        planned.content = EntryContent(status: first, values: [:])
        let tables = try tables(of: draft, planned.content, &planned)
        planned.content = planned.content.filled(with: draft.values.merging(tables) { $1 }, of: ledger)
        complain(of: planned.content, draft, &planned)
        if let closed = try closed.over(owner.place) {
            let isFinal = ledger.description.statuses.first?.isFinal ?? false
            let own = ledger.contributions(planned.content, today, isFinal ? today : nil)
            if let why = closed.objection(to: own, in: ledger) { planned.complain(.ignored, why) }
        }
    }

    private mutating func change(
        _ entry: Entry, _ before: EntryContent, _ draft: ImportDraft, _ planned: inout PlannedRow
    ) throws {
        var values = draft.values
        for (name, words) in draft.shown.sorted(by: { $0.key < $1.key }) {
            let kept = before.values[name] ?? .absent
            guard values[name] != kept, let field = ledger.description.field(name) else { continue }
            if try kept.isShown(by: words, of: field, on: connection) {
                values[name] = nil
            } else if values[name] == nil {
                planned.complain(.field(name), field.unsettled(words))
            }
        }
        values.merge(try tables(of: draft, before, &planned)) { $1 }
        values = values.filter { !before.lists($1, in: $0) }
        planned.content = before.filled(with: values, of: ledger)
        guard planned.content != before else {
            planned.fate = .same(entry)
            return
        }
        planned.fate = .changed(entry, before: before)
        let rights = try EntryRights(of: actor, on: entry, before, of: ledger, today: today, connection)
        if let refusal = rights.refusal(of: .change) { return planned.complain(.ignored, refusal.words) }
        if !draft.row.owner.isEmpty, draft.owner?.id != entry.owner.organisation,
            try Organisation.find(entry.owner.organisation, on: connection)?.name != draft.row.owner
        {
            planned.complain(
                .owner, Text("这一事项属于别的单位，不能用导入改单位", en: "It is another union’s; an import does not move it"))
        }
        for (field, _, _) in planned.changes(of: ledger) {
            if field.isFixed {
                planned.complain(
                    .field(field.name),
                    Text("「\(field.label.zh)」登记后只能由相应步骤改动", en: "“\(field.label.en)” is only changed by a step"))
            } else if field.dataClass == .sealed, before.values[field.name] != nil {
                planned.complain(
                    .field(field.name), Text("密封的内容只能在表单里改", en: "What is sealed is only changed in its form"))
            }
        }
        complain(of: planned.content, draft, &planned)
        if let closed = try closed.over(entry.place) {
            let before = try Tally.contributions(of: entry.id, on: connection)
            let after = ledger.contributions(planned.content, entry.openedOn, entry.closedOn)
            if let why = closed.objection(to: after, replacing: before, in: ledger) { planned.complain(.ignored, why) }
        }
    }

    /// What is wrong with the whole, but for cells that were complained of already.
    private func complain(of content: EntryContent, _ draft: ImportDraft, _ planned: inout PlannedRow) {
        for problem in ledger.problems(with: content) {
            let column = ColumnMeaning.field(problem.field)
            guard !planned.complaints.contains(where: { $0.column == column && $0.severity == .error }) else {
                continue
            }
            planned.complain(column, problem.why)
        }
    }
}

extension Refusal {
    /// What a row is told.
    fileprivate var words: Text {
        switch self {
        case .conflict(let why), .invalid(_, let why): why
        default: Text("您不能修改这一事项", en: "You may not change this")
        }
    }
}

extension String {
    /// At most twenty characters, for a message.
    var shortened: String { count > 20 ? prefix(20) + "…" : self }
}
