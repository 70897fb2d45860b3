import Files
import Kernel
import Stage
import Testing

@testable import Bulletins

@Suite("Detecting the encoding of a text") struct TextEncodingTests {
    @Test("Each encoding gives back the text that was written in it", arguments: TextEncoding.allCases)
    func roundTrip(_ encoding: TextEncoding) async throws {
        let read = try await SourceFile.text(of: encoded(briefing, as: encoding.rawValue), name: "a.txt")
        #expect(read.text == briefing)
        #expect(read.encoding == encoding)
        #expect(read.format == .plain)
        #expect(read.damagedLines.isEmpty)
        #expect(read.warning == nil)
    }

    @Test("A byte order mark decides, and is no part of the text", arguments: TextEncoding.allCases)
    func marks(_ encoding: TextEncoding) async throws {
        let read = try await SourceFile.text(of: encoding.mark + encoded("简报\n", as: encoding.rawValue), name: "a.txt")
        #expect(read.text == "简报\n")
        #expect(read.encoding == encoding)
    }

    @Test("A text that is valid UTF-8 and valid GB 18030 is read as the one that makes Chinese")
    func bothValid() async throws {
        let inGB: [UInt8] = encoded("没路毛没路", as: "GB18030")
        #expect(String(validating: inGB, as: UTF8.self) != nil)
        #expect(try await SourceFile.text(of: inGB, name: "a.txt").text == "没路毛没路")
        let inUTF8 = Array("你好工会".utf8)
        #expect(Transcoding(inUTF8[...], from: .gb18030)?.damage == 0)
        #expect(try await SourceFile.text(of: inUTF8, name: "a.txt").text == "你好工会")
    }

    @Test("Plain English is not taken for UTF-16, though every pair of letters is a Chinese character there")
    func english() async throws {
        let read = try await SourceFile.text(of: Array("this app can break".utf8), name: "a.txt")
        #expect(read.text == "this app can break")
        #expect(read.encoding == .utf8)
    }

    @Test("UTF-16 without a mark is found for English too")
    func unmarkedEnglish() async throws {
        let read = try await SourceFile.text(of: encoded("Bulletin No. 3\n", as: "UTF-16BE"), name: "a.txt")
        #expect(read.text == "Bulletin No. 3\n")
    }

    @Test("Characters of four bytes in GB 18030 are read")
    func fourBytes() async throws {
        let text = "职工㐀𠀀代表大会召开，主席讲话"
        let bytes = encoded(text, as: "GB18030")
        #expect(bytes.count > text.unicodeScalars.count * 2)
        #expect(try await SourceFile.text(of: bytes, name: "a.txt").text == text)
    }

    @Test("Chinese that begins long after the first page still decides")
    func lateChinese() async throws {
        let text = String(repeating: "0123456789\n", count: 20_000) + briefing
        #expect(try await SourceFile.text(of: encoded(text, as: "GB18030"), name: "a.txt").text == text)
    }

    @Test(
        "A character that is cut off at the end is marked and its line named",
        arguments: [TextEncoding.utf8, .gb18030, .utf16LittleEndian])
    func cutEnd(_ encoding: TextEncoding) async throws {
        let whole = encoded("第一行\n第二行\n工会工作", as: encoding.rawValue)
        let read = try await SourceFile.text(of: whole.dropLast(), name: "a.txt")
        #expect(read.text == "第一行\n第二行\n工会工\u{FFFD}")
        #expect(read.encoding == encoding)
        #expect(read.damagedLines == [3])
        #expect(read.warning?.zh.contains("第3行") == true)
    }

    @Test("Bytes that are no character are marked where they stand, and the rest is read")
    func wrongBytes() async throws {
        var bytes = encoded(briefing + briefing, as: "GB18030")
        let line = encoded("市总工会“送清凉”", as: "GB18030")
        let place = try #require(bytes.indices.first { bytes[$0...].starts(with: line) })
        bytes.insert(0xFF, at: place)
        let read = try await SourceFile.text(of: bytes, name: "a.txt")
        #expect(read.damagedLines == [2])
        #expect(read.text.contains("\u{FFFD}市总工会“送清凉”"))
    }

    @Test("A file of one byte is a letter, or no text")
    func oneByte() async throws {
        #expect(try await SourceFile.text(of: [0x41], name: "a.txt").text == "A")
        await #expect(throws: UnreadableFile.notText) { try await SourceFile.text(of: [0x80], name: "a.txt") }
    }

    @Test(
        "A file that holds nothing but a mark or blanks has no text",
        arguments: [[0xEF, 0xBB, 0xBF], [0x0A], [0x20, 0x0D]])
    func blank(_ bytes: [UInt8]) async {
        await #expect(throws: UnreadableFile.withoutText(.plain)) {
            try await SourceFile.text(of: bytes, name: "a.txt")
        }
    }

    @Test("Numbers without meaning are not text, whatever the name says")
    func binary() async {
        let bytes = (0..<4_000).map { UInt8(truncatingIfNeeded: $0 &* 7_919 &+ $0 / 13) }
        await #expect(throws: UnreadableFile.notText) { try await SourceFile.text(of: bytes, name: "简报.txt") }
    }
}
