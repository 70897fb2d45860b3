import Foundation
import Stage
import Testing

@testable import Files

/// A file as it reaches a union office, and what is read of it.
struct NastyFile: Sendable, CustomTestStringConvertible {
    enum Outcome: Sendable {
        /// The texts of the rows that are entries.
        case rows([[String]])
        case refused(UnreadableSheet)
    }

    let what: String
    let name: String
    let bytes: [UInt8]
    let outcome: Outcome

    var testDescription: String { what }

    init(_ what: String, called name: String = "名册.xlsx", _ bytes: [UInt8], _ outcome: Outcome) {
        (self.what, self.name, self.bytes, self.outcome) = (what, name, bytes, outcome)
    }

    init(_ what: String, _ rows: [[String]], merged: [String] = [], reads: [[String]]) {
        self.init(what, WorkbookFile(rows, merged: merged).file.bytes, .rows(reads))
    }

    init(_ what: String, text: String, as encoding: String = "UTF-8", mark: [UInt8] = [], reads: [[String]]) {
        self.init(what, called: "名册.csv", mark + encoded(text, as: encoding), .rows(reads))
    }

    init(_ what: String, _ book: WorkbookFile, _ outcome: Outcome) { self.init(what, book.file.bytes, outcome) }
}

extension NastyFile {
    private static let head = ["姓名", "电话", "单位"]
    private static let people = [["李梅", "020-1", "甲厂"], ["王强", "020-2", "乙厂"]]
    private static let csv = "姓名,电话,单位\n李梅,020-1,甲厂\n王强,020-2,乙厂\n"

    static let all: [NastyFile] = shapes + cells + containers + texts

    /// What people do to a table.
    private static let shapes: [NastyFile] = [
        NastyFile(
            "Titles merged across the table",
            [["越秀区职工花名册"], ["填报单位：越秀区总工会", "", "单位：元"], head] + people, merged: ["A1:C1", "A2:B2"], reads: people),
        NastyFile(
            "A head of two rows",
            [["姓名", "联系方式", "", "单位"], ["", "手机", "邮箱", ""], ["李梅", "020-1", "a@b", "甲厂"]],
            merged: ["A1:A2", "B1:C1", "D1:D2"], reads: [["李梅", "020-1", "a@b", "甲厂"]]),
        NastyFile(
            "Subtotals in the middle and a total at the end",
            [head, people[0], ["小计", "1", ""], people[1], ["乙厂小计", "1", ""], ["合　计", "2", ""]], reads: people),
        NastyFile(
            "The head again on every printed page", [head, people[0], [], ["职工花名册（续）"], head, people[1]],
            merged: ["A4:C4"], reads: people),
        NastyFile(
            "Notes, signatures and a line for the date beneath",
            [head] + people + [["备注：本表一式两份，请于每月五日前报送。"], ["填表人：钱进", "审核人：孙立", "日期：2026年3月5日"]], reads: people),
        NastyFile(
            "A name that stands once for three rows", [["单位", "姓名"], ["甲厂", "李梅"], ["", "王强"], ["", "赵敏"]],
            merged: ["A2:A4"], reads: [["甲厂", "李梅"], ["甲厂", "王强"], ["甲厂", "赵敏"]]),
        NastyFile(
            "Serial numbers printed in advance",
            [["序号", "姓名", "电话"], ["1", "李梅", "020-1"], ["2"], ["3"], ["4"]], reads: [["1", "李梅", "020-1"]]),
        NastyFile(
            "The line that numbers the columns", [["姓名", "人数", "金额"], ["甲", "1", "2"], ["李梅", "3", "4"]],
            reads: [["李梅", "3", "4"]]),
        NastyFile(
            "An example that was left in", [head, ["例：", "020-0", "某厂"]] + people, reads: people),
        NastyFile(
            "A blank row and a blank column between",
            [["姓名", "", "电话"], ["李梅", "", "1"], [], [], ["王强", "", "2"]],
            reads: [["李梅", "", "1"], ["王强", "", "2"]]),
        NastyFile("A line that says how many there are", [head] + people + [["共 2 人"]], reads: people),
    ]

