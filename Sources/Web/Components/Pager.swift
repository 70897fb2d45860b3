public import Kernel

extension HTML {
    /// Ways to the pages before and after; a list is paged by key, so there are no page numbers and none can be off by
    /// a row that arrived meanwhile.
    ///
    /// - Parameter standing: what is shown: 「50 条，按时间」.
    public func pager(first: Link? = nil, next: Link? = nil, standing: Text? = nil) {
        guard first != nil || next != nil || standing != nil else { return }
        nav(.class("pager"), .label(Text("翻页", en: "Pages"))) {
            if let standing { span(standing, .class("standing")) }
            if let first { a(Text("回到第一页", en: "First page"), .href(first), .rel("first")) }
            if let next { a(Text("下一页", en: "Next page"), .href(next), .rel("next"), .class("next")) }
        }
    }
}
