import Foundation
import Kernel
import Stage
import Testing

@testable import Files

@Suite("Files that are not read as sheets") struct RefusedSheetTests {
    private static let head = [["姓名", "电话", "单位"], ["李梅", "020-1", "甲厂"], ["王强", "020-2", "乙厂"]]

    private func refusal(_ bytes: [UInt8], _ name: String = "名册.xlsx") -> UnreadableSheet? {
        FilesTests.refusal { try SheetFile(Data(bytes), name: name) }
    }

    private func refusal(_ book: WorkbookFile, _ limits: SheetLimits = SheetLimits()) -> UnreadableSheet? {
        FilesTests.refusal { try book.opened(within: limits) }
    }

    @Test("An empty file is empty, whatever its name")
    func empty() {
        #expect(refusal([]) == .empty)
        #expect(refusal([], "a.csv") == .empty)
    }

    @Test(
        "Old and locked workbooks and old documents are told apart by what is in them",
        arguments: [
            ("Workbook", .foreign(.oldSpreadsheet)), ("EncryptedPackage", .passwordNeeded),
            ("WordDocument", .foreign(.oldOffice)),
        ] as [(String, UnreadableSheet)])
    func compound(_ stream: String, _ reason: UnreadableSheet) {
        let head: [UInt8] = [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1]
        // The directory of a large compound file stands at its end.
        #expect(refusal(head + [UInt8](repeating: 0, count: 200_000) + encoded(stream, as: "UTF-16LE")) == reason)
    }

    @Test(
        "A container that is no workbook is named for what it is",
        arguments: [
            ("word/document.xml", .document), ("mimetype", .openDocument), ("xl/workbook.bin", .oldSpreadsheet),
            ("ppt/presentation.xml", .slides), ("OFD.xml", .fixedLayout), ("a.txt", .archive),
        ] as [(String, ForeignKind)])
    func containers(_ entry: String, _ kind: ForeignKind) {
        #expect(refusal(PackedFile([entry: [1]]).bytes) == .foreign(kind))
    }

    @Test("PDF and pictures that are called .xlsx are what their bytes say")
    func renamed() {
        #expect(refusal(Array("%PDF-1.7\n".utf8)) == .foreign(.pdf))
        #expect(refusal([0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A]) == .foreign(.picture))
    }

    @Test("A web page that is called .xls is said to be one, in any encoding", arguments: ["UTF-8", "GB18030"])
    func webPage(_ encoding: String) {
        let page = "<html xmlns:x=\"urn:schemas-microsoft-com:office:excel\"><table><tr><td>姓名<td>电话</table></html>"
        #expect(refusal(encoded(page, as: encoding), "导出.xls") == .webPage)
    }

