import Files
import Foundation
import Kernel
import Stage
import Testing

@testable import Bulletins

@Suite("Taking in a file") struct SourceFileTests {
    @Test("The digest is that of the bytes, so the same file is known again")
    func digest() async throws {
        let read = try await SourceFile.text(of: Array("abc".utf8), name: "a.txt")
        #expect(read.sha256.prefix(4) == [0xBA, 0x78, 0x16, 0xBF])
        #expect(read.sha256.count == 32)
    }

    @Test("Markdown is what its name says is Markdown")
    func markdown() async throws {
        #expect(try await SourceFile.text(of: Array("# 工会".utf8), name: "简报.MD").format == .markdown)
        #expect(try await SourceFile.text(of: Array("# 工会".utf8), name: "简报").format == .plain)
    }

    @Test("An empty file and one above the limit are refused before anything is read")
    func sizes() async {
        await #expect(throws: UnreadableFile.empty) { try await SourceFile.text(of: [], name: "a.txt") }
        let large = [UInt8](repeating: 0x41, count: SourceFile.byteLimit + 1)
        await #expect(throws: UnreadableFile.tooLarge(bytes: large.count, limit: SourceFile.byteLimit)) {
            try await SourceFile.text(of: large, name: "a.txt")
        }
    }

    @Test(
        "A file that is no text is named for what it is, though it is called .txt",
        arguments: [
            ([0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A], .picture), ([0xFF, 0xD8, 0xFF, 0xE0], .picture),
            ([0x7F, 0x45, 0x4C, 0x46, 2], .program), (Array("MZ".utf8) + [0x90, 0, 3, 0], .program),
            (Array("Rar!".utf8) + [0x1A, 7, 0], .archive), ([0x1F, 0x8B, 8, 0], .archive),
            (Array("{\\rtf1 x}".utf8), .richText), ([0, 0, 0, 0x18] + Array("ftypmp42".utf8), .recording),
        ] as [([UInt8], ForeignKind)])
    func foreign(_ bytes: [UInt8], _ kind: ForeignKind) async {
        await #expect(throws: UnreadableFile.foreign(kind)) { try await SourceFile.text(of: bytes, name: "简报.txt") }
    }

    @Test("A table in plain text is no bulletin, so that no roster gets among them")
    func table() async {
        let roster = Array("姓名,手机\n麦晓岚,13800138000\n".utf8)
        await #expect(throws: UnreadableFile.foreign(.spreadsheet)) {
            try await SourceFile.text(of: roster, name: "名册.CSV")
        }
    }

    @Test(
        "Old office files are told apart, and a locked document from an old one",
        arguments: [
            ("WordDocument", .oldOffice), ("Workbook", .oldSpreadsheet), ("PowerPoint Document", .oldSlides),
            ("EncryptedPackage", .lockedOffice),
        ] as [(String, ForeignKind)])
    func compound(_ stream: String, _ kind: ForeignKind) async {
        let head: [UInt8] = [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1]
        let bytes = head + [UInt8](repeating: 0, count: 504) + encoded(stream, as: "UTF-16LE")
        await #expect(throws: UnreadableFile.foreign(kind)) { try await SourceFile.text(of: bytes, name: "a.docx") }
    }

    @Test(
        "Data for programs is no bulletin, whatever it is called; a text that only begins like it is one",
        arguments: [
            ("标注.json", "[\n{\"title\": \"工会\"}\n]", true), ("标注.txt", "\u{FEFF}{\"title\": \"工会\"}", true),
            ("标注.jsonl", "{\"a\": 1}\n{\"a\": 2}", true), ("目录.txt", "<?xml version=\"1.0\"?><issue/>", true),
            ("settings.yaml", "title: 工会", true), ("简报.txt", "[工会简报] 第一期", false),
            ("网页.xml", "<?xml version='1.0'?><html><p>简报</p></html>", false), ("简报.第12期", "工会简报", false),
        ])
    func data(name: String, text: String, isData: Bool) async throws {
        do {
            _ = try await SourceFile.text(of: Array(text.utf8), name: name)
            #expect(!isData)
        } catch UnreadableFile.data { #expect(isData) }
    }

    @Test("A report that begins with MZ is text")
    func notAProgram() async throws {
        #expect(try await SourceFile.text(of: Array("MZ公司工会简报".utf8), name: "a.txt").text == "MZ公司工会简报")
    }

    @Test("Every reason is told in both languages and ends as a sentence")
    func sentences() {
        let reasons: [UnreadableFile] =
            [
                .empty, .tooLarge(bytes: 30 << 20, limit: 20 << 20), .tooMuchText(limit: 40 << 20),
                .tooManyPages(limit: 2_000), .notText, .data, .overpacked, .timedOut(seconds: 30),
                .toolMissing(package: "poppler-utils"),
            ]
            + ForeignKind.allCases.map { .foreign($0) }
            + DocumentFormat.allCases.flatMap { [.withoutText($0), .passwordNeeded($0), .damaged($0)] }
        for reason in reasons {
            let sentence = reason.sentence
            #expect(sentence.zh.unicodeScalars.contains { $0.value >= 0x4E00 }, "\(reason)")
            #expect(sentence.en.allSatisfy { $0.isASCII }, "\(reason)")
            #expect(sentence.zh.count > 8 && sentence.en.count > 20, "\(reason)")
        }
        for mark in SecrecyMark.allCases {
            #expect(UnreadableFile.secret(mark).sentence.en.contains("(\(mark.english))"))
        }
        #expect(UnreadableFile.tooLarge(bytes: (20 << 20) + 1, limit: 20 << 20).sentence.zh.contains("21 MB"))
    }
}
