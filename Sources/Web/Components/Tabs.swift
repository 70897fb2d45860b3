public import Kernel

/// One of several views of the same thing, each with an address of its own.
public struct Tab {
    let label: Text
    let link: Link
    let isCurrent: Bool
    let count: Int?

    public init(_ label: Text, _ link: Link, isCurrent: Bool = false, count: Int? = nil) {
        self.label = label
        self.link = link
        self.isCurrent = isCurrent
        self.count = count
    }
}

extension HTML {
    public func tabs(_ tabs: [Tab], label: Text) {
        nav(.class("tabs"), .label(label)) {
            for tab in tabs {
                a(.href(tab.link), .when(tab.isCurrent, .current)) {
                    text(tab.label)
                    if let count = tab.count { span(String(count), .class("count")) }
                }
            }
        }
    }
}
