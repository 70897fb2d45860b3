public import Kernel

/// A node of a tree as it is shown.
public struct TreeNode: Sendable {
    let title: Text
    let link: Link?
    let note: Text?
    let isOpen: Bool
    let isCurrent: Bool
    let children: [TreeNode]

    public init(
        _ title: Text, _ link: Link? = nil, note: Text? = nil, isOpen: Bool = false, isCurrent: Bool = false,
        children: [TreeNode] = []
    ) {
        self.title = title
        self.link = link
        self.note = note
        self.isOpen = isOpen
        self.isCurrent = isCurrent
        self.children = children
    }
}

extension HTML {
    /// Nested lists; branches open and close without scripts.
    public func tree(_ nodes: [TreeNode]) {
        ul(.class("tree")) { for node in nodes { li { branch(node) } } }
    }

    private func branch(_ node: TreeNode) {
        guard !node.children.isEmpty else {
            return div(.class("leaf")) {
                nodeLine(node)
                if let note = node.note { span(note, .class("note")) }
            }
        }
        // The link stands before the fold, not in it: a button with a link inside cannot be told apart by ear.
        div(.class("fork")) {
            nodeLine(node)
            details(.when(node.isOpen, .open)) {
                summary(.label(Text("\(node.title.zh)的下级", en: "Below \(node.title.en)"))) {
                    span(node.note ?? Text("展开", en: "Unfold"), .class("note"))
                }
                ul { for child in node.children { li { branch(child) } } }
            }
        }
    }

    private func nodeLine(_ node: TreeNode) {
        if let link = node.link {
            a(node.title, .href(link), .when(node.isCurrent, .current))
        } else {
            span(node.title)
        }
    }
}
