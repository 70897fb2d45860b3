import Files
import Stage
import Testing

@testable import Bulletins

@Suite("Reading a Word document") struct WordTextTests {
    private func read(_ file: WordFile, name: String = "a.docx") async throws -> String {
        let read = try await SourceFile.text(of: file.bytes, name: name)
        #expect(read.format == .docx)
        #expect(read.encoding == nil)
        return read.text
    }

    @Test("Paragraphs become lines")
    func paragraphs() async throws {
        #expect(try await read(WordFile(paragraphs: ["工会信息", "　　7月3日，云岭", "A&amp;B"])) == "工会信息\n　　7月3日，云岭\nA&B")
    }

    @Test("Runs are joined, tabulators, breaks and pages are kept, tab stops are not text")
    func signs() async throws {
        let body = """
            <w:p><w:pPr><w:tabs><w:tab w:val="left"/></w:tabs></w:pPr><w:r><w:t xml:space="preserve">甲 </w:t></w:r>
            <w:r><w:t>乙</w:t><w:tab/><w:t>丙</w:t><w:br/><w:t>丁</w:t><w:br w:type="page"/><w:t>戊</w:t></w:r></w:p>
            """
        #expect(try await read(WordFile(body: body)) == "甲 乙\t丙\n丁\n\u{0C}戊")
    }

    @Test("Headings are known by the names of their styles, which a Chinese Word numbers")
    func headings() async throws {
        var file = WordFile(
            body: "<w:p><w:pPr><w:pStyle w:val=\"2\"/></w:pPr><w:r><w:t>要情动态</w:t></w:r></w:p>"
                + "<w:p><w:pPr><w:pStyle w:val=\"a\"/></w:pPr><w:r><w:t>正文</w:t></w:r></w:p>")
        file.file.entries["word/styles.xml"] = Array(
            """
            <w:styles xmlns:w="w"><w:style w:styleId="2"><w:name w:val="heading 1"/></w:style>\
            <w:style w:styleId="a"><w:name w:val="Normal"/></w:style></w:styles>
            """.utf8)
        #expect(try await read(file) == "# 要情动态\n正文")
    }

    @Test("Without a list of styles the usual names are headings")
    func usualHeadings() async throws {
        let body = "<w:p><w:pPr><w:pStyle w:val=\"Heading2\"/></w:pPr><w:r><w:t>要情</w:t></w:r></w:p>"
        #expect(try await read(WordFile(body: body)) == "# 要情")
    }

    @Test("Deleted and moved text, field codes and the second copy of a drawing are not read")
    func unseen() async throws {
        let body = """
            <w:p><w:del><w:r><w:delText>删</w:delText><w:t>去</w:t></w:r></w:del><w:moveFrom><w:r><w:t>移</w:t></w:r></w:moveFrom>\
            <w:ins><w:r><w:t>增</w:t></w:r></w:ins><w:r><w:instrText>PAGE</w:instrText></w:r></w:p>\
            <mc:AlternateContent><mc:Choice><w:p><w:r><w:t>框</w:t></w:r></w:p></mc:Choice>\
            <mc:Fallback><w:p><w:r><w:t>框</w:t></w:r></w:p></mc:Fallback></mc:AlternateContent>
            """
        #expect(try await read(WordFile(body: body)) == "增\n框")
    }

    @Test("The cells of a row are divided by tabulators")
    func table() async throws {
        let cell = { (text: String) in "<w:tc>\(WordFile.paragraph(text))</w:tc>" }
        let body = "<w:tbl><w:tr>\(cell("市"))\(cell("会员"))</w:tr><w:tr>\(cell("甲"))\(cell("3"))</w:tr></w:tbl>"
        #expect(try await read(WordFile(body: body + WordFile.paragraph("完"))) == "市\t会员\n甲\t3\n完")
    }

    @Test("An external entity that names /etc/passwd yields nothing: the document is refused")
    func externalEntity() async {
        let file = WordFile(
            body: "<w:p><w:r><w:t>甲&x;</w:t></w:r></w:p>",
            prologue: "<!DOCTYPE d [<!ENTITY x SYSTEM \"file:///etc/passwd\">]>")
        await #expect(throws: UnreadableFile.damaged(.docx)) {
            try await SourceFile.text(of: file.bytes, name: "a.docx")
        }
    }

    @Test("Entities that multiply are refused")
    func laughs() async {
        let more = (1...9).map { "<!ENTITY a\($0) \"\(String(repeating: "&a\($0 - 1);", count: 10))\">" }.joined()
        let file = WordFile(
            body: "<w:p><w:r><w:t>&a9;</w:t></w:r></w:p>", prologue: "<!DOCTYPE d [<!ENTITY a0 \"ha\">\(more)]>")
        await #expect(throws: UnreadableFile.damaged(.docx)) {
            try await SourceFile.text(of: file.bytes, name: "a.docx")
        }
    }

    @Test("A document that unpacks to far more than it is, is refused")
    func bomb() async {
        var file = WordFile(paragraphs: [])
        file.file.entries["word/document.xml"] = [UInt8](repeating: UInt8(ascii: " "), count: 8 << 20)
        #expect(file.bytes.count < 20_000)
        await #expect(throws: UnreadableFile.overpacked) { try await SourceFile.text(of: file.bytes, name: "a.docx") }
    }

    @Test("A document whose text is missing or cut is damaged")
    func damaged() async {
        var missing = WordFile(paragraphs: ["甲"])
        missing.file.entries["word/document.xml"] = nil
        missing.file.entries["word/styles.xml"] = []
        let whole = WordFile(paragraphs: [briefing]).bytes
        let malformed = WordFile(body: "<w:p><w:r>")
        for bytes in [missing.bytes, Array(whole.dropLast(30)), Array(whole.prefix(40)), malformed.bytes] {
            await #expect(throws: UnreadableFile.damaged(.docx)) {
                try await SourceFile.text(of: bytes, name: "a.docx")
            }
        }
    }

    @Test("A document nested without end is refused")
    func deep() async {
        let file = WordFile(body: String(repeating: "<w:p>", count: 5_000) + String(repeating: "</w:p>", count: 5_000))
        await #expect(throws: UnreadableFile.damaged(.docx)) {
            try await SourceFile.text(of: file.bytes, name: "a.docx")
        }
    }

    @Test("An encrypted archive needs its password")
    func encrypted() async {
        var file = WordFile(paragraphs: ["甲"])
        file.file.password = "gonghui"
        await #expect(throws: UnreadableFile.passwordNeeded(.docx)) {
            try await SourceFile.text(of: file.bytes, name: "a.docx")
        }
    }

    @Test("Other containers are named for what they are")
    func containers() async {
        let kinds: [(String, ForeignKind)] = [
            ("xl/workbook.xml", .spreadsheet), ("ppt/presentation.xml", .slides), ("OFD.xml", .fixedLayout),
            ("mimetype", .openDocument), ("照片.png", .archive),
        ]
        for (entry, kind) in kinds {
            var file = WordFile(paragraphs: [])
            file.file.entries = [entry: [1]]
            await #expect(throws: UnreadableFile.foreign(kind)) {
                try await SourceFile.text(of: file.bytes, name: "a.docx")
            }
        }
    }
}
