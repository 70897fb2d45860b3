import Kernel
import Web

/// The description of a ledger, part by part, with what each still lacks.
struct SketchPage {
    let sheet: SketchSheet

    private var sketch: LedgerSketch { sheet.sketch }
    private var words: SketchWords { sheet.words }

    var page: Page {
        var page = Page(
            sheet.title, trail: [BuilderListPage.crumb], entry: "builder",
            lead: Text(same: sheet.ledger.organisationName + " · ") + standing
        ) { [self] html in
            acts(html)
        } main: { [self] html in
            for (_, why) in sheet.errors.all { html.notice(Notice(.trouble, why)) }
            if sheet.ledger.hasDraft { whatIsMissing(html) }
            basics(html)
            for list in SketchList.shown { parts(list, html) }
            ends(html)
        }
        page.status = sheet.errors.status
        return page
    }

    private var standing: Text {
        let version = sheet.ledger.version
        if version == 0 { return Text("草稿，还没有发布", en: "a draft, not published yet") }
        let used = Text("第 \(version) 版在用", en: "version \(version) in use")
        if sheet.ledger.retired != nil { return Text("已停用", en: "retired") }
        return sheet.ledger.hasDraft ? used + Text("，另有未发布的改动", en: ", with changes not published") : used
    }

    private func acts(_ html: HTML) {
        if sheet.ledger.version > 0 {
            html.a(
                SketchVersions.title, .href(sheet.link(to: "versions")), .class("btn btn-outline-secondary btn-sm"))
        }
        html.a(
            Text("预览", en: "Preview"), .href(sheet.link(to: "preview")), .class("btn btn-outline-secondary btn-sm"))
        guard sheet.ledger.hasDraft else { return }
        html.a(Text("发布…", en: "Publish…"), .href(sheet.link(to: "publication")), .class("btn btn-primary btn-sm"))
    }

    private func whatIsMissing(_ html: HTML) {
        html.sheet(
            sheet.faults.isEmpty
                ? Text("可以发布了", en: "Ready to publish")
                : Text("还差 \(sheet.faults.count) 处", en: "Still to do: \(sheet.faults.count)"),
            id: "faults"
        ) {
            html.div(.class("prose")) {
                if sheet.faults.isEmpty {
                    html.p(
                        Text(
                            "先看预览；发布以后，本单位和下级就能登记。",
                            en: "Look at the preview first. Once it is published, entries can be made."))
                } else {
                    html.ul {
                        for fault in sheet.faults {
                            html.li {
                                html.a(.href(link(to: fault))) {
                                    if let label = sheet.label(of: fault) { html.text(label + Text("：", en: ": ")) }
                                    html.text(fault.why)
                                }
                            }
                        }
                    }
                }
                html.div(.class("form-acts")) {
                    if sheet.steps > 0 {
                        html.form(post: sheet.link(to: "undo"), class: "inline") {
                            html.button(
                                Text("撤销一步", en: "Take back a step"), .type("submit"),
                                .class("btn btn-outline-secondary btn-sm"))
                        }
                    }
                    html.a(
                        Text("丢弃草稿…", en: "Throw the draft away…"), .href(sheet.link(to: "removal")),
                        .class("btn btn-link btn-sm"))
                }
            }
        }
    }

    private func link(to fault: SketchFault) -> Link {
        if let list = fault.list { return sheet.link(to: fault.part, in: list) }
        if let list = SketchList(rawValue: fault.part) { return sheet.link(to: "new", in: list) }
        return fault.part.hasPrefix("replacing.") ? sheet.link(to: "publication") : sheet.link(to: "basics")
    }

    private func basics(_ html: HTML) {
        html.sheet(Text("名称和编号", en: "Name and numbers"), id: "basics") {
            html.a(Text("修改", en: "Change"), .href(sheet.link(to: "basics")))
        } content: {
            SketchReading(sketch: sketch).writeBasics(to: html)
        }
    }

    private func parts(_ list: SketchList, _ html: HTML) {
        html.sheet(list.title, id: list.rawValue) {
            html.a(
                .href(sheet.link(to: "new", in: list)), .class("btn btn-outline-secondary btn-sm")
            ) { html.text(list.adding) }
        } content: {
            html.div(.class("prose")) { html.p(list.help, .class("meta")) }
            html.table(
                sketch.parts(of: list).enumerated().map { (index: $0, part: $1) },
                [
                    Column(list.noun) { html, row in
                        html.a(.href(sheet.link(to: row.part.name, in: list))) { html.text(words.title(row.part)) }
                        for why in sheet.faults(of: list, row.part.name) { html.div(why, .class("field-error")) }
                    },
                    Column(Text("说明", en: "What it is")) { html, row in
                        html.text(words.words(row.part))
                    },
                    Column(Text("操作", en: "Change")) { html, row in acts(on: row, in: list, html) },
                ], caption: list.title, empty: EmptyState(list.none))
        }
    }

    private func acts(on row: (index: Int, part: any SketchPart), in list: SketchList, _ html: HTML) {
        html.div(.class("row-acts")) {
            if row.index > 0 {
                html.form(post: sheet.link(to: row.part.name, in: list, deed: "raise"), class: "inline") {
                    html.button(.type("submit"), .class("quiet")) {
                        html.deed(Text("上移", en: "Up"), about: words.title(row.part))
                    }
                }
            }
            html.form(post: sheet.link(to: row.part.name, in: list, deed: "removal"), class: "inline") {
                html.button(.type("submit"), .class("quiet")) {
                    html.deed(Text("删去", en: "Remove"), about: words.title(row.part))
                }
            }
        }
    }

    private func ends(_ html: HTML) {
        guard sheet.ledger.version > 0 else { return }
        html.sheet(Text("停用", en: "Retiring"), id: "end") {
            if sheet.ledger.retired == nil {
                html.div(.class("prose")) {
                    html.p(
                        Text("不再需要时停用：旧事项仍可查看。", en: "Retire it when it is no longer needed; what was entered stays."),
                        .class("meta"))
                    html.a(
                        Text("停用台账…", en: "Retire the ledger…"), .href(sheet.link(to: "retirement")),
                        .class("btn btn-outline-secondary btn-sm"))
                }
            } else {
                html.form(post: sheet.link(to: "resumption")) { html.submit(Text("恢复使用", en: "Take it up again")) }
            }
        }
    }
}
