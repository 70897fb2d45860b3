import Files

/// Which paragraph styles of a Word document are headings of the first three levels.
///
/// The identifiers are free (a Chinese Word calls the first heading `1`, WPS calls it `2`), so the names are asked.
enum WordStyles {
    static let usualHeadings: Set<String> = ["Heading1", "Heading2", "Heading3"]
    private static let names: Set<String> = ["heading 1", "heading 2", "heading 3", "title", "标题 1", "标题 2", "标题 3"]

    static func headings(in styles: [UInt8]) throws -> Set<String> {
        var found: Set<String> = []
        var style: String?
        try XMLWalk.each(in: styles) { node in
            switch (node.kind, node.name) {
            case (.start, "style"): style = node.attribute("w:styleId")
            case (.end, "style"): style = nil
            case (.start, "name"):
                guard let style, let name = node.attribute("w:val") else { return }
                if names.contains(name.lowercased()) { found.insert(style) }
            default: return
            }
        }
        return found
    }
}
