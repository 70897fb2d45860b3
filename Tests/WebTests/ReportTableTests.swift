import Files
import Foundation
import Kernel
import Stage
import Testing

@testable import Web

@Suite("Reports for paper") struct ReportTableTests {
    private static let table = ReportTable(
        Text("调研情况统计表", en: "Visits"), union: Text(same: "越秀区总工会"), period: Text("本月", en: "This month"),
        unit: Text("件", en: "entries"), stub: Text("单位", en: "Union"),
        heads: [
            .init(
                Text("本期", en: "Now"),
                [
                    .init(Text("小计", en: "All")),
                    .init(Text("按形式", en: "By kind"), [.init(Text("座谈", en: "Talk")), .init(Text("走访", en: "Walk"))]),
                ]), .init(Text("金额", en: "Sum")), .init(Text("同比", en: "Change")),
        ],
        rows: [
            row(
                "甲街道总工会", [.number(3, .whole), .number(1, .whole), .number(2, .whole), .number(1200.5, .money)], 0.125),
            row("乙街道总工会", [.number(4, .whole), .words(Text("少于 5", en: "few")), .number(4, .whole), .empty], -1),
        ],
        total: [
            .number(7, .whole), .number(1, .whole), .number(6, .whole), .number(1200.5, .money), .number(0, .change),
        ], note: Text("说明：试用", en: "Note"))

    private static func row(_ name: String, _ cells: [ReportTable.Cell], _ change: Double) -> ReportTable.Row {
        ReportTable.Row(Text(same: name), cells + [.number(change, .change)])
    }

    @Test("Heads are placed as a tree: groups over their parts, single ones down to the rows")
    func heads() {
        let table = Self.table
        #expect(table.headRows == 3 && table.width == 6)
        let placed = table.placedHeads.map { $0.map { [$0.row, $0.column, $0.rows, $0.columns] } }
        #expect(
            placed == [
                [[0, 0, 3, 1], [0, 1, 1, 3], [0, 4, 3, 1], [0, 5, 3, 1]], [[1, 1, 2, 1], [1, 2, 1, 2]],
                [[2, 2, 1, 1], [2, 3, 1, 1]],
            ])
    }

    @Test("A sheet adds up a column only where its rows are numbers that come to the total")
    func sums() {
        #expect((0..<5).map { Self.table.isSum($0) } == [true, false, true, true, false])
    }

    @Test("The workbook has merged heads, formulas, A4 across, repeated heads, page numbers, seal and signatures")
    func workbook() throws {
        let parts = PackedFile.entries(of: try Self.table.xlsx(in: .zh))
        let sheet = String(decoding: parts["xl/worksheets/sheet1.xml"] ?? [], as: UTF8.self)
        for area in ["A1:F1", "A3:A5", "B3:D3", "E3:E5", "B4:B5", "C4:D4"] {
            #expect(sheet.contains("<mergeCell ref=\"\(area)\"/>"), "\(area)")
        }
        #expect(sheet.contains("<f>SUM(B7:B8)</f><v>7</v>") && !sheet.contains("SUM(C7"))
        #expect(sheet.contains("paperSize=\"9\"") && sheet.contains("orientation=\"landscape\""))
        #expect(sheet.contains("fitToHeight=\"0\"") && sheet.contains("第 &amp;P 页"))
        let book = String(decoding: parts["xl/workbook.xml"] ?? [], as: UTF8.self)
        #expect(book.contains("_xlnm.Print_Titles") && book.contains("$3:$5"))
        let strings = String(decoding: parts["xl/sharedStrings.xml"] ?? [], as: UTF8.self)
        for words in ["填报单位：越秀区总工会", "单位：件", "单位（盖章）：", "填表人：", "审核人："] { #expect(strings.contains(words)) }
    }

    @Test("Read as anybody’s sheet, it is a head of three rows, its rows, a total and foot lines")
    func again() throws {
        let sheet = try SheetFile(Data(try Self.table.xlsx(in: .zh)), name: "报表.xlsx").sheets[0]
        let table = try #require(try sheet.table())
        #expect(table.columns.map(\.label) == ["单位", "本期/小计", "本期/按形式/座谈", "本期/按形式/走访", "金额", "同比"])
        var rows: [[String]] = []
        let passed = try table.forEachRow { rows.append($0.cells.map(\.text)) }
        #expect(rows.map(\.first) == ["甲街道总工会", "乙街道总工会"])
        #expect(passed.rows[6] == .total)
    }

    @Test("On the page the heads span as in the workbook, and every number has its words")
    func page() {
        let html = HTML(language: .zh)
        html.report(Self.table)
        let text = html.string
        #expect(text.contains("<th scope=\"colgroup\" colspan=\"3\">本期</th>"))
        #expect(text.contains("<th scope=\"col\" rowspan=\"3\">金额</th>"))
        for words in ["1,200.50", "+12.5%", "−100.0%", "少于 5", "单位（盖章）："] { #expect(text.contains(words), "\(words)") }
    }

    @Test("A report of one column and no rows is a workbook too")
    func narrow() throws {
        let table = ReportTable(
            Text(same: "表"), union: Text(same: ""), period: Text(same: ""), unit: Text(same: ""),
            stub: Text(same: "单位"),
            heads: [.init(Text(same: "数"))], rows: [], total: [.number(0, .whole)])
        #expect(try table.xlsx(in: .en).starts(with: [0x50, 0x4B]))
    }
}
