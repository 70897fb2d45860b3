import Foundation
import Stage

@testable import Files

/// A workbook of a test's own making, with one sheet unless more are added.
struct WorkbookFile {
    var file = PackedFile(["[Content_Types].xml": Array("<Types/>".utf8)])
    private var sheets: [(name: String, state: String)] = []

    static let main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
    private static let relations = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"

    /// - Parameters:
    ///   - rows: what stands in `<sheetData>`.
    ///   - after: what follows it, such as merged cells.
    init(rows: String, after: String = "", properties: String = "") {
        add(sheet: "表1", rows: rows, after: after)
        settle(properties)
    }

    /// Texts and numbers as they are typed into a sheet; an empty text is an empty cell.
    init(_ rows: [[String]], merged: [String] = []) {
        let areas = merged.map { "<mergeCell ref=\"\($0)\"/>" }.joined()
        let after = merged.isEmpty ? "" : "<mergeCells count=\"\(merged.count)\">\(areas)</mergeCells>"
        self.init(rows: Self.xml(rows), after: after)
    }

    mutating func add(sheet name: String, state: String = "visible", rows: String, after: String = "") {
        sheets.append((name, state))
        file.entries["xl/worksheets/sheet\(sheets.count).xml"] = Array(
            """
            <?xml version="1.0" encoding="UTF-8" standalone="yes"?>
            <worksheet xmlns="\(Self.main)"><sheetData>\(rows)</sheetData>\(after)</worksheet>
            """.utf8)
        settle("")
    }

    mutating func set(_ entry: String, _ xml: String) { file.entries[entry] = Array(xml.utf8) }

    /// Number formats by their codes; the style of a cell is the place of its code.
    mutating func set(formats: [String]) {
        let codes = formats.enumerated().map {
            "<numFmt numFmtId=\"\($0.offset + 200)\" formatCode=\"\($0.element)\"/>"
        }
        let styles = formats.indices.map { "<xf numFmtId=\"\($0 + 200)\"/>" }
        set(
            "xl/styles.xml",
            "<styleSheet xmlns=\"\(Self.main)\"><numFmts>\(codes.joined())</numFmts><cellStyleXfs><xf numFmtId=\"14\"/>"
                + "</cellStyleXfs><cellXfs>\(styles.joined())</cellXfs></styleSheet>")
    }

    /// - Parameter items: what stands in each `<si>`.
    mutating func set(strings items: [String]) {
        let written = items.map { "<si>\($0)</si>" }.joined()
        set("xl/sharedStrings.xml", "<sst xmlns=\"\(Self.main)\">\(written)</sst>")
    }

    private mutating func settle(_ properties: String) {
        let named = sheets.enumerated().map {
            "<sheet name=\"\($1.name)\" sheetId=\"\($0 + 1)\" state=\"\($1.state)\" r:id=\"rId\($0 + 1)\"/>"
        }
        set(
            "xl/workbook.xml",
            "<workbook xmlns=\"\(Self.main)\" xmlns:r=\"\(Self.relations)\">\(properties)<sheets>\(named.joined())</sheets>"
                + "</workbook>")
        let targets = sheets.indices.map {
            "<Relationship Id=\"rId\($0 + 1)\" Type=\"\(Self.relations)/worksheet\" Target=\"worksheets/sheet\($0 + 1).xml\"/>"
        }
        set(
            "xl/_rels/workbook.xml.rels",
            "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">\(targets.joined())"
                + "</Relationships>")
    }

    static func xml(_ rows: [[String]]) -> String {
        rows.enumerated().map { row, cells in
            let written = cells.enumerated().filter { !$1.isEmpty }.map { column, text in
                let address = CellAddress(column: column, row: row).description
                return Double(text) != nil
                    ? "<c r=\"\(address)\"><v>\(text)</v></c>"
                    : "<c r=\"\(address)\" t=\"inlineStr\"><is><t>\(text)</t></is></c>"
            }
            return "<row r=\"\(row + 1)\">\(written.joined())</row>"
        }.joined()
    }

    var bytes: Data { Data(file.bytes) }

    func opened(within limits: SheetLimits = SheetLimits()) throws -> SheetFile {
        try SheetFile(bytes, name: "名册.xlsx", within: limits)
    }
}

/// A table as it was read, row by row.
struct ReadTable {
    let table: SheetTable
    var rows: [SheetRow] = []
    let passed: PassedRows

    /// - Returns: `nil` when the first sheet of the file has no table.
    init?(_ file: SheetFile, knowing known: (String) -> Bool = { _ in false }) throws {
        guard let table = try file.sheets[0].table(knowing: known) else { return nil }
        self.table = table
        var rows: [SheetRow] = []
        passed = try table.forEachRow { rows.append($0) }
        self.rows = rows
    }

    var labels: [String] { table.columns.map(\.label) }
    var texts: [[String]] { rows.map { $0.cells.map(\.text) } }
    var cells: [SheetCell] { rows.first?.cells ?? [] }
}

/// The reason for which nothing was read; `nil` when all of the file was.
func refusal(_ body: () throws -> SheetFile) -> UnreadableSheet? {
    do {
        let file = try body()
        for sheet in file.sheets { _ = try sheet.table()?.forEachRow { _ in } }
        return nil
    } catch {
        return error as? UnreadableSheet
    }
}
