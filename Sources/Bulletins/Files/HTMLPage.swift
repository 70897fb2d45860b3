/// Listens to the elements of a web page and writes what a visitor reads.
///
/// The parser calls it from one thread, during one call; nothing of it escapes.
final class HTMLPage {
    private(set) var lines = LineWriter()
    /// How many elements deep inside one that is not shown.
    private var unseen = 0
    private var preformatted = 0

    static func at(_ pointer: UnsafeMutableRawPointer?) -> HTMLPage? {
        pointer.map { Unmanaged<HTMLPage>.fromOpaque($0).takeUnretainedValue() }
    }

    func open(_ name: String, hidden: Bool) {
        if unseen > 0 || hidden || Self.unseenElements.contains(name) {
            unseen += Self.emptyElements.contains(name) ? 0 : 1
            return
        }
        if Self.blocks.contains(name) { lines.beginBlock() }
        switch name {
        case "br": lines.endLine()
        case "td", "th": lines.beginCell()
        case "tr": lines.beginRow()
        case "h1", "h2", "h3": lines.beginHeading()
        case "pre": preformatted += 1
        default: break
        }
    }

    func close(_ name: String) {
        guard unseen == 0 else {
            unseen -= Self.emptyElements.contains(name) ? 0 : 1
            return
        }
        switch name {
        case "td", "th": lines.endCell()
        case "pre": preformatted = max(0, preformatted - 1)
        default: break
        }
        if Self.blocks.contains(name) || name == "tr" { lines.beginBlock() }
    }

    func read(_ text: UnsafeBufferPointer<UInt8>) {
        guard unseen == 0 else { return }
        if preformatted > 0 { lines.writeVerbatim(text) } else { lines.writeFlowing(text) }
    }

    private static let unseenElements: Set<String> = [
        "script", "style", "nav", "footer", "head", "noscript", "template", "svg", "math", "iframe", "object", "select",
        "button", "textarea", "audio", "video", "canvas",
    ]

    /// Elements that never have an end of their own; a parser reports one all the same.
    private static let emptyElements: Set<String> = [
        "area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "param", "source", "track", "wbr",
    ]

    private static let blocks: Set<String> = [
        "address", "article", "aside", "blockquote", "body", "caption", "center", "dd", "details", "div", "dl", "dt",
        "fieldset", "figcaption", "figure", "form", "h1", "h2", "h3", "h4", "h5", "h6", "header", "hr", "li", "main",
        "ol", "p", "pre", "section", "summary", "table", "tbody", "tfoot", "thead", "ul",
    ]
}
