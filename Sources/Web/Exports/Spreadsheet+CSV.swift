import Kernel

extension Spreadsheet {
    /// RFC 4180 in UTF-8 with a byte order mark, without which Excel and WPS take it for GB 18030; the note is left out.
    ///
    /// A text that a spreadsheet would calculate (`=`, `+`, `-`, `@`, a tab or a return first) is marked as text with an
    /// apostrophe; so is one that looks as if it were marked, so that the first apostrophe is never part of a text.
    func csv(in language: Language) -> [UInt8] {
        var text = csvHead(in: language)
        for row in rows { text += Self.line(row.map { $0.written(in: language) }) }
        return Array(text.utf8)
    }

    func csvHead(in language: Language) -> String { "\u{FEFF}" + Self.line(columns.map { $0.title[language] }) }

    static func line(_ cells: [String]) -> String {
        cells.map(quoted).joined(separator: ",") + "\r\n"
    }

    private static func quoted(_ cell: String) -> String {
        guard cell.utf8.contains(where: { [0x22, 0x2C, 0x0A, 0x0D].contains($0) }) else { return cell }
        return "\"" + cell.replacing("\"", with: "\"\"") + "\""
    }
}

extension Spreadsheet.Cell {
    func written(in language: Language) -> String {
        switch self {
        case .text(let text): Self.inert(text)
        case .phrase(let phrase): Self.inert(phrase[language])
        case .number(let number): number.plain
        case .day(let day): day.description
        case .empty: ""
        }
    }

    private static func inert(_ text: String) -> String {
        guard let first = text.utf8.first(where: { $0 != 0x27 }), "=+-@\t\r".utf8.contains(first) else { return text }
        return "'" + text
    }
}

extension Double {
    /// Without exponent and needless zeros: `20.4`, `32000000`.
    fileprivate var plain: String {
        if let whole = Int(exactly: self) { return String(whole) }
        return description
    }
}
