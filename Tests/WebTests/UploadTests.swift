import HTTPTypes
import Stage
import Testing

@testable import Web

@Suite("Sending files") struct UploadTests {
    private func body(_ token: String, _ files: [(name: String, size: Int)], end: String = "--") -> [UInt8] {
        var text = "--b\r\nContent-Disposition: form-data; name=\"_form\"\r\n\r\n\(token)\r\n"
        text += "--b\r\nContent-Disposition: form-data; name=\"title\"\r\n\r\n简报\r\n"
        for file in files {
            text += "--b\r\nContent-Disposition: form-data; name=\"files\"; filename=\"\(file.name)\"\r\n\r\n"
            text += String(repeating: "x", count: file.size) + "\r\n"
        }
        return Array((text + "--b" + end).utf8)
    }

    private func send(_ files: [(name: String, size: Int)], token: String? = nil, end: String = "--", piece: Int = 50)
        async throws -> TestAnswer
    {
        let browser = try Sites.browser()
        let own = try await browser.get("/").hiddenFields(ofFormTo: "/things")["_form"] ?? ""
        return try await browser.send(
            .post, "/upload", type: "multipart/form-data; boundary=b", body: body(token ?? own, files, end: end),
            piece: piece)
    }

    @Test("Files come one by one with clean names, beside the fields before them", arguments: [1, 13, 5000])
    func files(_ piece: Int) async throws {
        let answer = try await send([("a/../b.txt", 100), ("", 0), ("二.md", 0)], piece: piece)
        #expect(answer.text == "title=简报\nfiles b.txt 100\nfiles 二.md 0")
    }

    @Test("A file, a number of files and a body above the limit get 413") func limits() async throws {
        #expect(try await send([("a", 101)]).status == 413)
        #expect(try await send([("a", 1), ("b", 1), ("c", 1)]).text.contains("一次最多 2 个文件"))
        #expect(try await send([("a", 100), ("b", 100), ("c", 3000)]).status == 413)
    }

    @Test("Without a token nothing is read") func token() async throws {
        #expect(try await send([("a", 10)], token: "").status == 403)
    }

    @Test("An upload that breaks off is refused in words") func brokenOff() async throws {
        let answer = try await send([("a", 10)], end: "")
        #expect(answer.status == 400)
        #expect(answer.text.contains("中途断开"))
    }
}
