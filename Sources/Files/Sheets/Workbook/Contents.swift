/// What the main part of a workbook says: its sheets, and from when its days are counted.
struct Contents {
    private static let relations = [
        "http://schemas.openxmlformats.org/officeDocument/2006/relationships",
        "http://purl.oclc.org/ooxml/officeDocument/relationships",
    ]

    private(set) var sheets: [SheetPart] = []
    private(set) var beginsIn1904 = false

    /// - Parameters:
    ///   - workbook: `xl/workbook.xml`.
    ///   - targets: `xl/_rels/workbook.xml.rels`, which says where each sheet is.
    /// - Throws: ``XMLWalk/Fault``.
    init(workbook: [UInt8], targets: [UInt8]) throws {
        let entries = try Self.worksheets(in: targets)
        try XMLWalk.each(in: workbook) { node in
            switch (node.kind, node.name) {
            case (.start, "workbookPr"): beginsIn1904 = ["1", "true"].contains(node.attribute("date1904"))
            case (.start, "sheet"):
                let relation = Self.relations.lazy.compactMap { node.attribute("id", of: $0) }.first
                guard let relation, let entry = entries[relation] else { return }
                let isHidden = ["hidden", "veryHidden"].contains(node.attribute("state"))
                sheets.append(SheetPart(name: node.attribute("name") ?? "", isHidden: isHidden, entry: entry))
            default: return
            }
        }
    }

    /// The entries that are sheets of cells, not of charts, by the names that the workbook has for them.
    private static func worksheets(in targets: [UInt8]) throws -> [String: String] {
        var entries: [String: String] = [:]
        try XMLWalk.each(in: targets) { node in
            guard node.kind == .start, node.name == "Relationship", let id = node.attribute("Id"),
                let type = node.attribute("Type"), type.hasSuffix("/worksheet"), let target = node.attribute("Target")
            else { return }
            entries[id] = target.hasPrefix("/") ? String(target.dropFirst()) : "xl/" + target
        }
        return entries
    }
}
