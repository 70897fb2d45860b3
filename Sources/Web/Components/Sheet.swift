public import Kernel

extension HTML {
    /// A sheet of paper on the desk: a heading, perhaps links beside it, and content.
    public func sheet(
        _ title: Text? = nil, id: String? = nil, beside: () -> Void = {}, content: () -> Void
    ) {
        let heading = id.map { $0 + "-title" }
        section(.class("sheet"), .when(id != nil, .id(id ?? "")), .when(heading != nil, .labelledBy(heading ?? ""))) {
            if let title {
                header {
                    h2(title, .when(heading != nil, .id(heading ?? "")))
                    beside()
                }
            }
            content()
        }
    }
}
