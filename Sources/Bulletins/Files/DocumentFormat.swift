import Files

/// A format the platform reads.
enum DocumentFormat: String, CaseIterable, Sendable {
    case plain, markdown, html, pdf, docx

    /// Settles between the formats that are written text. HTML shows itself at the beginning; Markdown is what its
    /// name says it is, since most plain text is Markdown too.
    init(ofText utf8: [UInt8], name: String) {
        let ending = FileKind.ending(of: name)
        if HTMLMarkup.begins(utf8) || (["html", "htm", "xhtml"].contains(ending) && utf8.contains(UInt8(ascii: "<"))) {
            self = .html
        } else {
            self = ["md", "markdown"].contains(ending) ? .markdown : .plain
        }
    }
}
