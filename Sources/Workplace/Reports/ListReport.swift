import Kernel
import Store
import Web

/// A list as a report: how many of its entries each organisation has, by what one field says.
struct ListReport {
    let ledger: AnyLedger
    let query: EntryListQuery
    /// A field by which lists are narrowed; `nil` for the status.
    let field: FieldDescription?

    /// - Parameter asked: the name of the field in the address.
    init(_ ledger: AnyLedger, _ query: EntryListQuery, by asked: String) {
        (self.ledger, self.query) = (ledger, query)
        field = EntryListQuery.filterable(ledger).first { $0.name == asked }
    }

    /// - Parameter here: its address, narrowed like the list.
    func load(
        for actor: Actor, at now: Instant, in book: LedgerBook, here: Link, _ connection: any Connection
    ) throws -> ReportTable {
        let found = try EntryList.narrowed(query, of: ledger, for: actor, on: now.day, connection)
        let counted = try found?.selection.breakdown(by: field, on: connection)
        let parts = counted.map { self.parts($0) } ?? []
        let label = field.map { Text("按\($0.label.zh)", en: "By \($0.label.en.lowercased())") }
        let group = ReportTable.Head(
            label ?? Text("按办理状态", en: "By status"), parts.map { .init($0.label) })
        func cells(_ amounts: [String: Int], _ all: Int) -> [ReportTable.Cell] {
            ([all] + parts.map { amounts[$0.name] ?? 0 }).map { .number(Double($0), .whole) }
        }
        let rows = counted?.rows ?? []
        let list = Link(returningTo: ledger.path("?" + here.without("by").without("owner").query)) ?? ledger.link
        let narrowings = try EntryNarrowing.all(
            in: query, of: ledger, place: found?.owner, for: actor, in: book, here: here, connection)
        return ReportTable(
            Text("\(ledger.title.zh)汇总表", en: "\(ledger.title.en) by union"),
            union: Text(same: try union(of: actor, connection)),
            period: Text("截至 \(now.day.written.zh) \(now.clock)", en: "As of \(now.day.written.en) \(now.clock)"),
            unit: Text("件", en: "entries"), stub: Text("单位", en: "Union"),
            heads: [.init(Text("合计", en: "Total"))] + (parts.isEmpty ? [] : [group]),
            rows: rows.map { row in
                ReportTable.Row(
                    Text(same: row.name), link: list.replacing("in", row.id.description), cells(row.parts, row.count))
            }, total: cells(counted?.parts ?? [:], counted?.count ?? 0),
            note: [narrowed(narrowings), note].compactMap { $0 }.joined(by: Text(same: " ")))
    }

    /// What alone is counted; `nil` where it is all.
    private func narrowed(_ narrowings: [EntryNarrowing]) -> Text? {
        let all = query.said(of: ledger) + narrowings.map(\.words)
        return all.joined(by: Text("；", en: "; ")).map { Text("只统计：", en: "Only: ") + $0 + Text("。", en: ".") }
    }

    /// The columns: every value there can be, and what was not said where it was not.
    private func parts(_ counted: EntryBreakdown) -> [(name: String, label: Text)] {
        let description = ledger.description
        let known: [(name: String, label: Text)] =
            if let field {
                field.kind == .flag
                    ? [("1", Text("是", en: "Yes")), ("", Text("否", en: "No"))]
                    : field.kind.choices.map { ($0.name, $0.label) } + [("", Text("未填", en: "Not said"))]
            } else {
                description.statuses.map { ($0.name, $0.label) }
            }
        let unknown = counted.parts.keys.filter { name in !known.contains { $0.name == name } }.sorted()
        return known.filter { !$0.name.isEmpty || counted.parts[""] != nil } + unknown.map { ($0, Text(same: $0)) }
    }

    private var note: Text? {
        guard case .choices? = field?.kind else { return nil }
        return Text("一件可以属于几类，各类相加会大于合计。", en: "One entry can stand in several kinds, which add up to more.")
    }

    private func union(of actor: Actor, _ connection: any Connection) throws -> String {
        let own = actor.grants.first { ledger.read.roles.contains($0.role) }?.organisation
        return try own.flatMap { try Organisation.find($0, on: connection) }?.name ?? ""
    }
}

extension [Text] {
    fileprivate func joined(by separator: Text) -> Text? {
        first.map { dropFirst().reduce($0) { $0 + separator + $1 } }
    }
}
