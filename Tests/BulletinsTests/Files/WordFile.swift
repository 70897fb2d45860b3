import Stage

/// A DOCX of the test's own making.
struct WordFile {
    var file = PackedFile(["[Content_Types].xml": Array("<Types/>".utf8)])

    /// - Parameter body: what stands in `<w:body>`.
    init(body: String, prologue: String = "") {
        file.entries["word/document.xml"] = Array(
            """
            <?xml version="1.0" encoding="UTF-8"?>\(prologue)
            <w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" \
            xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"><w:body>\(body)</w:body></w:document>
            """.utf8)
    }

    init(paragraphs: [String]) { self.init(body: paragraphs.map(Self.paragraph).joined()) }

    static func paragraph(_ text: String) -> String { "<w:p><w:r><w:t>\(text)</w:t></w:r></w:p>" }

    var bytes: [UInt8] { file.bytes }
}
