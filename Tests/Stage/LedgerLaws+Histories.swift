import Logging
public import Store

@testable public import Kernel

extension LedgerLaws {
    /// The laws over what happens to entries, after a random history.
    ///
    /// - Parameter book: with the ledger in it, and those in which its steps open entries.
    public static func broken(
        byHistoryOf ledger: AnyLedger, in book: LedgerBook, on engine: Engine, seed: UInt64, deeds: Int = 80
    ) async throws -> [String] {
        try await Stage.withSmallTree(engine) { stage, tree async throws in
            var history = try await LedgerHistory(of: ledger, in: book, on: stage, tree, seed: seed)
            try await history.go(on: deeds)
            if history.trace.isEmpty { return ["nothing could be entered in \(deeds) deeds"] }
            return try await brokenVersions(history) + brokenSums(history) + brokenFigures(&history)
                + brokenLists(history)
        }
    }

    static func present(_ id: ID<Entry>, of ledger: AnyLedger, on connection: any Connection) throws -> String {
        let entry = try Entry.find(id, of: ledger, for: .operator, on: connection)
        return EntryVersion(entry, try entry.content(of: ledger, on: connection)).json.text
    }

    /// The journal holds; the last version is what stands; any day is as it was; copies of the owner follow the tree.
    private static func brokenVersions(_ history: LedgerHistory) async throws -> [String] {
        let stage = history.stage
        let platform = stage.platform
        try await JournalSequencer(
            database: platform.database, journal: platform.journal, clock: platform.clock,
            log: Logger(label: "laws") { _ in SwiftLogNoOpLogHandler() }
        ).settleNow()
        return try await stage.read { [ledger = history.ledger, trace = history.trace] connection in
            let journal = try platform.journal.verify(on: connection)
            var broken = journal.isIntact ? [] : ["the journal does not hold: \(journal.findings)"]
            for (id, days) in trace {
                let entry = try Entry.find(id, of: ledger, for: .operator, on: connection)
                let versions = try entry.history(in: ledger, on: connection).compactMap(\.version)
                if versions.count != entry.version { broken.append("\(entry.number) has \(versions.count) versions") }
                if versions.last?.json.text != (try present(id, of: ledger, on: connection)) {
                    broken.append("the last version of \(entry.number) is not what stands")
                }
                for (day, text) in days where try entry.version(at: day, on: connection)?.json.text != text {
                    broken.append("\(entry.number) is not shown on \(day) as it was")
                }
                let first = days.keys.min() ?? stage.today
                if try entry.version(at: first.adding(days: -1), on: connection) != nil {
                    broken.append("\(entry.number) is shown before it was entered")
                }
                let owner = try Organisation.find(entry.owner.organisation, on: connection)
                if try owner.map({ try EntryOwner.of($0, on: connection) }) != entry.owner {
                    broken.append("\(entry.number) does not stand where its owner does")
                }
            }
            return broken
        }
    }

    private static func brokenSums(_ history: LedgerHistory) async throws -> [String] {
        let verification = try await history.stage.read { [book = history.book] in try Tally.verify(of: book, on: $0) }
        return verification.faults.map { "sum of \($0)" } + verification.strayed.map { "\($0) contributes otherwise" }
    }

    /// A figure is what its rows contribute, and opens into exactly those.
    private static func brokenFigures(_ history: inout LedgerHistory) async throws -> [String] {
        var broken: [String] = []
        for count in history.ledger.description.counts {
            for _ in 0..<4 {
                let organisation = try await history.stage.organisation(history.values.pick(history.tree.all))
                let line = history.values.pick(Line.allCases)
                let first = history.stage.today.adding(days: -Int.random(in: 0...70, using: &history.values.random))
                let last = first.adding(days: Int.random(in: 0...90, using: &history.values.random))
                var asked = FigureAsked(count, in: organisation.place.reach(on: line), first...last)
                if let field = count.breakdowns.randomElement(using: &history.values.random) {
                    asked.part = "\(field)=\(history.ledger.description.field(field)?.kind.choices.first?.name ?? "1")"
                }
                broken += try await brokenFigure(asked, history)
            }
        }
        return broken
    }

