import Kernel
import Web

/// What became of each file of a batch.
struct ImportReport {
    let batch: ImportBatch

    var page: Page {
        let articles = batch.files.reduce(0) { sum, file in
            if case .imported(_, let articles, _) = file.outcome { sum + articles } else { sum }
        }
        let refused = batch.files.filter { $0.outcome.kind == "refused" }.count
        return Page(
            Text("导入结果", en: "What was imported"), trail: [Crumb(Text("工会信息", en: "Bulletins"), "/bulletins")],
            lead: Text(
                "\(batch.files.count) 个文件，\(articles) 篇稿件，\(refused) 个未导入",
                en: "\(batch.files.count) files, \(articles) articles, \(refused) refused")
        ) { html in
            html.a(
                Text("再导入一批", en: "Import more"), .href("/bulletins/import"), .class("btn btn-outline-secondary btn-sm")
            )
            html.a(Text("看稿件", en: "See the articles"), .href("/bulletins"), .class("btn btn-primary btn-sm"))
        } main: { [batch] html in
            html.sheet {
                html.table(
                    batch.files, Self.columns, caption: Text("文件", en: "Files"),
                    empty: EmptyState(
                        Text("没有收到文件。", en: "No file arrived."),
                        act: Crumb(Text("选择文件", en: "Choose files"), "/bulletins/import")))
            }
        }
    }

    private static var columns: [Column<ImportBatch.File>] {
        [
            Column(Text("文件", en: "File")) { html, file in html.text(file.name) },
            Column(Text("结果", en: "Outcome")) { html, file in
                switch file.outcome {
                case .imported(_, _, nil): html.chip(Text("已导入", en: "Imported"), .good)
                case .imported: html.chip(Text("已导入，请核对", en: "Imported, please check"), .soon)
                case .unchanged: html.chip(Text("先前已导入", en: "Imported before"))
                case .refused: html.chip(Text("未导入", en: "Refused"), .late)
                }
            },
            Column(Text("说明", en: "Details")) { html, file in
                switch file.outcome {
                case .imported(let id, let articles, let warning):
                    html.a(Text("\(articles) 篇稿件", en: "\(articles) articles"), .href("/bulletins/\(id)"))
                    if let warning { html.p(warning, .class("note")) }
                case .unchanged(let id): html.a(Text("没有改变", en: "Nothing changed"), .href("/bulletins/\(id)"))
                case .refused(let why): html.text(why)
                }
            },
        ]
    }
}
