import Kernel
import Web

/// One's own exports, newest first.
struct ExportListPage {
    let jobs: [ExportJob]
    let book: LedgerBook

    var page: Page {
        Page(
            Text("我的导出", en: "My exports"),
            lead: Text(
                "一万行以上的清单在后台生成，只有您能下载，保存一天",
                en:
                    "Lists of more than ten thousand rows are made beside your work; you alone can fetch them, for a day"
            )
        ) { html in
            html.a(
                Text("刷新", en: "Refresh"), .href(ExportPages.link), .class("btn btn-outline-secondary"))
        } main: { [self] html in
            html.sheet {
                html.table(
                    jobs, columns, caption: Text("我的导出", en: "My exports"),
                    empty: EmptyState(Text("还没有在后台生成的清单。", en: "Nothing was asked for yet.")))
            }
        }
    }

    private var columns: [Column<ExportJob>] {
        [
            Column(Text("台账", en: "Ledger")) { html, job in
                let title = title(of: job)
                if job.state == .ready {
                    html.a(.href(job.address), .download) {
                        html.text(title)
                        html.text(" \(job.format.uppercased())")
                    }
                } else {
                    html.text(title)
                    html.text(" \(job.format.uppercased())")
                }
                html.div(String(job.madeAt.stamp.prefix(16)), .class("meta"))
            },
            Column(Text("行数", en: "Rows"), isNumeric: true) { html, job in html.text(job.rows.grouped) },
            Column(Text("状态", en: "State")) { html, job in html.chip(job.state.label, job.state.tone) },
            Column(Text("保存到", en: "Kept until"), isMinor: true) { html, job in
                html.text(job.endsAt.map { String($0.stamp.prefix(16)) } ?? "—")
            },
            Column(Text("办理", en: "Deeds")) { html, job in
                guard job.state.isOpen || job.state == .ready else { return html.text("—") }
                html.form(post: job.cancellation, class: "inline") {
                    html.button(.type("submit"), .class("quiet")) {
                        html.deed(
                            job.state.isOpen ? Text("取消", en: "Cancel") : Text("删去", en: "Remove"),
                            about: title(of: job))
                    }
                }
            },
        ]
    }

    private func title(of job: ExportJob) -> Text {
        (try? book.counted(job.ledger))?.title ?? Text(same: job.ledger.name)
    }
}

extension ExportJob {
    fileprivate var address: Link { "/exports/\(link.description)" }
    fileprivate var cancellation: Link { "/exports/\(link.description)/cancellation" }
}

extension ExportJob.State {
    fileprivate var tone: Tone {
        self == .ready ? .good : .plain
    }
}
