import Kernel
import Web

/// The list of issues.
struct IssuesPage {
    let rows: [(bulletin: Bulletin, articles: Int)]
    let isFirst: Bool
    let mayImport: Bool

    var page: Page {
        Page(Text("工会信息", en: "Bulletins"), lead: Text("按期", en: "By issue")) { html in
            if mayImport { ArchiveTabs.importAct(html) }
        } main: { [rows, isFirst, mayImport] html in
            ArchiveTabs.write(html, .issues)
            html.sheet {
                html.table(
                    rows, Self.columns, caption: Text("期刊", en: "Issues"),
                    empty: EmptyState(
                        Text("还没有导入过。", en: "Nothing has been imported yet."),
                        act: mayImport ? Crumb(Text("导入工会信息", en: "Import bulletins"), "/bulletins/import") : nil))
            }
            html.pager(
                first: isFirst ? nil : "/bulletins/issues",
                next: rows.count == 50
                    ? rows.last.map {
                        Link("/bulletins/issues").with(
                            "before", ArchiveCursor(day: $0.bulletin.day, id: $0.bulletin.id).description)
                    }
                    : nil)
        }
    }

    private static var columns: [Column<(bulletin: Bulletin, articles: Int)>] {
        [
            Column(Text("期刊", en: "Issue")) { html, row in
                html.a(row.bulletin.title, .href("/bulletins/\(row.bulletin.id)"), .lang(.zh))
            },
            Column(Text("编发单位", en: "Issued by")) { html, row in html.text(row.bulletin.issuerName) },
            Column(Text("稿件", en: "Articles"), isNumeric: true) { html, row in html.text(row.articles) },
            Column(Text("日期", en: "Date"), isNumeric: true) { html, row in html.text(row.bulletin.day.description) },
            Column(Text("文件", en: "File"), isMinor: true) { html, row in html.text(row.bulletin.fileName) },
        ]
    }
}