    @Test(
        "Parts of web pages, XML of older programs and pages as messages are told as well",
        arguments: [
            "<table border=1><tr><td>姓名</td></tr></table>", "MIME-Version: 1.0\r\nContent-Type: multipart/related",
            "\u{FEFF}<?xml version=\"1.0\"?><Workbook xmlns=\"urn:schemas-microsoft-com:office:spreadsheet\"/>",
        ])
    func markup(_ text: String) { #expect(refusal(Array(text.utf8), "导出.xls") == .webPage) }

    @Test("Numbers without meaning are no text")
    func binary() {
        let bytes = (0..<4_000).map { UInt8(truncatingIfNeeded: $0 &* 7_919 &+ $0 / 13) }
        #expect(refusal(bytes, "a.csv") == .notText)
    }

    @Test("An archive that is cut off or whose bytes were changed is damaged")
    func damaged() {
        let whole = WorkbookFile(Self.head).file.bytes
        #expect(refusal(Array(whole.prefix(whole.count / 2))) == .damaged)
        var changed = WorkbookFile(Self.head)
        changed.set(
            "xl/worksheets/sheet1.xml", "<worksheet><sheetData><row r=\"1\"><c r=\"A1\"><v>1</v></row></sheetData>")
        #expect(refusal(changed) == .damaged)
    }

    @Test("A workbook without its sheets, or with numbers where none may be, is damaged")
    func inconsistent() {
        var missing = WorkbookFile(Self.head)
        missing.file.entries["xl/worksheets/sheet1.xml"] = nil
        #expect(refusal(missing) == .damaged)
        let rows = [
            "<row r=\"1\"><c r=\"A1\" t=\"s\"><v>9</v></c></row>",
            "<row r=\"1\"><c r=\"A1\" t=\"s\"><v>x</v></c></row>",
            "<row r=\"1\"><c r=\"ÄÄ\"><v>1</v></c></row>", "<row r=\"-1\"><c r=\"A1\"><v>1</v></c></row>",
            "<row r=\"2\"/><row r=\"1\"/>", "<row r=\"1\"><c r=\"ABCD1\"><v>1</v></c></row>",
        ]
        for xml in rows { #expect(refusal(WorkbookFile(rows: xml)) == .damaged, "\(xml)") }
    }

    @Test("An encrypted archive needs its password")
    func password() {
        var book = WorkbookFile(Self.head)
        book.file.password = "gonghui"
        #expect(refusal(book) == .passwordNeeded)
    }

    @Test("What unpacks to hundreds of times its size is refused before it is unpacked")
    func bomb() {
        var book = WorkbookFile(Self.head)
        book.file.entries["xl/worksheets/sheet1.xml"] = [UInt8](repeating: 0x20, count: 16 << 20)
        #expect(refusal(book) == .overpacked)
        var strings = WorkbookFile(Self.head)
        strings.file.entries["xl/sharedStrings.xml"] = [UInt8](repeating: 0x20, count: 16 << 20)
        #expect(refusal(strings) == .overpacked)
    }

    @Test("A document type, with which XML grows or opens files, is refused in every part")
    func documentType() {
        let laughs = "<!DOCTYPE x [<!ENTITY a \"ha\"><!ENTITY b \"&a;&a;&a;&a;&a;&a;&a;&a;\">]>"
        let file = "<!DOCTYPE x [<!ENTITY a SYSTEM \"file:///etc/passwd\">]>"
        for part in ["xl/workbook.xml", "xl/sharedStrings.xml", "xl/styles.xml", "xl/worksheets/sheet1.xml"] {
            for type in [laughs, file] {
                var book = WorkbookFile(Self.head)
                book.set(part, type + "<x><si><t>&a;</t></si></x>")
                #expect(refusal(book) == .overpacked, "\(part)")
            }
        }
    }

    @Test("XML that is nested a thousand deep is damaged, not a trap")
    func depth() {
        let deep = String(repeating: "<a>", count: 1_000) + String(repeating: "</a>", count: 1_000)
        #expect(refusal(WorkbookFile(rows: deep)) == .damaged)
    }

    @Test("Rows, columns, cells, characters, bytes and seconds have their limits, and each is told")
    func limits() {
        var limits = SheetLimits()
        limits.rows = 2
        #expect(refusal(WorkbookFile(Self.head), limits) == .tooManyRows(2))
        limits = SheetLimits()
        limits.columns = 2
        #expect(refusal(WorkbookFile(Self.head), limits) == .tooManyColumns(2))
        limits = SheetLimits()
        limits.cells = 8
        #expect(refusal(WorkbookFile(Self.head), limits) == .tooManyCells(8))
        limits = SheetLimits()
        limits.bytes = 100
        #expect(refusal(WorkbookFile(Self.head), limits) == .tooLarge(megabytes: 0))
        limits = SheetLimits()
        limits.seconds = 0
        #expect(refusal(WorkbookFile(Self.head), limits) == .timedOut(seconds: 0))
        let long = WorkbookFile(Self.head + [["", String(repeating: "长", count: 32_768)]])
        #expect(refusal(long) == .tooMuchInCell(at: "B4", characters: 32_767))
        #expect(refusal(WorkbookFile(Self.head + [["", String(repeating: "长", count: 32_767)]])) == nil)
    }

    @Test("Cells beyond the last column that hold nothing are no reason, as forms have them")
    func emptyColumns() {
        let styled = "<c r=\"XFD2\" s=\"0\"/>"
        #expect(refusal(WorkbookFile(rows: WorkbookFile.xml(Self.head) + "<row r=\"9\">\(styled)</row>")) == nil)
    }

    @Test("The same limits hold for separated text, and a quotation mark without end is told by its cell")
    func separated() {
        let wide = String(repeating: ",", count: 600)
        #expect(refusal(Array("姓名,电话\n甲\(wide)\n".utf8), "a.csv") == nil)
        #expect(refusal(Array("姓名,电话\n甲\(wide)乙\n".utf8), "a.csv") == .tooManyColumns(512))
        #expect(refusal(Array("姓名,电话\n李梅,\"020\n王强,1\n".utf8), "a.csv") == .unclosedQuote(at: "B2"))
        let long = String(repeating: "a", count: 40_000)
        #expect(refusal(Array("姓名,电话\n李梅,\(long)\n".utf8), "a.csv") == .tooMuchInCell(at: "B2", characters: 32_767))
    }

    @Test("Every reason is told in both languages")
    func sentences() {
        let reasons: [UnreadableSheet] =
            [
                .empty, .webPage, .notText, .damaged, .passwordNeeded, .overpacked, .tooLarge(megabytes: 128),
                .tooManyRows(9), .tooManyColumns(9), .tooManyCells(9), .tooMuchInCell(at: "B2", characters: 9),
                .unclosedQuote(at: "B2"), .timedOut(seconds: 9),
            ] + ForeignKind.allCases.map { .foreign($0) }
        for reason in reasons {
            let sentence = reason.sentence
            #expect(
                sentence.zh.unicodeScalars.contains { $0.value >= 0x4E00 } && sentence.zh.hasSuffix("。"), "\(reason)")
            #expect(sentence.en.allSatisfy { $0.isASCII } && sentence.en.hasSuffix("."), "\(reason)")
        }
    }
}
