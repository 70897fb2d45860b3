public import Kernel

extension PaperTypesetter.Fault {
    /// What happened, and what can be done instead.
    public var text: Text {
        switch self {
        case .missing:
            Text(
                "服务器没有安装 WeasyPrint，不能生成 PDF。请管理员执行 apt install weasyprint；在此之前可以用浏览器打印本页，版式相同",
                en: """
                    WeasyPrint is not installed on the server, so no PDF can be made. Ask the administrator to run: apt install \
                    weasyprint. Until then print this page from the browser; it has the same layout
                    """)
        case .tooManyPages:
            Text("文书超过 100 页，不能生成 PDF，请用浏览器打印本页", en: "It has more than 100 pages; print this page instead")
        case .timedOut, .failed:
            Text("生成 PDF 没有成功，请用浏览器打印本页", en: "The PDF could not be made; print this page from the browser")
        }
    }
}
