public import Kernel

/// One of several views of the same thing, each with an address of its own.
public struct Tab {
    let label: Text
    let link: Link
    let isCurrent: Bool
    let figure: Text?

    public init(_ label: Text, _ link: Link, isCurrent: Bool = false, count: Int? = nil) {
        self.init(label, link, isCurrent: isCurrent, figure: count.map { Text(same: String($0)) })
    }

    /// - Parameter figure: how many, where that is not known exactly.
    public init(_ label: Text, _ link: Link, isCurrent: Bool = false, figure: Text?) {
        self.label = label
        self.link = link
        self.isCurrent = isCurrent
        self.figure = figure
    }
}

extension HTML {
    public func tabs(_ tabs: [Tab], label: Text) {
        nav(.class("tabs"), .label(label)) {
            for tab in tabs {
                a(.href(tab.link), .when(tab.isCurrent, .current)) {
                    text(tab.label)
                    if let figure = tab.figure { span(figure, .class("count")) }
                }
            }
        }
    }
}