    /// What spreadsheets do to cells.
    private static let cells: [NastyFile] = [
        NastyFile("An identity number kept as a number", book("<c r=\"B2\"><v>4.4012319900101101E+17</v></c>"), ruined),
        NastyFile(
            "An identity number rounded to zeros", book("<c r=\"B2\"><v>440123199001011000</v></c>"),
            .rows([["李梅", "440123199001011000", ""]])),
        NastyFile(
            "A formula with its result", book("<c r=\"B2\"><f>1+1</f><v>2</v></c>"), .rows([["李梅", "2", ""]])),
        NastyFile(
            "A formula that was never worked out", book("<c r=\"B2\"><f>A9</f></c>"), .rows([["李梅", "=A9", ""]])),
        NastyFile(
            "A formula that failed", book("<c r=\"B2\" t=\"e\"><f>1/0</f><v>#DIV/0!</v></c>"),
            .rows([["李梅", "#DIV/0!", ""]])),
        NastyFile("Days counted from 1904", days(isFrom1904: true), .rows([["李梅", "2026-03-05", ""]])),
        NastyFile("Days counted from 1900", days(isFrom1904: false), .rows([["李梅", "2022-03-04", ""]])),
        NastyFile(
            "A number and a line break in one text",
            book("<c r=\"B2\" t=\"inlineStr\"><is><t>020-1\n020-2</t></is></c>"),
            .rows([["李梅", "020-1\n020-2", ""]])),
        NastyFile(
            "Characters that XML cannot hold", book("<c r=\"B2\" t=\"inlineStr\"><is><t>甲_x000D_乙</t></is></c>"),
            .rows([["李梅", "甲\r乙", ""]])),
        NastyFile("A hidden row", hiddenRow, .rows(people)),
        NastyFile("A hidden sheet with a list of choices", hiddenSheet, .rows(people)),
        NastyFile(
            "Formatting down to the last row and column",
            WorkbookFile(
                rows: WorkbookFile.xml([head] + people)
                    + "<row r=\"1048576\"><c r=\"A1048576\" s=\"0\"/><c r=\"XFD1048576\" s=\"0\"/></row>"),
            .rows(people)),
    ]

    /// What arrives in place of a workbook.
    private static let containers: [NastyFile] = [
        NastyFile("Nothing at all", [], .refused(.empty)),
        NastyFile("Locked with a password", compound("EncryptedPackage"), .refused(.passwordNeeded)),
        NastyFile("An old workbook under a new name", compound("Workbook"), .refused(.foreign(.oldSpreadsheet))),
        NastyFile(
            "A web page under the name of a workbook", called: "导出.xls",
            encoded("<html><body><table><tr><td>姓名<td>电话</table></body></html>", as: "GB18030"), .refused(.webPage)),
        NastyFile(
            "A picture under the name of a workbook", [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A],
            .refused(.foreign(.picture))),
        NastyFile("A paper under the name of a workbook", Array("%PDF-1.7\n".utf8), .refused(.foreign(.pdf))),
        NastyFile(
            "A document under the name of a workbook", PackedFile(["word/document.xml": [1]]).bytes,
            .refused(.foreign(.document))),
        NastyFile(
            "An archive that was cut off", Array(WorkbookFile([head] + people).file.bytes.dropLast(300)),
            .refused(.damaged)),
        NastyFile("A bomb: sixty-four megabytes of blanks", bomb, .refused(.overpacked)),
        NastyFile("A bomb: entities within entities", laughs, .refused(.overpacked)),
        NastyFile("A sheet that is not where the workbook says", lost, .refused(.damaged)),
        NastyFile(
            "Numbers without meaning", called: "名册.csv", (0..<3_000).map { UInt8(truncatingIfNeeded: $0 &* 7_919) },
            .refused(.notText)),
    ]

