import Foundation
import Testing

@testable import Bulletins

@Suite("Reading a PDF") struct PDFTextTests {
    private func read(_ file: PDFFile, name: String = "a.pdf") async throws -> String {
        let read = try await SourceFile.text(of: file.bytes, name: name)
        #expect(read.format == .pdf)
        return read.text
    }

    @Test("Lines and pages are kept, and a PDF under another name is a PDF")
    func pages() async throws {
        let file = PDFFile([["工会信息", "云岭市总工会"], ["第二页"]])
        #expect(try await read(file, name: "简报.txt") == "工会信息\n云岭市总工会\n\u{0C}第二页")
    }

    @Test("The indent of a paragraph becomes two wide spaces")
    func indent() async throws {
        let lines = ["首段第一行文字写满了", "续行", "次段第一行文字写满了", "续行", "续行"].enumerated().map { index, text in
            PDFFile.Line(text: text, left: [0, 2].contains(index) ? 104 : 80, bottom: 780 - 20 * Double(index))
        }
        #expect(
            try await read(PDFFile(placed: lines))
                == "　　首段第一行文字写满了\n续行\n　　次段第一行文字写满了\n续行\n续行")
    }

    private func column(_ name: String, left: Double) -> [PDFFile.Line] {
        (0..<6).map { PDFFile.Line(text: "\(name)第\($0)行文字文字文字", left: left, bottom: 700 - 20 * Double($0)) }
    }

    @Test("Columns come one after the other, and a headline over both comes first")
    func columns() async throws {
        let head = PDFFile.Line(text: "一条横跨两栏的通栏标题文字文字文字文字文字文字", left: 120, bottom: 740)
        let (left, right) = (column("左栏", left: 80), column("右栏", left: 320))
        let text = try await read(PDFFile(placed: zip(left, right).flatMap { [$0, $1] } + [head]))
        #expect(text.split(separator: "\n").map(String.init) == ([head] + left + right).map(\.text))
    }

    @Test("Three columns come one after the other too")
    func threeColumns() async throws {
        let columns = [column("左栏", left: 40), column("中栏", left: 220), column("右栏", left: 400)]
        let text = try await read(PDFFile(placed: (0..<6).flatMap { row in columns.map { $0[row] } }))
        #expect(text == columns.joined().map(\.text).joined(separator: "\n"))
    }

    @Test("A by-line in the middle of the page comes before all columns, not within the one below it")
    func byLine() async throws {
        let line = PDFFile.Line(text: "记者 周小禾", left: 247, bottom: 740)
        let columns = [column("左栏", left: 40), column("中栏", left: 220), column("右栏", left: 400)]
        let text = try await read(PDFFile(placed: (0..<6).flatMap { row in columns.map { $0[row] } } + [line]))
        #expect(text.hasPrefix("记者 周小禾\n"))
    }

    @Test("A name printed with wide spaces stays one line")
    func wideLetters() async throws {
        let letters = "工会信息".enumerated().map {
            PDFFile.Line(text: String($1), left: 180 + 36 * Double($0), bottom: 740)
        }
        #expect(try await read(PDFFile(placed: letters)) == "工 会 信 息")
    }

    @Test("The cells of a table stay in their rows")
    func table() async throws {
        let rows = ["市": "会员", "甲市": "1200", "乙市": "35", "丙市": "7", "丁市": "88", "戊市": "96"].sorted { $0.key < $1.key }
        let cells = rows.enumerated().flatMap { index, row in
            [
                PDFFile.Line(text: row.key, left: 80, bottom: 700 - 20 * Double(index)),
                PDFFile.Line(text: row.value, left: 320, bottom: 700 - 20 * Double(index)),
            ]
        }
        #expect(try await read(PDFFile(placed: cells)) == rows.map { "\($0.key)\t\($0.value)" }.joined(separator: "\n"))
    }

    @Test("Places beyond all measure give a text or a reason") func hostile() async throws {
        let far = [-1e300, 1e300, 1e9, 0].map { PDFFile.Line(text: "远方的文字", left: $0, bottom: -$0) }
        await #expect(throws: Never.self) {
            do {
                _ = try await SourceFile.text(of: PDFFile(placed: far + far).bytes, name: "a.pdf")
            } catch is UnreadableFile {}
        }
    }

    @Test("A scan, a page with nothing but the stamp of a scanning program, has no text")
    func scanned() async {
        for pages in [[[]], [["扫描全能王 创建"], ["扫描全能王 创建"]]] as [[[String]]] {
            await #expect(throws: UnreadableFile.withoutText(.pdf)) {
                try await SourceFile.text(of: PDFFile(pages).bytes, name: "a.pdf")
            }
        }
    }

    @Test("An encrypted PDF needs its password")
    func encrypted() async {
        var file = PDFFile([["工会信息"]])
        let key = String(repeating: "5a", count: 32)
        file.trailer = "/Encrypt << /Filter /Standard /V 1 /R 2 /P -4 /O <\(key)> /U <\(key)> >> /ID [<00> <00>]"
        await #expect(throws: UnreadableFile.passwordNeeded(.pdf)) {
            try await SourceFile.text(of: file.bytes, name: "a.pdf")
        }
    }

    @Test("A PDF that breaks off is damaged")
    func damaged() async {
        await #expect(throws: UnreadableFile.damaged(.pdf)) {
            try await SourceFile.text(of: Array("%PDF-1.7\n1 0 obj\n<<".utf8), name: "a.pdf")
        }
    }

    @Test("A PDF of more pages than the limit is refused")
    func manyPages() async {
        let file = PDFFile([[String]](repeating: ["页"], count: SourceFile.pageLimit + 5))
        await #expect(throws: UnreadableFile.tooManyPages(limit: SourceFile.pageLimit)) {
            try await SourceFile.text(of: file.bytes, name: "a.pdf")
        }
    }
}
