import Store

/// What lists filter and sort by: a number or words, never a piece of JSON.
struct ListedValue: Hashable {
    /// Characters of a text that are kept.
    static let longest = 200

    let field: String
    let number: Int64?
    let words: String?
    /// What sorts it among others: of a name the strokes of its characters, of a number its digits at one width.
    let ordering: String

    /// - Parameter ledger: stands before the name of the field, so that two ledgers may use one name.
    init?(_ value: FieldValue, of field: FieldDescription, in ledger: LedgerID) {
        self.field = Self.name(field.name, in: ledger)
        switch value {
        case .number(let number): (self.number, words) = (Int64(number), nil)
        case .yuan(let yuan): (number, words) = (Int64(yuan.fen), nil)
        case .day(let day): (number, words) = (Int64(day.sinceEpoch), nil)
        case .days(let days): (number, words) = (Int64(days.lowerBound.sinceEpoch), nil)
        case .flag(let flag): (number, words) = (flag ? 1 : 0, nil)
        case .organisation(let id): (number, words) = (id.number, nil)
        case .account(let id): (number, words) = (id.number, nil)
        case .text(let text), .choice(let text): (number, words) = (nil, text.first(Self.longest))
        case .rich(let rich): (number, words) = (nil, rich.words.first(Self.longest))
        case .place(let address): (number, words) = (nil, address.line.first(Self.longest))
        case .employer(let employer): (number, words) = (nil, employer.name.first(Self.longest))
        case .choices(let names): (number, words) = (nil, "," + names.joined(separator: ",") + ",")
        case .absent, .rows, .sealed: return nil
        }
        ordering = number.map(Self.digits) ?? words.map { Self.ordering($0, field.kind) } ?? ""
    }

    private init(row: Row) throws {
        (field, number, words, ordering) = (try row[0], try row[1], try row[2], try row[3])
    }

    /// What was listed, as the field has it; a range of days as its first.
    static func value(_ kind: FieldKind, _ number: Int64?, _ words: String?) -> FieldValue {
        switch (kind, number, words) {
        case (.number, let number?, _): .number(Int(number))
        case (.yuan, let number?, _): .yuan(Yuan(fen: Int(number)))
        case (.day, let number?, _), (.days, let number?, _): .day(Day(sinceEpoch: Int(number)))
        case (.flag, let number?, _): .flag(number == 1)
        case (.organisation, let number?, _): ID(number).map { .organisation($0) } ?? .absent
        case (.account, let number?, _): ID(number).map { .account($0) } ?? .absent
        case (.choice, _, let words?): .choice(words)
        case (.choices, _, let words?): .choices(words.split(separator: ",").map(String.init))
        case (_, _, let words?): FieldValue(text: words)
        default: .absent
        }
    }

    private static func ordering(_ words: String, _ kind: FieldKind) -> String {
        guard case .person = kind, let name = try? PersonName(words) else { return words }
        return StrokeOrder.key(of: name)
    }

    /// Twenty digits, so that their order is that of the numbers; negative ones first.
    private static func digits(_ number: Int64) -> String {
        let shifted = UInt64(bitPattern: number) ^ (1 << 63)
        let text = String(shifted)
        return String(repeating: "0", count: 20 - text.count) + text
    }

    static func name(_ field: String, in ledger: LedgerID) -> String { "\(ledger.name).\(field)" }

    /// What lists keep of entries, in place of what they kept before.
    ///
    /// - Parameter isNew: whether they kept nothing.
    static func write(
        _ rows: [(entry: ID<Entry>, values: [ListedValue])], isNew: Bool, on connection: any Connection
    ) throws {
        var kept: [ID<Entry>: [ListedValue]] = [:]
        if !isNew {
            try connection.each(
                """
                SELECT field, number, words, ordering, entry FROM entry_listed
                WHERE entry IN \(list: rows.map(\.entry))
                """
            ) { kept[try $0[4], default: []].append(try ListedValue(row: $0)) }
        }
        // Most steps change nothing that lists sort by.
        let changed = rows.filter { !isAlike($0.values, kept[$0.entry] ?? []) }
        let gone = changed.map(\.entry).filter { kept[$0] != nil }
        if !gone.isEmpty { try connection.run("DELETE FROM entry_listed WHERE entry IN \(list: gone)") }
        try insert(changed.flatMap { one in one.values.map { (one.entry, $0) } }, on: connection)
    }

    /// Whether the values of some fields, each given once, are the same in any order; compared one by one, as they are few.
    private static func isAlike(_ first: [ListedValue], _ second: [ListedValue]) -> Bool {
        first.count == second.count && first.allSatisfy { second.contains($0) }
    }

    /// What lists need of the values of an entry, derived ones too.
    static func all(of content: EntryContent, in ledger: AnyLedger) -> [ListedValue] {
        let values = content.values.merging(ledger.derived(content)) { own, _ in own }
        return ledger.picked.listed.compactMap {
            ListedValue(values[$0.name] ?? .absent, of: $0, in: ledger.id)
        }
    }

    private static func insert(
        _ listed: [(entry: ID<Entry>, value: ListedValue)], on connection: any Connection
    ) throws {
        try connection.insert(
            "INSERT INTO entry_listed (entry, field, number, words, ordering)",
            BoundRows(of: listed) { rows, one in
                rows.add(one.entry, one.value.field, one.value.number, one.value.words, one.value.ordering)
            })
    }
}
