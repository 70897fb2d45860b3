import Kernel
import Web

/// An import that was applied, or undone.
struct ImportReportPage {
    let ledger: AnyLedger
    let report: ImportReport

    private var found: EntryImport { report.found }

    var page: Page {
        Page(
            Text("导入记录", en: "Import"),
            trail: ledger.importTrail,
            entry: ledger.navigationName, notices: [report.job?.outcome(in: ledger)].compactMap { $0 },
            lead: Text(same: found.files.joined(separator: "、"))
        ) { html in
            if report.mayUndo {
                html.a(
                    Text("撤销这次导入", en: "Undo this import"),
                    .href(ledger.imported(found.id, "undo")),
                    .class("btn btn-outline-secondary"))
            }
        } main: { [self] html in
            html.sheet(Text("结果", en: "Result"), id: "result") {
                html.definitions { for (term, words) in facts { html.definition(term, words) } }
            }
            if found.state == .undone, !report.kept.isEmpty {
                html.sheet(Text("撤销时保留的事项", en: "What stayed when it was undone"), id: "kept") {
                    KeptEntries(ledger: ledger, kept: report.kept).write(to: html)
                }
            }
        }
    }

    private var facts: [(Text, Text)] {
        let by = found.account.flatMap { report.names.accounts[$0] } ?? "—"
        var facts = [
            (Text("登记单位", en: "Union"), Text(same: report.home)), (Text("导入人", en: "By"), Text(same: by)),
            (Text("导入时间", en: "When"), Text(same: found.appliedAt.map { String($0.stamp.prefix(16)) } ?? "—")),
            (Text("新登记", en: "Entered"), Text(same: found.counts.good.grouped)),
            (Text("修改", en: "Changed"), Text(same: found.counts.changed.grouped)),
            (Text("没有变化", en: "The same"), Text(same: found.counts.same.grouped)),
            (Text("没有写入", en: "Left out"), Text(same: found.counts.bad.grouped)),
        ]
        if let undone = found.undoneAt {
            facts.append((Text("撤销时间", en: "Undone"), Text(same: String(undone.stamp.prefix(16)))))
        }
        // Rosters that were taken back before 2026-11 do not tell.
        if found.state == .undone, !report.counts.isEmpty {
            facts += [
                (Text("已恢复或撤出", en: "Put back or taken out"), Text(same: report.count(isDone: true).grouped)),
                (Text("保留", en: "Stayed"), Text(same: report.count(isDone: false).grouped)),
            ]
        }
        return facts
    }
}

/// Entries of an import that stay, and why.
struct KeptEntries {
    let ledger: AnyLedger
    let kept: [(entry: ID<Entry>, number: String, fate: ImportUndoing.Fate)]

    func write(to html: HTML) {
        html.table(
            kept,
            [
                Column(Text("编号", en: "Number")) { html, one in
                    if [.gone, .elsewhere].contains(one.fate) {
                        html.text(one.number)
                    } else {
                        html.a(one.number, .href(ledger.link(to: one.entry)))
                    }
                },
                Column(Text("原因", en: "Why")) { html, one in html.text(one.fate.label(in: ledger)) },
            ], caption: Text("保留的事项", en: "What stays"),
            empty: EmptyState(Text("没有要保留的。", en: "Nothing stays.")))
    }
}
