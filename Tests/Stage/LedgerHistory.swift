@testable import Kernel

/// A ledger at work: officers on both lines of the ``SmallTree`` do at random what can be done, and organisations move
/// meanwhile.
struct LedgerHistory {
    let stage: KernelStage
    let tree: SmallTree
    let ledger: AnyLedger
    let book: LedgerBook
    let officers: [Actor.Identity]
    var values: RandomValues
    /// Of each entry that somebody has worked on, what stood at the end of each day.
    private(set) var trace: [ID<Entry>: [Day: String]] = [:]
    private(set) var refused = 0
    private var entries: [ID<Entry>] = []

    init(of ledger: AnyLedger, in book: LedgerBook, on stage: KernelStage, _ tree: SmallTree, seed: UInt64) async throws
    {
        (self.stage, self.tree, self.ledger, self.book) = (stage, tree, ledger, book)
        var officers: [Actor.Identity] = []
        let roles = Array(ledger.description.access.writers.sorted { $0.rawValue < $1.rawValue }.prefix(1))
        for (index, home) in [tree.province, tree.east, tree.eastCity, tree.bridge, tree.mill, tree.west, tree.school]
            .enumerated()
        {
            officers.append(try await stage.account("officer\(index)", at: home, roles[0]))
        }
        officers.append(try await stage.account("teachers", at: tree.teachers, roles[0], on: .second))
        officers.append(try await stage.account("idle", at: tree.banyan))
        self.officers = officers
        values = RandomValues(
            random: SeededGenerator(seed: seed), organisations: tree.all, accounts: officers.compactMap(\.id),
            today: stage.today)
    }

    /// Somebody does something; what is refused counts as done.
    mutating func go(on deeds: Int) async throws {
        for _ in 0..<deeds {
            do {
                switch Int.random(in: 0..<14, using: &values.random) {
                case 0...3: try await open()
                case 4...6: try await change()
                case 7...10: try await step()
                case 11: try await assign()
                case 12: try await move()
                default: stage.clock.advance(seconds: Int64.random(in: 0...200_000, using: &values.random))
                }
            } catch is Refusal {
                refused += 1
            }
        }
    }

    private mutating func open() async throws {
        guard let content = content(beginning: [:], asking: ledger.description.filled) else { return }
        let owner = values.pick(tree.all)
        let handler = values.chance(of: 3) ? values.pick(officers).id : nil
        let by = values.chance(of: 2) ? .operator : values.pick(officers)
        let id = try await stage.perform(
            OpenEntry(in: ledger.id, of: owner, content, handler: handler, book: book), as: by)
        entries.append(id)
        try await keepTrace(of: id)
    }

    private mutating func change() async throws {
        guard !entries.isEmpty else { return }
        let (id, entry, content) = try await any()
        let fields = ledger.description.filled.filter { !$0.isFixed }
        guard let changed = self.content(beginning: content.values, asking: fields) else { return }
        let fresh = fields.map { ($0.name, changed[$0.name] ?? .absent) }
        try await stage.perform(
            ChangeEntry(
                id, of: ledger.id, version: entry.version, Dictionary(fresh) { first, _ in first }, book: book),
            as: values.chance(of: 2) ? .operator : values.pick(officers))
        try await keepTrace(of: id)
    }

    private mutating func step() async throws {
        guard !entries.isEmpty else { return }
        let (id, entry, content) = try await any()
        let offered = ledger.description.steps(from: entry.status)
        let steps = offered.isEmpty || values.chance(of: 8) ? ledger.description.steps : offered
        guard !steps.isEmpty else { return }
        let step = values.pick(steps)
        let asked = step.asks.compactMap { ledger.description.field($0) }
        guard let after = self.content(beginning: content.values, asking: asked) else { return }
        try await stage.perform(
            TakeStep(
                step.name, on: id, of: ledger.id, version: entry.version, after.filter { step.asks.contains($0.key) },
                book: book),
            as: values.chance(of: 2) ? .operator : values.pick(officers))
        try await keepTrace(of: id)
    }

    private mutating func assign() async throws {
        guard !entries.isEmpty else { return }
        let (id, _, _) = try await any()
        let handler = values.chance(of: 4) ? nil : values.pick(officers).id
        try await stage.perform(AssignEntry(id, of: ledger.id, to: handler, book: book), as: values.pick(officers))
        try await keepTrace(of: id)
    }

    private mutating func move() async throws {
        let moves: [(ID<Organisation>, Line, ID<Organisation>?)] = [
            (tree.mill, .leadership, values.pick([tree.bridge, tree.banyan, tree.west, tree.province])),
            (tree.bridge, .leadership, values.pick([tree.eastCity, tree.northBank, tree.banyan, tree.east])),
            (tree.northBank, .leadership, values.pick([tree.east, tree.west])),
            (tree.school, .second, values.pick([tree.teachers, nil])),
            (tree.bridge, .second, values.pick([tree.teachers, nil])),
            (tree.teachers, .leadership, values.pick([tree.province])),
        ]
        let (organisation, line, parent) = values.pick(moves)
        try await stage.perform(MoveOrganisation(organisation, on: line, below: parent, from: stage.today))
    }

    /// One of the entries, the later ones more often, because the earlier ones are closed.
    private mutating func any() async throws -> (ID<Entry>, Entry, EntryContent) {
        let id = values.pick(values.chance(of: 2) ? Array(entries.suffix(4)) : entries)
        let (entry, content) = try await stage.read { [ledger] connection in
            let entry = try Entry.find(id, of: ledger, for: .operator, on: connection)
            return (entry, try entry.content(of: ledger, on: connection))
        }
        return (id, entry, content)
    }

    /// Values that the ledger finds nothing wrong with; `nil` where chance brings none.
    private mutating func content(
        beginning: [String: FieldValue], asking fields: [FieldDescription]
    ) -> [String: FieldValue]? {
        let names = Set(fields.map(\.name))
        for _ in 0..<60 {
            let fresh = values.values(for: fields)
            let content = beginning.filter { !names.contains($0.key) }.merging(fresh) { $1 }
            let status = ledger.description.statuses.first?.name ?? ""
            if ledger.problems(with: EntryContent(status: status, values: content)).isEmpty { return content }
        }
        return nil
    }

    private mutating func keepTrace(of id: ID<Entry>) async throws {
        let version = try await stage.read { [ledger] in try LedgerLaws.present(id, of: ledger, on: $0) }
        trace[id, default: [:]][stage.today] = version
    }
}
