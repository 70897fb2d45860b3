import Kernel
import Web

/// What would become of the rows of files that wait.
struct ImportPreviewPage {
    let ledger: AnyLedger
    let look: ImportLook
    let tab: ImportLine.Fate?
    let here: Link
    let seenAt: Instant
    /// Whether it was looked over beside the server, and will be entered so.
    var isKept = false
    /// What became of the work that was asked for last.
    var outcome: Notice?
    let errors: FormErrors

    private var preview: ImportPreview { look.preview }
    private var rows: ImportCounts { preview.rows }
    /// The tab that was asked for; else what most needs looking at.
    private var current: ImportLine.Fate {
        tab ?? (rows.bad > 0 ? .bad : rows.changed > 0 ? .changed : rows.good > 0 ? .new : .same)
    }

    var page: Page {
        Page(
            Text("核对导入内容", en: "Look the rows over"),
            trail: ledger.importTrail,
            entry: ledger.navigationName, notices: notices,
            lead: Text(
                "\(look.found.files.joined(separator: "、"))，共 \(rows.all.grouped) 行，归\(look.home.name)。还没有写入\(ledger.noun.zh)。",
                en: "\(look.found.files.joined(separator: ", ")): \(rows.all.grouped) rows. Nothing is entered yet.")
        ) { html in
            if rows.bad > 0 {
                html.a(
                    Text("下载有问题的行", en: "Download the bad rows"), .href(here.with("format", "xlsx")), .download,
                    .class("btn btn-outline-secondary"))
            }
        } main: { [self] html in
            deeds(html)
            html.tabs(tabs, label: Text("各行会怎样", en: "What becomes of the rows"))
            for file in preview.files {
                for sheet in file.sheets { section(file, sheet, html) }
            }
            ColumnsForm(ledger: ledger, look: look, errors: errors).write(to: html)
        }
    }

    private var notices: [Notice] {
        [outcome].compactMap { $0 }
            + preview.files.flatMap { file in
                file.notices.map { Notice(.hint, Text("\(file.name)：", en: "\(file.name): ") + $0) }
                    + (file.refused.map { [Notice(.trouble, Text("\(file.name)：", en: "\(file.name): ") + $0)] } ?? [])
                    + file.sheets.compactMap { sheet in
                        lacking(sheet).map { Notice(.trouble, Text("\(sheet.name)：", en: "\(sheet.name): ") + $0) }
                    }
            }
    }

    /// The columns that a sheet lacks, said together.
    private func lacking(_ sheet: ImportPreview.Sheet) -> Text? {
        let fields = ledger.description.filled.filter { sheet.lackingColumns.contains($0.lackingColumn) }
        guard fields.count > 1 else { return sheet.lackingColumns.first }
        return Text(
            "表里没有这些必填的列：\(fields.map { "「\($0.label.zh)」" }.joined())。新的事项因此都不能登记。请加上，或在「列的对应关系」里指定是哪一列",
            en: """
                The sheet has no columns for \(fields.map { "“\($0.label.en)”" }.joined(separator: ", ")), which must be \
                filled: none of its new entries can be taken. Add them, or say under Columns which they are
                """)
    }

    private var tabs: [Tab] {
        ImportLine.Fate.allCases.map { fate in
            Tab(
                fate.label, here.with("tab", fate.rawValue), isCurrent: fate == current, count: fate.count(in: rows))
        }
    }

    /// What can be done with all of it.
    private func deeds(_ html: HTML) {
        html.sheet(id: "deeds") {
            if preview.isRefused { refused(html) } else { taking(html) }
            if !preview.isRefused { doubtful(html) }
            if isKept { again(html) }
            DropImportForm(ledger: ledger, id: look.found.id).write(to: html)
        }
    }

    private func refused(_ html: HTML) {
        html.p(
            Text(
                "有文件读不了，这一次就什么也不能写入。请改好那个文件，或去掉它，再传其余的。",
                en: """
                    A file cannot be read, so nothing of this upload can be entered. Mend it or leave it out, and upload \
                    the rest.
                    """), .class("note"))
    }

    private func taking(_ html: HTML) {
        html.form(post: ledger.imported(look.found.id, "apply"), errors: errors) {
            html.input(.type("hidden"), .name("seen"), .value(preview.digest))
            html.input(.type("hidden"), .name("at"), .value(String(seenAt.microseconds)))
            html.div(.class("form-acts")) {
                let taken = rows.good + rows.changed
                if taken == 0 {
                    html.p(Text("没有可以写入的行。", en: "There is no row to take."))
                } else if rows.bad == 0 {
                    html.button(
                        Text("全部写入\(ledger.noun.zh)（\(taken.grouped) 行）", en: "Enter all \(taken.grouped) rows"),
                        .type("submit"),
                        .name("choice"), .value("all"), .class("btn btn-primary"))
                } else {
                    html.button(
                        Text("只写入没有问题的 \(taken.grouped) 行", en: "Enter the \(taken.grouped) good rows"),
                        .type("submit"), .name("choice"), .value("good"), .class("btn btn-primary"))
                }
            }
        }
        if rows.bad > 0 {
            html.p(
                Text(
                    "有 \(rows.bad.grouped) 行不能写入。可以下载这些行和原因，改好再传；也可以先写入其余的行。",
                    en: """
                        \(rows.bad.grouped) rows cannot be taken. Download them with the reasons and mend them, or go on \
                        without.
                        """),
                .class("note"))
        }
    }

