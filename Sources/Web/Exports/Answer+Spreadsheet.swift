import Kernel

extension Answer {
    /// A table as a file, named after its title and the day.
    ///
    /// Cost: the whole file is made in memory; keep tables under a hundred thousand rows.
    public static func spreadsheet(_ table: Spreadsheet, as format: SpreadsheetFormat, for visit: Visit) throws
        -> Answer
    {
        let bytes =
            switch format {
            case .xlsx: try table.xlsx(in: visit.language)
            case .csv: table.csv(in: visit.language)
            }
        let name = "\(table.title[visit.language]) \(visit.now.day).\(format.rawValue)"
        return .download(bytes, name: name, type: format.type)
    }
}

extension Visit {
    /// What the page is to be taken away as; `nil` to look at it.
    public var spreadsheetFormat: SpreadsheetFormat? { query.choice("format") }
}

extension HTML {
    /// Links that take the table of this page away: the same address with a `format` (``Visit/spreadsheetFormat``).
    public func exports(of here: Link) {
        span(.class("exports"), .role("group"), .label(Text("导出", en: "Export"))) {
            for format in SpreadsheetFormat.allCases {
                a(
                    format.rawValue.uppercased(),
                    .href(here.without("before").replacing("format", format.rawValue)),
                    .class("btn btn-outline-secondary btn-sm"), .download)
            }
        }
    }
}
