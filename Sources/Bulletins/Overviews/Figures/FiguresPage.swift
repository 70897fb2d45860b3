import Kernel
import Web

/// The table of figures as a page. Each row opens its article at the figure.
struct FiguresPage {
    let query: FigureQuery
    let table: FigureTable
    let here: Link

    var page: Page {
        Page(
            Text("数字", en: "Figures"), trail: [Crumb(Text("工会信息", en: "Bulletins"), "/bulletins")], entry: "bulletins",
            lead: Text("稿件里写明的数字，逐个可回到原文", en: "The figures that articles print; each opens its place")
        ) { [here, table] html in
            if !table.lines.isEmpty { html.exports(of: here) }
        } main: { [self] html in
            ArchiveTabs.write(html, .figures)
            html.filters(fields, to: "/figures", clear: query.isNarrowed ? "/figures" : nil)
            html.sheet { html.table(table.lines, Self.columns, caption: Text("数字", en: "Figures"), empty: empty) }
            html.pager(first: query.cursor == nil ? nil : here.without("before"), next: next)
        }
    }

    private var fields: [Field] {
        let units = [Field.Option("", Text("全部", en: "All"))] + table.units.map { Field.Option($0, Text($0, en: "")) }
        return [
            Field(
                "owner", Text("编发单位（含下级）", en: "Issued by (with those below)"), .search, value: query.owner,
                isRequired: false),
            Field("what", Text("所指", en: "What is counted"), .search, value: query.what, isRequired: false),
            Field("unit", Text("单位", en: "Unit"), .choice(units), value: query.unit ?? "", isRequired: false),
            Field("from", Text("从", en: "From"), .day, value: query.from?.description ?? "", isRequired: false),
            Field("to", Text("到", en: "To"), .day, value: query.to?.description ?? "", isRequired: false),
        ]
    }

    private static var columns: [Column<FigureLine>] {
        [
            Column(Text("稿件", en: "Article")) { html, row in
                html.a(row.title, .href(Link("/articles/\(row.article)").at("figure-\(row.ordinal)")), .lang(.zh))
            },
            Column(Text("数字", en: "Figure"), isNumeric: true) { html, row in html.text(row.value.grouped) },
            Column(Text("单位", en: "Unit")) { html, row in html.text(row.unit) },
            Column(Text("所指", en: "What is counted")) { html, row in html.text(row.what.isEmpty ? "—" : row.what) },
            Column(Text("原文", en: "As printed"), isMinor: true) { html, row in html.text(row.text) },
            Column(Text("编发单位", en: "Issued by"), isMinor: true) { html, row in html.text(row.owner) },
            Column(Text("日期", en: "Date"), isNumeric: true, isMinor: true) { html, row in html.text(row.day.description)
            },
        ]
    }

    private var empty: EmptyState {
        if !table.isKnown { return Standpoint.unknown(query.owner, clear: "/figures") }
        if query.isNarrowed {
            return EmptyState(
                Text("没有符合条件的数字。", en: "No figure fits."), act: Crumb(Text("清除筛选", en: "Clear the filter"), "/figures"))
        }
        return EmptyState(
            Text("还没有数字：导入工会信息后，稿件里的数字会列在这里。", en: "No figures yet: they appear here once bulletins are imported."),
            act: Crumb(Text("看稿件", en: "See the articles"), "/bulletins"))
    }

    private var next: Link? {
        guard table.lines.count == 50, let last = table.lines.last else { return nil }
        let cursor = FigureCursor(article: ArchiveCursor(day: last.day, id: last.article), ordinal: last.ordinal)
        return here.replacing("before", cursor.description)
    }
}

extension FigureTable {
    var spreadsheet: Spreadsheet {
        Spreadsheet(
            Text("工会信息数字", en: "Figures of bulletins"),
            note: Text("共 \(lines.count) 个", en: "\(lines.count) figures"),
            columns: [
                .init(Text("稿件", en: "Article"), width: 50), .init(Text("数字", en: "Figure")),
                .init(Text("单位", en: "Unit"), width: 8), .init(Text("所指", en: "What is counted"), width: 24),
                .init(Text("原文", en: "As printed"), width: 16), .init(Text("编发单位", en: "Issued by"), width: 26),
                .init(Text("日期", en: "Date")),
            ],
            rows: lines.map {
                [
                    .text($0.title), .number($0.value), .text($0.unit), .text($0.what), .text($0.text), .text($0.owner),
                    .day($0.day),
                ]
            })
    }
}