    /// The way to the rows that can be taken and that somebody should look at.
    private func doubtful(_ html: HTML) {
        for fate in [ImportLine.Fate.new, .changed] where fate != current {
            let lines = preview.files.flatMap(\.sheets).flatMap(\.lines).filter { $0.fate == fate && $0.isDoubtful }
            guard !lines.isEmpty else { continue }
            html.p(.class("note")) {
                html.text(Text("能写入的行里有要核对的：", en: "Among the rows that can be taken are some to look at: "))
                html.a(fate.label, .href(here.with("tab", fate.rawValue)))
            }
        }
    }

    private func again(_ html: HTML) {
        html.p(
            Text(
                "这是 \(seenAt.stamp.prefix(16)) 核对的结果。写入在后台进行，写之前再核对一遍：期间\(ledger.noun.zh)有了变动，就什么也不写，并说明是哪里。写入大量行时，其他人的保存要等它写完，请尽量在下班后进行。",
                en: """
                    So it stood at \(seenAt.stamp.prefix(16)). The rows are entered beside your work, after one more look: if \
                    \(ledger.noun.en) has changed since, nothing is entered and you are told where. While many rows are entered, \
                    what others save waits, so do it after hours.
                    """), .class("note"))
        html.form(post: ledger.imported(look.found.id, "look")) {
            html.button(Text("重新核对", en: "Look them over again"), .type("submit"), .class("quiet"))
        }
    }

    private func section(_ file: ImportPreview.File, _ sheet: ImportPreview.Sheet, _ html: HTML) {
        let all = sheet.lines.filter { $0.fate == current }
        let lines = all.filter(\.isDoubtful) + all.filter { !$0.isDoubtful }
        guard !lines.isEmpty || preview.files.count == 1 && file.sheets.count == 1 else { return }
        let name = Text(
            "文件 \(sheet.file)，工作表 \(sheet.ordinal)", en: "File \(sheet.file), sheet \(sheet.ordinal)")
        html.sheet(name, id: "sheet-\(sheet.file)-\(sheet.ordinal)") {
            html.bdi("\(file.name) · \(sheet.name)")
        } content: {
            html.table(lines, columns, caption: name, empty: EmptyState(current.empty))
            let more = current.count(in: sheet.rows) - lines.count
            if more > 0 {
                html.p(Text("还有 \(more.grouped) 行没有列出。", en: "\(more.grouped) more are not shown."), .class("note"))
            }
        }
    }

    private var columns: [Column<ImportLine>] {
        [
            Column(Text("事项", en: "Matter")) { html, line in
                if let entry = line.entry {
                    html.a(line.title, .href(ledger.link(to: entry)), .lang(.zh))
                } else {
                    html.span(line.title.isEmpty ? "—" : line.title, .lang(.zh))
                }
                let known = [line.number, line.owner ?? ""].filter { !$0.isEmpty }.map { " · " + $0 }.joined()
                html.div(Text("第 \(line.row) 行", en: "Row \(line.row)") + Text(same: known), .class("meta"))
            },
            Column(current == .changed ? Text("改动", en: "Changes") : Text("说明", en: "Remarks")) { html, line in
                remarks(line, html)
            },
        ]
    }

    private func remarks(_ line: ImportLine, _ html: HTML) {
        html.ul(.class("changes")) {
            for change in line.changes {
                html.li {
                    html.code(change.at)
                    html.text(" ")
                    html.text(change.field + Text("：", en: ": "))
                    html.del(change.before)
                    html.text(" → ")
                    html.text(change.after)
                }
            }
            if line.fate == .bad, line.complaints.isEmpty {
                html.li(Text("缺少必填的列，见上", en: "A column is missing: see above"))
            }
            for complaint in line.complaints {
                html.li {
                    html.code(complaint.at)
                    html.text(" ")
                    html.text(complaint.text)
                }
            }
        }
    }
}

extension ImportLine.Fate {
    var label: Text {
        switch self {
        case .new: Text("新登记", en: "New")
        case .changed: Text("有改动", en: "Changed")
        case .same: Text("没有变化", en: "The same")
        case .bad: Text("有问题", en: "Bad")
        }
    }

    fileprivate var empty: Text {
        switch self {
        case .new: Text("没有新的行。", en: "No row is new.")
        case .changed: Text("没有改动已有事项的行。", en: "No row changes an entry.")
        case .same: Text("没有与台账相同的行。", en: "No row says what stands already.")
        case .bad: Text("每一行都可以写入。", en: "Every row can be taken.")
        }
    }

    func count(in rows: ImportCounts) -> Int {
        switch self {
        case .new: rows.good
        case .changed: rows.changed
        case .same: rows.same
        case .bad: rows.bad
        }
    }
}
