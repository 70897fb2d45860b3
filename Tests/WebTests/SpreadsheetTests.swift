import CLibZip
import Foundation
import Kernel
import Testing

@testable import Web

@Suite("Taking a table away") struct SpreadsheetTests {
    private func table(_ rows: [[Spreadsheet.Cell]]) -> Spreadsheet {
        Spreadsheet(
            Text("稿件/一览", en: "Articles"), note: Text("共二篇", en: "Two"),
            columns: [.init(Text("名称", en: "Name")), .init(Text("数", en: "Number"))], rows: rows)
    }

    private func csv(_ cells: Spreadsheet.Cell...) -> String {
        String(decoding: table([cells]).csv(in: .zh).dropFirst(3), as: UTF8.self)
    }

    @Test("CSV begins with a byte order mark and the heads in the visitor's language")
    func head() {
        #expect(table([]).csv(in: .zh) == [0xEF, 0xBB, 0xBF] + Array("名称,数\r\n".utf8))
        #expect(table([]).csv(in: .en) == [0xEF, 0xBB, 0xBF] + Array("Name,Number\r\n".utf8))
    }

    @Test("Commas, quotes and line breaks stay inside their cell")
    func quoting() {
        #expect(csv(.text("甲,乙"), .text("他说\"好\"")) == "名称,数\r\n\"甲,乙\",\"他说\"\"好\"\"\"\r\n")
        #expect(csv(.text("上\n下"), .empty) == "名称,数\r\n\"上\n下\",\r\n")
    }

    @Test("What a spreadsheet would calculate is marked as text", arguments: ["=1+1", "+86", "-2", "@SUM(A1)", "\t=1"])
    func formulas(_ text: String) {
        #expect(csv(.text(text)) == "名称,数\r\n'\(text)\r\n")
    }

    @Test("Numbers have neither exponent nor needless zeros, and a negative one is a number")
    func numbers() {
        #expect(csv(.number(32_000_000), .number(20.4)) == "名称,数\r\n32000000,20.4\r\n")
        #expect(csv(.number(-3), .day(Day(sinceEpoch: 0))) == "名称,数\r\n-3,1970-01-01\r\n")
    }

    @Test("A workbook holds texts as texts, numbers as numbers and days as days")
    func workbook() throws {
        let day = try #require(Day(year: 2026, month: 11, day: 21))
        let bytes = try table([[.text("=1+1"), .number(2.5)], [.text("440101199001011234"), .day(day)]]).xlsx(in: .zh)
        let strings = try entry("xl/sharedStrings.xml", of: bytes)
        #expect(strings.contains("<t>=1+1</t>") && strings.contains("<t>440101199001011234</t>"))
        let sheet = try entry("xl/worksheets/sheet1.xml", of: bytes)
        #expect(sheet.contains("<c r=\"B2\"><v>2.5</v></c>"))
        // Excel counts 21 November 2026 as 46347.
        #expect(sheet.contains("><v>46347</v></c>"))
        #expect(!sheet.contains("<f>"))
    }

    @Test("A name that a sheet may not have is mended, and an empty table is a workbook too")
    func names() throws {
        #expect(try entry("xl/workbook.xml", of: try table([]).xlsx(in: .zh)).contains("name=\"稿件一览\""))
    }

    private struct NotThere: Error {}

    private func entry(_ name: String, of bytes: [UInt8]) throws -> String {
        let file = FileManager.default.temporaryDirectory.appending(path: "workbook-test-\(UUID().uuidString).xlsx")
        try Data(bytes).write(to: file)
        defer { try? FileManager.default.removeItem(at: file) }
        guard let archive = zip_open(file.path, ZIP_RDONLY, nil) else { throw NotThere() }
        defer { zip_discard(archive) }
        guard let entry = zip_fopen(archive, name, 0) else { throw NotThere() }
        defer { zip_fclose(entry) }
        var text = [UInt8](repeating: 0, count: 1 << 20)
        let count = zip_fread(entry, &text, UInt64(text.count))
        return String(decoding: text.prefix(Int(count)), as: UTF8.self)
    }
}
