import GRDB
import Kernel
import Skills

/// Writes proposals as the engine would leave them, without lines in the journal and without documents of the search.
struct FilledLedger {
    let tree: FilledTree
    let today: Day
    let accounts: [Int64]
    private let texts: FilledTexts
    private var dice = Dice(seed: 20_261_128)
    /// The last running number of each year and place.
    private var numbers: [String: Int]

    private static let definition = AnyLedger(Proposal.ledger)
    private static let ledger = definition.description
    private static let years = 3

    init(tree: FilledTree, today: Day, in database: Database) throws {
        (self.tree, self.today) = (tree, today)
        texts = FilledTexts(&dice)
        accounts = try Int64.fetchAll(database, sql: "SELECT id FROM account ORDER BY id")
        let rows = try Row.fetchAll(
            database, sql: "SELECT year, place, last FROM entry_number WHERE ledger = ?",
            arguments: [Self.ledger.id.name])
        numbers = Dictionary(uniqueKeysWithValues: rows.map { ("\($0[0] as Int)/\($0[1] as String)", $0[2] as Int) })
    }

    /// The first `count` keys after the beginning of keys, days over the last three years in their order.
    mutating func write(_ range: Range<Int>, of count: Int, to database: Database) throws {
        for place in range {
            let days = Self.years * 365
            let opened = today.adding(days: place * days / count - days + 1)
            let union = dice.pick(tree.unions)
            let proposal = FilledProposal(opened: opened, today: today, texts, &dice)
            let id = Self.id(place, of: count, today)
            try insert(id, proposal, of: union, database)
            try list(id, proposal, database)
            try contribute(id, proposal, of: union, database)
        }
    }

    func writeNumbers(to database: Database) throws {
        for (key, last) in numbers {
            let parts = key.split(separator: "/").map(String.init)
            try database.execute(
                sql: """
                    INSERT INTO entry_number (ledger, year, place, last) VALUES (?, ?, ?, ?)
                    ON CONFLICT (ledger, year, place) DO UPDATE SET last = excluded.last
                    """, arguments: [Self.ledger.id.name, Int(parts[0]), parts[1], last])
        }
    }

    /// Below every key that the demo made, and after every key here.
    static func end(today: Day) -> Int64 { id(1, of: 1, today) + 1 }

    /// In the order of the days, older than all that the demo entered: 41 bits of milliseconds since 2024, 22 below them.
    private static func id(_ place: Int, of count: Int, _ today: Day) -> Int64 {
        let days = today.sinceEpoch - 19_723 - 2
        let milliseconds = Int64(Double(place) / Double(count) * Double(days) * 86_400_000)
        return milliseconds << 22 + 200 << 14 + Int64(place % 16_384)
    }

    private mutating func insert(
        _ id: Int64, _ proposal: FilledProposal, of union: FilledTree.Union, _ database: Database
    ) throws {
        let year = proposal.opened.civil.year
        let last = (numbers["\(year)/\(union.region)"] ?? 0) + 1
        numbers["\(year)/\(union.region)"] = last
        let number = "\(Self.ledger.mark)〔\(year)〕\(union.region)-" + String(String(1_000_000 + last).dropFirst())
        guard case .text(let title) = proposal.values["title"] else { return }
        try database.cachedStatement(
            sql: """
                INSERT INTO entry (id, ledger, number, title, owner, path, realm, region, counting_path, status, opened_on,
                    entered_on, due_on, due_unset, closed_on, handler, version, shape, changed_at)
                VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, 0, ?, ?, 1, 1, ?)
                """
        ).execute(arguments: [
            id, Self.ledger.id.name, number, title, union.id, union.path.text, union.realm, union.region,
            union.counting.text, proposal.status.rawValue, proposal.opened.sinceEpoch, proposal.entered.sinceEpoch,
            proposal.due?.sinceEpoch, proposal.closed?.sinceEpoch, dice.even(2) == 0 ? nil : dice.pick(accounts),
            Instant(startOf: proposal.entered).microseconds,
        ])
        try database.cachedStatement(sql: "INSERT INTO entry_body (entry, body) VALUES (?, ?)").execute(
            arguments: [id, EntryJSON.json(proposal.values).text])
    }

    /// What lists sort and filter by.
    private func list(_ id: Int64, _ proposal: FilledProposal, _ database: Database) throws {
        let insertion = try database.cachedStatement(
            sql: "INSERT INTO entry_listed (entry, field, number, words, ordering) VALUES (?, ?, ?, ?, ?)")
        for field in Self.ledger.listed {
            let name = "\(Self.ledger.id.name).\(field.name)"
            switch proposal.values[field.name] {
            case .day(let day): try insertion.execute(arguments: Self.row(id, name, day.sinceEpoch))
            case .yuan(let yuan): try insertion.execute(arguments: Self.row(id, name, yuan.fen))
            case .text(let words), .choice(let words):
                try insertion.execute(arguments: [id, name, nil, words, words])
            default: continue
            }
        }
    }

    /// By the engine's own function.
    private func contribute(
        _ id: Int64, _ proposal: FilledProposal, of union: FilledTree.Union, _ database: Database
    ) throws {
        let content = EntryContent(status: proposal.status.rawValue, values: proposal.values)
        let insertion = try database.cachedStatement(
            sql: """
                INSERT INTO contribution (entry, indicator, day, amount, entries, parts, path, counting_path)
                VALUES (?, ?, ?, ?, ?, ?, ?, ?)
                """)
        for one in Self.definition.contributions(content, proposal.opened, proposal.closed) {
            try insertion.execute(arguments: [
                id, one.indicator, one.day.sinceEpoch, one.amount, one.entries, one.parts.joined(separator: "\n"),
                union.path.text, union.counting.text,
            ])
        }
    }

    private static func row(_ id: Int64, _ name: String, _ number: Int) -> StatementArguments {
        let digits = String(UInt64(bitPattern: Int64(number)) ^ (1 << 63))
        return [id, name, number, nil, String(repeating: "0", count: 20 - digits.count) + digits]
    }
}
