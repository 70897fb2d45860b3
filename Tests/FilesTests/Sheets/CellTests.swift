import Kernel
import Testing

@testable import Files

@Suite("Cells of a workbook") struct CellTests {
    private static let head =
        "<row r=\"1\">"
        + ["姓名", "电话", "单位"].enumerated().map {
            "<c r=\"\(SheetColumn.letter($0))1\" t=\"inlineStr\"><is><t>\($1)</t></is></c>"
        }.joined() + "</row>"

    /// The first cell of the first row, of which the XML is given.
    private func cell(_ xml: String, _ prepare: (inout WorkbookFile) -> Void = { _ in }, properties: String = "") throws
        -> SheetCell
    {
        var book = WorkbookFile(
            rows: Self.head + "<row r=\"2\">\(xml)<c r=\"B2\"><v>1</v></c></row>", properties: properties)
        prepare(&book)
        return try #require(try ReadTable(try book.opened())).cells[0]
    }

    @Test("Numbers keep the digits of the file, and a ruined identity number shows as what it is")
    func numbers() throws {
        let ruined = try cell("<c r=\"A2\"><v>4.4012319900101101E+17</v></c>")
        #expect(ruined == .number("4.4012319900101101E+17"))
        #expect(SpreadsheetDamage(ruined.text) == .scientific)
        let zeros = try cell("<c r=\"A2\"><v>440123199001011000</v></c>")
        #expect(SpreadsheetDamage(zeros.text) == .roundedToZeros)
        #expect(try cell("<c r=\"A2\"><v>20.399999999999999</v></c>").text == "20.4")
        #expect(try cell("<c r=\"A2\"><v>1.2E5</v></c>").text == "120000")
        #expect(try cell("<c r=\"A2\"><v>13800138000</v></c>").text == "13800138000")
        #expect(try cell("<c r=\"A2\"><v>0.00001</v></c>").text == "0.00001")
        #expect(try cell("<c r=\"A2\"><v>-3</v></c>").text == "-3")
    }

    @Test(
        "A number in a format of days is a day; seconds and quoted letters do not make one",
        arguments: [
            ("yyyy-mm-dd", true), ("yyyy\\-m\\-d", true),
            ("[$-804]yyyy&quot;年&quot;m&quot;月&quot;d&quot;日&quot;;@", true),
            ("m/d/yy h:mm", true), ("General", false), ("0.00&quot; days&quot;", false), ("[h]:mm", false),
            ("[Red]#,##0.00;[Blue]-0", false), ("￥#,##0.00", false), ("@", false), ("[DBNum1][$-804]yyyy年m月", true),
            ("0.00_);\\(0.00\\)", false), ("G/通用格式", false), ("0.00E+00", false), ("上午/下午h&quot;时&quot;mm", true),
        ] as [(String, Bool)])
    func formats(_ code: String, _ isDay: Bool) throws {
        let cell = try cell("<c r=\"A2\" s=\"0\"><v>46347</v></c>") { $0.set(formats: [code]) }
        let day = try #require(Day(year: 2026, month: 11, day: 21))
        #expect(cell == (isDay ? .day(day) : .number("46347")))
    }

    @Test(
        "Formats that are known by their number alone, those of Chinese among them, are days",
        arguments: [14, 22, 31, 57])
    func numberedFormats(_ id: Int) throws {
        let cell = try cell("<c r=\"A2\" s=\"1\"><v>46347</v></c>") {
            let xml = "<cellXfs><xf numFmtId=\"0\"/><xf numFmtId=\"\(id)\"/></cellXfs>"
            $0.set("xl/styles.xml", "<styleSheet xmlns=\"\(WorkbookFile.main)\">\(xml)</styleSheet>")
        }
        #expect(cell.text == "2026-11-21")
    }

    @Test(
        "Days are counted from the end of 1899, with the day that never was, or from 1904",
        arguments: [
            ("1", "1900-01-01"), ("59", "1900-02-28"), ("60", "1900-02-29"), ("61", "1900-03-01"),
            ("46347.604166666664", "2026-11-21 14:30"), ("0.5", "12:00"), ("46347.999999999", "2026-11-22"),
            ("2958465", "9999-12-31"), ("2958466", "2958466"), ("-1", "-1"),
            ("46347.52512731481", "2026-11-21 12:36:11"),
        ] as [(String, String)])
    func serials(_ number: String, _ text: String) throws {
        let cell = try cell("<c r=\"A2\" s=\"0\"><v>\(number)</v></c>") { $0.set(formats: ["yyyy-mm-dd"]) }
        #expect(cell.text == text)
    }

