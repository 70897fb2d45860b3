import Testing

@testable import Web

/// Security case 16.
@Suite("The name of a file that was sent") struct FileNameTests {
    @Test("Only the last part of a path is kept") func paths() {
        #expect(FileName.clean("../../etc/passwd") == "passwd")
        #expect(FileName.clean("C:\\Users\\li\\简报.docx") == "简报.docx")
        #expect(FileName.clean("/") == "未命名")
        #expect(FileName.clean("a\0/b.txt") == "b.txt")
    }

    @Test("Controls and marks of direction disappear") func controls() {
        #expect(FileName.clean("a\r\nSet-Cookie: b\u{202E}txt.exe") == "aSet-Cookie: btxt.exe")
    }

    @Test("Dots and blanks alone are no name", arguments: ["", ".", "..", " . ", "\u{3000}", "\u{202E}"])
    func nothing(_ name: String) {
        #expect(FileName.clean(name) == "未命名")
    }

    @Test("A name of 300 characters is cut and keeps its ending") func long() {
        let name = FileName.clean(String(repeating: "工", count: 300) + ".docx")
        #expect(name.count == FileName.longest)
        #expect(name.hasSuffix("工.docx"))
        #expect(FileName.clean(String(repeating: "x", count: 300)).count == FileName.longest)
    }

    @Test("A download is an attachment whose name cannot break the header") func disposition() {
        let header = ContentDisposition.attachment("周报\"\r\n;x=.docx")
        #expect(
            header == "attachment; filename=\"_______;x=.docx\"; filename*=UTF-8''%E5%91%A8%E6%8A%A5%22%3Bx%3D.docx")
    }
}
