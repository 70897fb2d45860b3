import Kernel
import Web

/// An import on which somebody works beside the server: how far it is, and giving it up.
struct ImportProgressPage {
    let ledger: AnyLedger
    let found: EntryImport
    let job: ImportJob
    /// Whether whoever sees it asked for the work; nobody else gives it up, or is told.
    let isOwn: Bool
    /// Rows so far, of how many.
    let rows: Int
    let total: Int?

    var page: Page {
        Page(
            title,
            trail: ledger.importTrail,
            entry: ledger.navigationName, lead: Text(same: found.files.joined(separator: "、"))
        ) { html in
            html.a(
                Text("刷新", en: "Refresh"), .href(ledger.imported(found.id)), .class("btn btn-outline-secondary"))
        } main: { [self] html in
            html.sheet(Text("进度", en: "Progress"), id: "progress") {
                html.watched("progress-now") { progress(html) }
                if isOwn { own(html) }
            }
        }
    }

    private func own(_ html: HTML) {
        html.p(
            Text(
                "可以关掉这一页，处理在后台继续；处理完在「提醒」里告诉您，也可以随时从「导入」的记录里回到这里。",
                en: """
                    You can close this page: the work goes on, a notice tells you when it has ended, and Import \
                    leads back here.
                    """), .class("note"))
        html.form(post: ledger.imported(found.id, "cancellation")) {
            html.button(Text("取消", en: "Cancel"), .type("submit"), .class("btn btn-outline-secondary"))
        }
        html.p(
            Text(
                job.deed == .undo ? "取消后什么也没有撤销。" : "取消后\(ledger.noun.zh)里什么也没有写入，文件还在。",
                en: job.deed == .undo
                    ? "After cancelling, nothing is undone."
                    : "After cancelling, nothing of it stands in \(ledger.noun.en); the files wait on."),
            .class("note"))
    }

    private var title: Text {
        switch job.deed {
        case .look: Text("正在核对", en: "Looking the rows over")
        case .apply: Text("正在写入", en: "Entering the rows")
        case .undo: Text("正在撤销", en: "Undoing the import")
        }
    }

    private func progress(_ html: HTML) {
        html.definitions {
            html.definition(Text("现在", en: "Now"), phase)
            html.definition(Text("提出时间", en: "Asked for"), Text(same: job.askedAt.stamp))
            html.definition(Text("开始时间", en: "Begun"), Text(same: job.begunAt?.stamp ?? "—"))
            html.definition(Text("已处理行数", en: "Rows so far"), Text(same: rows.grouped))
        }
        guard let total, job.state == .running else { return }
        html.div(.class("prose")) { html.progressBar(rows, of: total, Text("已处理的行", en: "Rows so far")) }
    }

    private var phase: Text {
        switch (job.state, job.deed) {
        case (.running, .look) where total == nil: Text("正在数行数", en: "Counting the rows")
        case (.running, .look): Text("正在逐行核对", en: "Looking the rows over")
        case (.running, .apply) where rows < total ?? .max:
            Text("正在逐行写入，还没有生效", en: "Entering the rows; none counts yet")
        case (.running, .undo) where rows < total ?? .max:
            Text("正在逐行撤销，还没有生效", en: "Undoing the rows; none is undone yet")
        case (.running, .apply), (.running, .undo): Text("正在完成", en: "Completing it")
        default: Text("排队中", en: "Waiting")
        }
    }
}