    @Test("A workbook of 1904 counts its days from there")
    func since1904() throws {
        let properties = "<workbookPr date1904=\"1\"/>"
        let prepare = { (book: inout WorkbookFile) in book.set(formats: ["yyyy-mm-dd"]) }
        #expect(try cell("<c r=\"A2\" s=\"0\"><v>44885</v></c>", prepare, properties: properties).text == "2026-11-21")
        #expect(try cell("<c r=\"A2\" s=\"0\"><v>0</v></c>", prepare, properties: properties).text == "1904-01-01")
    }

    @Test("Shared texts are put together of their runs, without the readings above them")
    func shared() throws {
        let rich = "<r><rPr><b/></rPr><t>李</t></r><r><t xml:space=\"preserve\"> 梅</t></r><rPh sb=\"0\"><t>りばい</t></rPh>"
        let items = ["<t>甲</t>", rich, "<t>上_x000D_\n下_x005F_x</t>", "<t/>", "<t>&lt;a&gt;&amp;&#x4E00;</t>"]
        let texts = try (0..<5).map { number in
            try cell("<c r=\"A2\" t=\"s\"><v>\(number)</v></c>") { $0.set(strings: items) }
        }
        #expect(texts == [.text("甲"), .text("李 梅"), .text("上\r\n下_x"), .empty, .text("<a>&一")])
    }

    @Test("Inline texts, results of formulas, flags, faults and days of ISO 8601 are what they are")
    func kinds() throws {
        let inline = "<c r=\"A2\" t=\"inlineStr\"><is><r><t>李</t></r><r><t>梅</t></r></is></c>"
        #expect(try cell(inline) == .text("李梅"))
        #expect(try cell("<c r=\"A2\" t=\"str\"><f>B2&amp;\"元\"</f><v>1元</v></c>") == .text("1元"))
        #expect(try cell("<c r=\"A2\"><f>B2*2</f><v>2</v></c>") == .number("2"))
        #expect(try cell("<c r=\"A2\" t=\"b\"><v>1</v></c>") == .flag(true))
        #expect(try cell("<c r=\"A2\" t=\"b\"><v>0</v></c>") == .flag(false))
        #expect(try cell("<c r=\"A2\" t=\"e\"><f>1/0</f><v>#DIV/0!</v></c>") == .fault("#DIV/0!"))
        #expect(try cell("<c r=\"A2\" t=\"d\"><v>2026-11-21T14:30:00</v></c>").text == "2026-11-21 14:30")
        #expect(try cell("<c r=\"A2\"><f>SUM(B2:B9)</f></c>") == .fault("=SUM(B2:B9)"))
        #expect(try cell("<c r=\"A2\" t=\"inlineStr\"><is><t></t></is></c>") == .empty)
    }

    @Test("Cells and rows without addresses follow one another, and prefixes of elements do not matter")
    func unaddressed() throws {
        let book = WorkbookFile(
            rows: "<row><c t=\"str\"><v>姓名</v></c><c t=\"str\"><v>电话</v></c></row>"
                + "<x:row xmlns:x=\"\(WorkbookFile.main)\"><x:c><x:v>1</x:v></x:c><x:c><x:v>2</x:v></x:c></x:row>")
        let read = try #require(try ReadTable(try book.opened()))
        #expect(read.labels == ["姓名", "电话"])
        #expect(read.texts == [["1", "2"]])
        #expect(read.rows[0].address(of: read.table.columns[1]) == "B2")
    }

    @Test("Sheets come in the order of the workbook, and hidden ones are noted")
    func sheets() throws {
        var book = WorkbookFile([["姓名", "电话"], ["李梅", "1"]])
        book.add(sheet: "代码", state: "veryHidden", rows: WorkbookFile.xml([["甲"]]))
        let file = try book.opened()
        #expect(file.sheets.map(\.name) == ["表1", "代码"])
        #expect(file.sheets.map(\.isHidden) == [false, true])
        #expect(file.notices.count == 1 && file.notices[0].zh.contains("代码"))
        #expect(file.kind == .xlsx && file.encoding == nil)
    }

    @Test("Letters of columns go from A over Z, AA and ZZ to AAA")
    func letters() {
        #expect([0, 25, 26, 701, 702].map(SheetColumn.letter) == ["A", "Z", "AA", "ZZ", "AAA"])
        #expect(CellAddress("$C$17".utf8)?.description == "C17")
    }
}
