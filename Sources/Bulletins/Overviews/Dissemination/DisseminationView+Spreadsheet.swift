import Kernel
import Web

extension DisseminationView {
    /// The table as it is shown: of many directives the days, of one all that is known.
    var spreadsheet: Spreadsheet { chosen.map(sheet) ?? matrix }

    private var note: Text { Text("\(table.centre.name)的下级", en: "Below \(table.centre.name)") }
    private var organisation: Spreadsheet.Column { .init(Text("组织", en: "Organisation"), width: 30) }

    private var matrix: Spreadsheet {
        Spreadsheet(
            Text("传达学习", en: "Dissemination"), note: note,
            columns: [organisation] + table.directives.map { .init(Text(same: $0.name), width: 18) },
            rows: table.rows.map { row in
                [.text(row.organisation.name)] + row.cells.map { cell in cell.own.map { .day($0.day) } ?? .empty }
            })
    }

    private func sheet(_ sheet: DirectiveSheet) -> Spreadsheet {
        Spreadsheet(
            Text(same: sheet.directive.name), note: note,
            columns: [
                organisation, .init(Text("日期", en: "Date")), .init(Text("相隔天数", en: "Lag in days")),
                .init(Text("形式", en: "Form"), width: 22), .init(Text("主持、传达", en: "By"), width: 20),
                .init(Text("要点", en: "Points")), .init(Text("稿件", en: "Article"), width: 50),
                .init(Text("提醒日期", en: "Reminded on")),
            ],
            rows: table.rows.map { row in
                let reminder = sheet.reminded[row.organisation.id].map { Spreadsheet.Cell.day($0) } ?? .empty
                guard let own = row.cells[0].own else {
                    return [.text(row.organisation.name)] + Array(repeating: .empty, count: 6) + [reminder]
                }
                return [
                    .text(row.organisation.name), .day(own.day),
                    .number(Double(own.day.sinceEpoch - sheet.directive.day.sinceEpoch)),
                    own.form.map { .phrase($0.name) } ?? .empty, .text(own.people),
                    own.points.map { .number(Double($0)) } ?? .empty,
                    .text(titles[own.article] ?? ""), reminder,
                ]
            })
    }
}
