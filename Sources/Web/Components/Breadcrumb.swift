import Kernel

extension HTML {
    /// The way from the start of the module; the last crumb is the page itself.
    public func breadcrumb(_ crumbs: [Crumb]) {
        nav(.class("trail"), .label(Text("所在位置", en: "You are here"))) {
            ol {
                for (index, crumb) in crumbs.enumerated() {
                    li {
                        if index == crumbs.count - 1 {
                            span(crumb.title, .current)
                        } else if let link = crumb.link {
                            a(crumb.title, .href(link))
                        } else {
                            span(crumb.title)
                        }
                    }
                }
            }
        }
    }
}