    private static func brokenFigure(_ asked: FigureAsked, _ history: LedgerHistory) async throws -> [String] {
        let (stage, ledger) = (history.stage, history.ledger)
        return try await stage.read { [today = stage.today] connection in
            var sum = FigureFound.none
            var rows: Set<ID<Entry>> = []
            for entry in try all(of: ledger, on: connection) where asked.reach.covers(entry.place) {
                let content = try entry.content(of: ledger, on: connection)
                let own = ledger.contributions(content, entry.openedOn, entry.closedOn).filter { one in
                    one.indicator == asked.indicator && one.day <= asked.days.upperBound
                        && (asked.kind == .stock || one.day >= asked.days.lowerBound)
                        && (asked.part.isEmpty || one.parts.contains(asked.part))
                }
                let amount = own.reduce(0) { $0 + $1.amount }
                if amount != 0 { rows.insert(entry.id) }
                sum = FigureFound(amount: sum.amount + amount, entries: own.reduce(sum.entries) { $0 + $1.entries })
            }
            let found = try asked.find(on: connection)
            var broken = found == sum ? [] : ["\(asked) is given as \(found), and is \(sum)"]
            var filter = EntryFilter()
            filter.figure = asked
            let selection = EntrySelection(ledger, filter, for: .operator, on: today)
            if Set(try walk(selection, .newest, on: connection)) != rows {
                broken.append("\(asked) opens into other rows")
            }
            return broken
        }
    }

    /// For everybody: what is listed, in any order, is what is counted, found, taken away and can be opened.
    private static func brokenLists(_ history: LedgerHistory) async throws -> [String] {
        var broken: [String] = []
        for officer in history.officers + [.operator] {
            let actor = try await history.stage.actor(officer)
            broken += try await history.stage.read {
                [ledger = history.ledger, today = history.stage.today] connection in
                let entries = try all(of: ledger, on: connection)
                let openable = Set(
                    entries.map(\.id).filter { id in
                        (try? Entry.find(id, of: ledger, for: actor, on: connection)) != nil
                    })
                let selection = EntrySelection(ledger, EntryFilter(), for: actor, on: today)
                var broken: [String] = []
                for sort in sorts(of: ledger) {
                    let listed = try walk(selection, sort, on: connection)
                    if Set(listed) != openable || listed.count != openable.count {
                        broken.append("\(actor.name) lists \(listed.count) of \(openable.count) by \(sort)")
                    }
                }
                let counted = try selection.count(on: connection)
                if counted != openable.count { broken.append("counted \(counted), can open \(openable.count)") }
                let taken = try selection.page(limit: EntryExport.ordinary + 1, showing: [], on: connection)
                    .whole(of: ledger, on: connection)
                if Set(taken.map(\.entry.id)) != openable || taken.count != openable.count {
                    broken.append("takes away \(taken.count), can open \(openable.count)")
                }
                let found = try found(of: ledger, for: actor, on: connection).intersection(entries.map(\.id.number))
                if found != Set(openable.map(\.number)) {
                    let strayed = entries.filter { found.contains($0.id.number) != openable.contains($0.id) }
                    let places = strayed.map { "\($0.number) at \($0.place.path.text)" }
                    broken.append("\(actor.name) finds \(found.count), can open \(openable.count): \(places)")
                }
                return broken
            }
        }
        return broken
    }

    static func all(of ledger: AnyLedger, on connection: any Connection) throws -> [Entry] {
        try connection.all("SELECT \(Entry.columns) FROM entry e WHERE e.ledger = \(ledger.id.name)", Entry.init)
    }

    private static func sorts(of ledger: AnyLedger) -> [EntrySort] {
        let by = [EntrySort.By.entered, .due, .rank] + ledger.description.ordering.map { .field($0.name) }
        return by.flatMap { [EntrySort($0), EntrySort($0, descending: true)] }
    }

    /// Every page of a list.
    public static func walk(
        _ selection: EntrySelection, _ sort: EntrySort, on connection: any Connection
    ) throws -> [ID<Entry>] {
        var walked: [ID<Entry>] = []
        var cursor: EntryCursor?
        repeat {
            let page = try selection.page(sort, after: cursor, limit: 3, on: connection)
            walked += page.map(\.entry.id)
            // As it comes back in an address.
            cursor = page.last.flatMap { EntryCursor($0.cursor.description) }
        } while cursor != nil && walked.count < 2000
        return walked
    }

    /// By the mark, which stands in every number.
    private static func found(
        of ledger: AnyLedger, for actor: Actor, on connection: any Connection
    ) throws -> Set<Int64> {
        let query = try SearchQuery(ledger.description.mark)
        var found: Set<Int64> = []
        var cursor: SearchCursor?
        repeat {
            let page = try Search.find(
                query, in: actor.scope(of: ledger.read), filter: SearchFilter(kinds: [ledger.kind]), after: cursor,
                limit: 50,
                on: connection)
            found.formUnion(page.hits.map(\.subject))
            cursor = page.next
        } while cursor != nil
        return found
    }
}
