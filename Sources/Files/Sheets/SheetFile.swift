public import Foundation
public import Kernel

/// A file with tables that somebody else made: a workbook (XLSX) or separated text (CSV, TSV).
///
/// Opening looks at what the bytes are, whatever the name says, and reads what all sheets share. The rows are read later,
/// one after the other, from the bytes as they lie in the file:
///
///     let file = try SheetFile(at: url, name: "名册.xlsx")
///     for sheet in file.sheets {
///         guard let table = try sheet.table(knowing: labels.contains) else { continue }  // no table there
///         let passed = try table.forEachRow { row in
///             for (column, cell) in zip(table.columns, row.cells) where !cell.isEmpty {
///                 // column.label is "联系方式/手机", row.address(of: column) is "C17", cell.text what a person sees
///             }
///         }
///         // passed.rows names the totals, notes and repeated heads that were not handed over
///     }
public struct SheetFile: Sendable {
    public enum Kind: String, Codable, Sendable {
        case xlsx, csv
    }

    public let name: String
    public let kind: Kind
    /// The encoding the text was in; `nil` for a workbook, which settles it itself.
    public let encoding: TextEncoding?
    /// What whoever dropped the file in should know, though it is read: hidden sheets, bytes that are no character.
    public let notices: [Text]
    /// In the order of the workbook; separated text has one, called as the file is without its ending.
    public let sheets: [Sheet]

    /// - Parameter name: as whoever dropped it in calls the file; shown, and asked only where the bytes leave open what it is.
    /// - Throws: ``UnreadableSheet``, with a sentence for whoever dropped the file in.
    public init(at url: URL, name: String, within limits: SheetLimits = SheetLimits()) throws(UnreadableSheet) {
        guard let bytes = try? Data(contentsOf: url, options: .alwaysMapped) else { throw .damaged }
        try self.init(bytes, name: name, within: limits)
    }

    public init(_ bytes: Data, name: String, within limits: SheetLimits = SheetLimits()) throws(UnreadableSheet) {
        guard !bytes.isEmpty else { throw .empty }
        guard bytes.count <= limits.bytes else { throw .tooLarge(megabytes: limits.bytes >> 20) }
        self.name = name
        switch FileKind(of: [UInt8](bytes.prefix(1 << 16)), name: name) {
        case .zip:
            let workbook = try UnreadableSheet.only { try Workbook(bytes, within: limits) }
            (kind, encoding) = (.xlsx, nil)
            notices = Self.notices(of: workbook)
            sheets = workbook.parts.map { Sheet(name: $0.name, isHidden: $0.isHidden, source: .part($0, of: workbook)) }
        case .text:
            let text = try SeparatedText(bytes, within: limits)
            (kind, encoding) = (.csv, text.encoding)
            notices = Self.notices(of: text)
            sheets = [Sheet(name: Self.title(of: name), isHidden: false, source: .text(text))]
        case .pdf: throw .foreign(.pdf)
        case .foreign(let kind): throw .foreign(kind, bytes)
        }
    }

    private static func title(of name: String) -> String {
        let ending = FileKind.ending(of: name)
        return ending.isEmpty ? name : String(name.dropLast(ending.count + 1))
    }

    private static func notices(of workbook: Workbook) -> [Text] {
        let hidden = workbook.parts.filter(\.isHidden).map(\.name)
        guard !hidden.isEmpty else { return [] }
        return [
            Text(
                "工作簿中有隐藏的工作表：\(hidden.joined(separator: "、"))",
                en: "The workbook has hidden sheets: \(hidden.joined(separator: ", "))")
        ]
    }

    private static func notices(of text: SeparatedText) -> [Text] {
        guard !text.damagedLines.isEmpty else { return [] }
        let lines = text.damagedLines.prefix(10).map(String.init)
        let rest = text.damagedLines.count > lines.count
        return [
            Text(
                "第\(lines.joined(separator: "、"))行\(rest ? "等处" : "")有无法识别的字符，已以“\u{FFFD}”标出，请对照原件核对",
                en:
                    "Unreadable characters on line \(lines.joined(separator: ", "))\(rest ? " and others" : ""), shown as "
                    + "“\u{FFFD}”; please compare them with the original")
        ]
    }
}
