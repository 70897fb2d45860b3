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

    func load(for actor: Actor, at now: Instant, _ connection: any Connection) throws -> ReportTable {
        let selection = try EntryList.selection(query, of: ledger, for: actor, on: now.day, connection)
        let counted = try selection?.breakdown(by: field, on: connection)
        let parts = counted.map { self.parts($0) } ?? []
        let label = field.map { Text("按\($0.label.zh)", en: "By \($0.label.en.lowercased())") }
        let group = ReportTable.Head(
            label ?? Text("按办理状态", en: "By status"), parts.map { .init($0.label) })
        func cells(_ amounts: [String: Int], _ all: Int) -> [ReportTable.Cell] {
            ([all] + parts.map { amounts[$0.name] ?? 0 }).map { .number(Double($0), .whole) }
        }
        let rows = counted?.rows ?? []
        return ReportTable(
            Text("\(ledger.title.zh)汇总表", en: "\(ledger.title.en) by union"),
            union: Text(same: try union(of: actor, connection)),
            period: Text("截至 \(now.day.written.zh) \(now.clock)", en: "As of \(now.day.written.en) \(now.clock)"),
            unit: Text("件", en: "entries"), stub: Text("单位", en: "Union"),
            heads: [.init(Text("合计", en: "Total"))] + (parts.isEmpty ? [] : [group]),
            rows: rows.map { row in
                ReportTable.Row(
                    Text(same: row.name), link: ledger.link.with("in", row.id.description), cells(row.parts, row.count))
            }, total: cells(counted?.parts ?? [:], counted?.count ?? 0), note: note)
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
