import Files
import Kernel
import Stage
import Testing

@testable import Bulletins

@Suite("Refusing state secrets") struct SecrecyMarkTests {
    @Test(
        "A mark on the first lines refuses the file",
        arguments: [
            ("秘密", .confidential), ("机密★1年", .secret), ("  绝 密 ★ 长期", .topSecret), ("000012\n机密★10年\n特急", .secret),
            ("密级：秘密", .confidential), ("【机密】", .secret), ("# 秘密\n\n工会信息", .confidential),
            ("000123 秘密★6个月", .confidential),
            ("工会信息\n（机密）", .secret), ("秘密五年", .confidential),
        ] as [(String, SecrecyMark)])
    func marked(_ head: String, _ mark: SecrecyMark) async {
        await #expect(throws: UnreadableFile.secret(mark)) {
            try await SourceFile.text(of: Array("\(head)\n云岭市总工会简报".utf8), name: "a.txt")
        }
    }

    @Test(
        "A line that only speaks of secrets is no mark",
        arguments: ["保守国家秘密，人人有责", "秘密战线的劳模", "机密文件管理培训班开班", "商业秘密", "内部资料", "绝密一号工程纪实"])
    func spoken(_ line: String) async throws {
        #expect(try await SourceFile.text(of: Array("\(line)\n正文".utf8), name: "a.txt").text == "\(line)\n正文")
    }

    @Test("A mark far below the head is a word of the text")
    func below() async throws {
        let text = String(repeating: "正文\n\n", count: 12) + "秘密\n"
        #expect(try await SourceFile.text(of: Array(text.utf8), name: "a.txt").text == text)
    }

    @Test("A mark in a Word document and in GB 18030 is found too")
    func everywhere() async {
        await #expect(throws: UnreadableFile.secret(.secret)) {
            try await SourceFile.text(of: WordFile(paragraphs: ["机密★1年", "工会信息"]).bytes, name: "a.docx")
        }
        await #expect(throws: UnreadableFile.secret(.secret)) {
            try await SourceFile.text(of: encoded("机密★1年\n工会信息", as: "GB18030"), name: "a.txt")
        }
    }

    @Test("An attachment with a mark at its head is refused too, and one that speaks of secrets is not") func attached()
        async throws
    {
        let heads: [([String], SecrecyMark?)] = [
            (["000012", "机密★1年", "云岭市总工会文件"], .secret), (["保守国家秘密宣传周方案", "一、安排"], nil),
        ]
        for (lines, mark) in heads {
            let text = lines.joined(separator: "\r\n")
            let files = [
                Array(text.utf8), encoded(text, as: "GB18030"), WordFile(paragraphs: lines).bytes,
                PDFFile([lines]).bytes,
            ]
            for bytes in files {
                let problem = await problem(of: bytes)
                #expect(problem == mark.map { .foreign(why: $0.sentence) })
            }
        }
    }

    private func problem(of bytes: [UInt8]) async -> DocumentProblem? {
        do {
            _ = try await DocumentFile.receiving(bytes, name: "附件", limit: 1 << 20)
            return nil
        } catch {
            return error as? DocumentProblem
        }
    }
}
