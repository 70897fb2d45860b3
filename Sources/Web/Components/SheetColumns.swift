public import Kernel

/// The columns of a sheet, each with what it is taken for, to be looked over and changed.
public struct SheetColumns {
    private let file, sheet: Int
    private let heads: [ImportedColumn]
    private let options: [(String, Text)]

    /// - Parameter besides: what a column can be other than a field of the ledger.
    public init(
        _ heads: [ImportedColumn], file: Int, sheet: Int, of ledger: LedgerDescription,
        besides: [(meaning: ColumnMeaning, label: Text)]
    ) {
        (self.heads, self.file, self.sheet) = (heads, file, sheet)
        options =
            [("", Text("（不导入）", en: "(not read)"))] + besides.map { ($0.meaning.name, $0.label) }
            + ledger.filled.map { ($0.name, $0.label) }
    }

    /// A form that sends what ``Fields/columns(of:in:)`` reads.
    public func write(to html: HTML, post: Link) {
        html.form(post: post) {
            html.input(.type("hidden"), .name("file"), .value(String(file)))
            html.input(.type("hidden"), .name("sheet"), .value(String(sheet)))
            for head in heads {
                let name = "column." + head.letter
                // Several sheets stand on one page; what is wrong is linked to the first.
                let field = (file, sheet) == (1, 1) ? "field-\(name)" : "field-\(file)-\(sheet)-\(name)"
                html.div(.class("field")) {
                    html.label(.for(field)) {
                        html.text(Text("\(head.letter) 列 ", en: "Column \(head.letter) "))
                        html.bdi(head.label)
                    }
                    html.select(.id(field), .name(name), .class("form-select")) {
                        for (value, label) in options {
                            html.option(label, .value(value), .when(value == head.meaning.name, .selected))
                        }
                    }
                }
            }
            html.submit(Text("照此重新核对", en: "Look over again"))
        }
    }
}

extension Fields {
    /// The columns with what was chosen for them; one that was not sent stays as it was.
    public func columns(of heads: [ImportedColumn], in ledger: LedgerDescription) -> [ImportedColumn] {
        heads.map { head in
            let chosen = self["column." + head.letter].flatMap { ColumnMeaning($0, in: ledger) }
            return ImportedColumn(letter: head.letter, label: head.label, meaning: chosen ?? head.meaning)
        }
    }
}
