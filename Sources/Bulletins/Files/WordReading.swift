import Files

/// Listens to the main part of a Word document and writes its lines.
struct WordReading {
    let headings: Set<String>
    private(set) var lines = LineWriter()
    /// How many elements deep inside one whose text is not shown.
    private var unseen = 0
    private var isText = false
    private var runs = 0

    init(headings: Set<String>) { self.headings = headings }

    mutating func read(_ node: XMLNode) throws {
        switch node.kind {
        case .text: if isText, unseen == 0 { lines.writeVerbatim(Array(node.text.utf8)) }
        case .start: open(node)
        case .end: close(node.name)
        }
        guard lines.utf8.count <= SourceFile.textLimit else {
            throw UnreadableFile.tooMuchText(limit: SourceFile.textLimit)
        }
    }

    private mutating func open(_ node: XMLNode) {
        let name = node.name
        guard unseen == 0, !Self.unseenElements.contains(name) else {
            unseen += 1
            return
        }
        switch name {
        case "p": lines.beginBlock()
        case "pStyle": if let style = node.attribute("w:val"), headings.contains(style) { lines.beginHeading() }
        case "outlineLvl": if ["0", "1", "2"].contains(node.attribute("w:val")) { lines.beginHeading() }
        case "r": runs += 1
        case "t": isText = runs > 0
        case "tr": lines.beginRow()
        case "tc": lines.beginCell()
        default: if runs > 0 { writeSign(name, node) }
        }
    }

    /// What stands in a run beside its text. Outside of runs the same names mean other things (`tab` a tab stop).
    private mutating func writeSign(_ name: String, _ node: XMLNode) {
        switch name {
        case "tab": lines.writeVerbatim([UInt8(ascii: "\t")])
        case "br" where node.attribute("w:type") == "page": lines.beginPage()
        case "br", "cr": lines.endLine()
        case "noBreakHyphen": lines.writeVerbatim([UInt8(ascii: "-")])
        default: break
        }
    }

    private mutating func close(_ name: String) {
        guard unseen == 0 else {
            unseen -= 1
            return
        }
        switch name {
        case "p", "tr": lines.beginBlock()
        case "tc": lines.endCell()
        case "r": runs -= 1
        case "t": isText = false
        default: break
        }
    }

    /// Deleted and moved text, field codes, and the copy of a drawing for old programs, whose text stands there twice.
    private static let unseenElements: Set<String> = [
        "del", "moveFrom", "delText", "instrText", "Fallback", "rPrChange", "pPrChange", "rt",
    ]
}