    /// What other programs write as text.
    private static let texts: [NastyFile] = [
        NastyFile(
            "GB 18030 with characters of four bytes", text: "姓名,电话,单位\n㛃𠮷䶮,020-1,甲厂\n", as: "GB18030",
            reads: [["㛃𠮷䶮", "020-1", "甲厂"]]),
        NastyFile("UTF-8 with a mark", text: csv, mark: [0xEF, 0xBB, 0xBF], reads: people),
        NastyFile("UTF-16 with a mark", text: csv, as: "UTF-16LE", mark: [0xFF, 0xFE], reads: people),
        NastyFile("UTF-16 without one", text: csv, as: "UTF-16BE", reads: people),
        NastyFile("Semicolons", text: csv.replacing(",", with: ";"), reads: people),
        NastyFile(
            "Tabulators, and old Macintosh line ends", text: csv.replacing(",", with: "\t").replacing("\n", with: "\r"),
            reads: people),
        NastyFile(
            "Quotes across lines, and quotes in quotes", text: "姓名,电话,单位\n李梅,\"020-1\n转 \"\"8\"\"\",甲厂\n",
            reads: [["李梅", "020-1\n转 \"8\"", "甲厂"]]),
        NastyFile(
            "Texts kept from being calculated", text: "姓名,电话,单位\n李梅,=\"0020\",'=1+1\n",
            reads: [["李梅", "0020", "=1+1"]]),
        NastyFile(
            "A quotation mark that never ends", called: "名册.csv", Array("姓名,电话\n李梅,\"020\n王强,1\n".utf8),
            .refused(.unclosedQuote(at: "B2"))),
        NastyFile("Bytes of zero in between", called: "名册.csv", Array(csv.utf8) + [0, 0, 0, 0], .refused(.notText)),
    ]

    private static let ruined = Outcome.rows([["李梅", "4.4012319900101101E+17", ""]])

    /// A table of one person with a second cell as it is written in the file.
    private static func book(_ cell: String, properties: String = "") -> WorkbookFile {
        let person = "<row r=\"2\"><c r=\"A2\" t=\"inlineStr\"><is><t>李梅</t></is></c>\(cell)</row>"
        return WorkbookFile(rows: WorkbookFile.xml([head]) + person, properties: properties)
    }

    /// 2026-03-05, counted from 1904.
    private static func days(isFrom1904: Bool) -> WorkbookFile {
        var days = book(
            "<c r=\"B2\" s=\"0\"><v>44624</v></c>", properties: isFrom1904 ? "<workbookPr date1904=\"1\"/>" : "")
        days.set(formats: ["yyyy-mm-dd"])
        return days
    }

    private static var hiddenRow: WorkbookFile {
        WorkbookFile(
            rows: WorkbookFile.xml([head] + people).replacing("<row r=\"3\"", with: "<row r=\"3\" hidden=\"1\""))
    }

    private static var hiddenSheet: WorkbookFile {
        var book = WorkbookFile([head] + people)
        book.add(sheet: "字典", state: "hidden", rows: WorkbookFile.xml([["类别"], ["消防"], ["燃气"]]))
        return book
    }

    private static func compound(_ stream: String) -> [UInt8] {
        [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1] + [UInt8](repeating: 0, count: 4_096)
            + encoded(stream, as: "UTF-16LE")
    }

    private static var bomb: WorkbookFile {
        var book = WorkbookFile([head])
        book.file.entries["xl/worksheets/sheet1.xml"] = [UInt8](repeating: 0x20, count: 64 << 20)
        return book
    }

    private static var laughs: WorkbookFile {
        var book = WorkbookFile([head])
        book.set(
            "xl/sharedStrings.xml",
            "<!DOCTYPE x [<!ENTITY a \"哈\"><!ENTITY b \"&a;&a;&a;&a;&a;&a;&a;&a;\">]><sst><si><t>&b;</t></si></sst>")
        return book
    }

    private static var lost: WorkbookFile {
        var book = WorkbookFile([head])
        book.file.entries["xl/worksheets/sheet1.xml"] = nil
        return book
    }
}
