import Files
import Foundation
import Kernel
import Stage
import Testing

@testable import Web

@Suite("A table that was taken away is read again") struct SpreadsheetReadingTests {
    @Test(
        "Random tables come back equal from CSV and from workbooks", arguments: SpreadsheetFormat.allCases,
        [UInt64(1), 2, 3, 4])
    func equal(_ format: SpreadsheetFormat, _ seed: UInt64) throws {
        var dice = SeededGenerator(seed: seed)
        let names = ["编号", "名称", "数", "日期", "备注"]
        for _ in 0..<25 {
            let rows = (0..<Int.random(in: 1..<12, using: &dice)).map { _ in Self.row(&dice) }
            let columns = names.map { Spreadsheet.Column(Text($0, en: $0)) }
            let table = Spreadsheet(Text(same: "表"), note: Text(same: "注：共若干"), columns: columns, rows: rows)
            let bytes = format == .csv ? table.csv(in: .zh) : try table.xlsx(in: .zh)
            let sheet = try SheetFile(Data(bytes), name: "表." + format.rawValue).sheets[0]
            let read = try #require(try sheet.table())
            #expect(read.columns.map(\.label) == names)
            var texts: [[String]] = []
            _ = try read.forEachRow { texts.append($0.cells.map(\.text)) }
            #expect(texts == rows.map { $0.map(Self.shown) })
        }
    }

    @Test(
        "So do those that are written into a file a few rows at a time", arguments: SpreadsheetFormat.allCases,
        [UInt64(5), 6])
    func inSlices(_ format: SpreadsheetFormat, _ seed: UInt64) throws {
        var dice = SeededGenerator(seed: seed)
        let folder = try Stage.temporaryFolder()
        defer { try? FileManager.default.removeItem(at: folder) }
        let columns = ["编号", "名称", "数", "日期", "备注"].map { Spreadsheet.Column(Text($0, en: $0)) }
        let head = Spreadsheet(Text(same: "表"), note: Text(same: ""), columns: columns, rows: [])
        for count in [0, 1, 7, 40] {
            let rows = (0..<count).map { _ in Self.row(&dice) }
            let file = folder.appending(path: "表\(count)")
            let table = try SpreadsheetFile(head, as: format, in: .zh, at: file)
            for start in stride(from: 0, to: count, by: 3) {
                try table.add(Array(rows[start..<min(start + 3, count)]))
            }
            try table.end(note: Text(same: "注：共若干"))
            #expect(table.rows == count)
            let sheet = try SheetFile(try Data(contentsOf: file), name: "表." + format.rawValue).sheets[0]
            var texts: [[String]] = []
            _ = try sheet.table()?.forEachRow { texts.append($0.cells.map(\.text)) }
            #expect(texts == rows.map { $0.map(Self.shown) })
        }
    }

    @Test("Codes stay texts and days stay days in a workbook")
    func kinds() throws {
        let day = try #require(Day(year: 2026, month: 11, day: 21))
        let table = Spreadsheet(
            Text(same: "表"), note: Text(same: ""),
            columns: ["证件", "数", "日期"].map { Spreadsheet.Column(Text(same: $0)) },
            rows: [[.text("440101199001011234"), .number(2.5), .day(day)]])
        let sheet = try SheetFile(Data(try table.xlsx(in: .zh)), name: "表.xlsx").sheets[0]
        var cells: [SheetCell] = []
        _ = try sheet.table()?.forEachRow { cells = $0.cells }
        #expect(cells == [.text("440101199001011234"), .number("2.5"), .day(day)])
    }

    private static func row(_ dice: inout SeededGenerator) -> [Spreadsheet.Cell] {
        let words = [
            "李梅", "a,b", "他说\"好\"", "上\n下", "=1+1", "+86", "-2", "@x", "'甲", " 空 ", "_x_", "&<>", "0020", "😀",
        ]
        let text = (0..<Int.random(in: 1..<4, using: &dice)).map { _ in words.randomElement(using: &dice) ?? "" }
            .joined()
        let number = Double(Int.random(in: -9_999_999...9_999_999, using: &dice)) / 100
        let day = Day(sinceEpoch: Int.random(in: -20_000...30_000, using: &dice))
        return [
            .text("号" + text), .text(text), .number(number), Bool.random(using: &dice) ? .day(day) : .empty,
            .phrase(Text(text, en: "")),
        ]
    }

    private static func shown(_ cell: Spreadsheet.Cell) -> String {
        switch cell {
        case .text(let text): text
        case .phrase(let phrase): phrase.zh
        case .number(let number): number == number.rounded() ? String(Int(number)) : number.description
        case .day(let day): day.description
        case .empty: ""
        }
    }
}
