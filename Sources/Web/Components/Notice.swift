public import Kernel

/// Something said once: a deed was done, or could not be; perhaps with a way to undo it.
public struct Notice: Hashable, Codable, Sendable {
    public enum Kind: String, Codable, Sendable {
        case done, hint, trouble
    }

    public let kind: Kind
    public let words: Text
    /// Where a POST takes the deed back.
    let undo: String?

    public init(_ kind: Kind, _ words: Text, undo: Link? = nil) {
        self.kind = kind
        self.words = words
        self.undo = undo?.text
    }
}

extension HTML {
    public func notice(_ notice: Notice) {
        div(.class("notice \(notice.kind.rawValue)"), .role(notice.kind == .trouble ? "alert" : "status")) {
            span(notice.kind.mark, .class("notice-kind"))
            span(notice.words)
            if let undo = Link(returningTo: notice.undo) {
                form(post: undo, class: "inline") {
                    button(Text("撤销", en: "Undo"), .type("submit"), .class("quiet"))
                }
            }
        }
    }
}

extension Notice.Kind {
    fileprivate var mark: Text {
        switch self {
        case .done: Text("已办", en: "Done")
        case .hint: Text("提示", en: "Note")
        case .trouble: Text("未办成", en: "Not done")
        }
    }
}
