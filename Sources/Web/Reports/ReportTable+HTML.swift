import Kernel

extension HTML {
    /// A report, to be looked at and to be printed across A4: its heads come again on each sheet.
    public func report(_ table: ReportTable) {
        div(.class("report-lines")) {
            span(table.unionLine)
            span(table.period)
            span(table.unitLine)
        }
        div(.class("table-room"), .tabindex(0), .role("region"), .label(table.title)) {
            self.table(.class("report")) {
                caption(table.title, .class("visually-hidden"))
                thead { for row in table.placedHeads { tr { for head in row { write(head) } } } }
                tbody {
                    row(ReportTable.Row(ReportTable.totalLabel, table.total), class: "total")
                    for one in table.rows { row(one, class: nil) }
                }
            }
        }
        if let note = table.note { p(note, .class("report-note")) }
        ul(.class("signatures")) { for line in ReportTable.signatures { li(line) } }
    }

    private func write(_ head: ReportTable.PlacedHead) {
        th(
            head.label, head.columns > 1 ? .columnGroupScope : .columnScope,
            .when(head.columns > 1, .colspan(head.columns)), .when(head.rows > 1, .rowspan(head.rows)))
    }

    private func row(_ row: ReportTable.Row, class name: String?) {
        tr(.when(name != nil, .class(name ?? ""))) {
            th(.rowScope) {
                if let link = row.link { a(row.label, .href(link)) } else { text(row.label) }
            }
            for cell in row.cells {
                switch cell {
                case .number(let number, let format): td(Text(same: format.written(number)), .class("num"))
                case .words(let words): td(words, .class("num"))
                case .empty: td(Text(same: ""))
                }
            }
        }
    }
}

extension ReportTable.Format {
    func written(_ number: Double) -> String {
        switch self {
        case .whole: Int(exactly: number.rounded())?.grouped ?? ""
        case .tenths:
            Int(exactly: (number * 10).rounded()).map { tenths in
                (tenths < 0 ? "-" : "") + abs(tenths / 10).grouped + ".\(abs(tenths % 10))"
            } ?? ""
        case .money: Int(exactly: (number * 100).rounded()).map { Yuan(fen: $0).description } ?? ""
        case .change:
            Int(exactly: (number * 1000).rounded()).map { tenths in
                let sign = tenths > 0 ? "+" : tenths < 0 ? "−" : ""
                return "\(sign)\(abs(tenths) / 10).\(abs(tenths) % 10)%"
            } ?? ""
        }
    }
}
