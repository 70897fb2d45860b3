import Foundation
import Kernel
import Stage
import Testing

@testable import Files

@Suite("Separated text") struct SeparatedTextTests {
    private static let list = "姓名,电话,备注\r\n李梅,020-1,\"住\"\"北\"\"区,\r\n三楼\"\r\n王强,,\r\n"

    private func read(_ bytes: [UInt8], _ name: String = "名册.csv") throws -> ReadTable {
        try #require(try ReadTable(try SheetFile(Data(bytes), name: name)))
    }

    private func read(_ text: String) throws -> ReadTable { try read(Array(text.utf8)) }

    @Test("Every encoding is found, with its mark and without", arguments: TextEncoding.allCases, [true, false])
    func encodings(_ encoding: TextEncoding, _ isMarked: Bool) throws {
        let bytes = (isMarked ? encoding.mark : []) + encoded(Self.list, as: encoding.rawValue)
        let file = try SheetFile(Data(bytes), name: "名册.csv")
        #expect(file.encoding == encoding && file.kind == .csv && file.notices.isEmpty)
        #expect(file.sheets.map(\.name) == ["名册"])
        let read = try read(bytes)
        #expect(read.labels == ["姓名", "电话", "备注"])
        #expect(read.texts == [["李梅", "020-1", "住\"北\"区,\r\n三楼"], ["王强", "", ""]])
        #expect(read.rows.map(\.number) == [2, 3])
    }

    @Test("Chinese that begins long after the first page decides the encoding")
    func lateChinese() throws {
        let digits = (1...60_000).map { "\($0),\($0 * 7)" }.joined(separator: "\n")
        let text = "No,Name\n" + digits + "\n1,中华全国总工会越秀区工作委员会\n"
        let read = try read(encoded(text, as: "GB18030"))
        #expect(read.rows.last?.cells[1].text == "中华全国总工会越秀区工作委员会")
        #expect(read.rows.count == 60_001)
    }

    @Test("Bytes that are no character are marked, and their line is noted")
    func damage() throws {
        var bytes = encoded("姓名,电话\n李梅,020\n王强,021\n中华全国总工会,工作委员会\n", as: "GB18030")
        bytes.insert(0xFF, at: bytes.count - 3)
        let file = try SheetFile(Data(bytes), name: "a.csv")
        #expect(file.notices.count == 1 && file.notices[0].zh.contains("第4行"))
    }

    @Test("Commas, tabulators, semicolons and bars are told apart", arguments: [",", "\t", ";", "|"])
    func delimiters(_ delimiter: String) throws {
        let rows = [["单位名称", "金额（元）", "备注"], ["甲厂", "1", "有，也有；"], ["乙厂", "2", ""]]
        let title = "越秀区总工会，2026年\n"
        let read = try read(title + rows.map { $0.joined(separator: delimiter) }.joined(separator: "\n"))
        #expect(read.labels == rows[0])
        #expect(read.texts == Array(rows[1...]))
        #expect(read.table.headRow == 2)
    }

    @Test("A first line that names the delimiter decides, and is no row")
    func declared() throws {
        let read = try read("sep=;\r\n姓名;电话\r\n李,梅;1,2,3\r\n")
        #expect(read.texts == [["李,梅", "1,2,3"]])
        #expect(read.table.headRow == 1)
    }

    @Test("Lines end in LF, CR or both, and the last needs no end", arguments: ["\n", "\r", "\r\n"])
    func lineEnds(_ end: String) throws {
        let read = try read(["姓名,电话", "李梅,1", "", "王强,2"].joined(separator: end))
        #expect(read.texts == [["李梅", "1"], ["王强", "2"]])
        #expect(read.rows.map(\.number) == [2, 4])
    }

    @Test("Short rows are filled up, and what is too much in long ones is not lost")
    func ragged() throws {
        let read = try read("姓名,电话,单位\n李梅\n王强,1,甲厂,乙厂,,\n")
        #expect(read.texts == [["李梅", "", ""], ["王强", "1", "甲厂"]])
        #expect(read.rows.map(\.beyond) == [[], [.text("乙厂")]])
    }

    @Test("What keeps a code from becoming a number, or a text from being calculated, is no part of it")
    func guarded() throws {
        let read = try read("姓名,代码,备注\n李梅,=\"0020\",'=1+1\n王强,\"=\"\"007\"\"\",\"'-a,b\"\n")
        #expect(read.texts == [["李梅", "0020", "=1+1"], ["王强", "007", "-a,b"]])
    }

    @Test("A quotation mark within a cell is a character, and what follows a closing one belongs to the cell")
    func strayQuotes() throws {
        let read = try read("姓名,规格,备注\n李梅,5\"管,\"甲\"乙\n")
        #expect(read.texts == [["李梅", "5\"管", "甲乙"]])
    }
}
