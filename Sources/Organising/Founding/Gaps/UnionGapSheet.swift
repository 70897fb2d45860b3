import Kernel
import Web

/// The employers without a union as a file, with what the list shows of each and its credit code.
struct UnionGapSheet {
    let query: UnionGapQuery
    let lines: [UnionGaps.Line]

    var spreadsheet: Spreadsheet {
        Spreadsheet(
            UnionGapPages.title, note: note,
            columns: [
                .init(Text("单位", en: "Employer"), width: 40),
                .init(Text("统一社会信用代码", en: "Credit code"), width: 22, isText: true),
                .init(Text("职工人数", en: "Workers")), .init(Text("属地工会", en: "Federation"), width: 26),
                .init(Text("建会情况", en: "Union"), width: 26), .init(Text("党组织情况", en: "Party organisation")),
                .init(Text("组建编号", en: "Number of the founding"), width: 26), .init(Text("组建", en: "Founding")),
            ], rows: lines.map(\.cells))
    }

    private var note: Text {
        var note = Text("说明：\(query.gap.label.zh)", en: "Note: \(query.gap.label.en)")
        if let party = query.party { note = note + Text("，", en: ", ") + party.label }
        if query.least > 0 {
            note = note + Text("，职工 \(query.least) 人以上", en: ", \(query.least) workers and more")
        }
        if !query.union.isEmpty { note = note + Text("，", en: ", ") + Text(same: query.union) }
        return note + Text("，共 \(lines.count.grouped) 家", en: "; \(lines.count.grouped) in all")
    }
}

extension UnionGaps.Line {
    /// The unions that cover it, otherwise what the register says.
    var union: Text {
        guard unions.isEmpty else { return Text(same: unions.joined(separator: "、")) }
        return chosen("presence", UnionPresence.self)?.label ?? Text("没有摸清", en: "Not known")
    }

    fileprivate var cells: [Spreadsheet.Cell] {
        [
            .text(employer.entry.title), written("code"), written("workers"), .text(employer.owner), .phrase(union),
            chosen("party", PartyPresence.self).map { .phrase($0.label) } ?? .empty,
            founding.map { .text($0.number) } ?? .empty, founding.map { .phrase($0.stage) } ?? .empty,
        ]
    }

    private func chosen<Choice: LedgerChoice>(_ field: String, _: Choice.Type) -> Choice? {
        if case .choice(let name)? = employer.values[field] { Choice(rawValue: name) } else { nil }
    }

    private func written(_ field: String) -> Spreadsheet.Cell {
        switch employer.values[field] {
        case .text(let text)?: .text(text)
        case .number(let number)?: .number(Double(number))
        default: .empty
        }
    }
}

extension Entry {
    /// Where a founding stands.
    var stage: Text { UnionGaps.foundings.description.status(status)?.label ?? Text(same: status) }
}
