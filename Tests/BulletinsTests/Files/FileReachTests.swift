import Kernel
import Stage
import Testing

@testable import Bulletins

/// Case 31: what is handed in reads no file and reaches no address, whatever it points to.
@Suite("Bulletins that are handed in reach nothing") struct FileReachTests {
    @Test("A web page or a document handed in as a bulletin gives its own words")
    func bulletins() async throws {
        let bait = try Bait()
        let page = "<html><head><title>简报</title></head><body>\(bait.markup)</body></html>"
        let text = try await SourceFile.text(of: Array(page.utf8), name: "网页.html").text
        #expect(text.contains("骑手在驿站歇脚") && !text.contains(bait.word))
        for type in bait.types("w:document") {
            let document = PackedFile([
                "[Content_Types].xml": Array("<Types/>".utf8),
                "word/document.xml": Array(
                    (type
                        + "<w:document xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\"><w:body><w:p><w:r><w:t>"
                        + "&bait;骑手</w:t></w:r></w:p></w:body></w:document>").utf8),
            ])
            let read = try? await SourceFile.text(of: document.bytes, name: "简报.docx").text
            #expect(read?.contains(bait.word) != true)
        }
        #expect(!bait.isKnockedAt)
    }
}
