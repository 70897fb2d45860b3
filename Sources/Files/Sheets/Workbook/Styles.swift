/// Of the styles of a workbook, which show numbers as days.
struct Styles: Sendable {
    private var days: [Bool] = []

    init() {}

    /// - Throws: ``XMLWalk/Fault``.
    init(_ xml: [UInt8]) throws {
        var codes: [Int: String] = [:]
        var isCell = false
        try XMLWalk.each(in: xml) { node in
            switch (node.kind, node.name) {
            case (.start, "numFmt"):
                guard let id = node.attribute("numFmtId").flatMap({ Int($0) }) else { return }
                codes[id] = node.attribute("formatCode")
            case (.start, "cellXfs"): isCell = true
            case (.end, "cellXfs"): isCell = false
            case (.start, "xf"):
                guard isCell else { return }
                let id = node.attribute("numFmtId").flatMap { Int($0) } ?? 0
                days.append(NumberFormat.showsDay(id: id, code: codes[id]))
            default: return
            }
        }
    }

    func showsDay(_ style: Int) -> Bool { days.indices.contains(style) && days[style] }
}
