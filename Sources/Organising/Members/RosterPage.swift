import Kernel
import Web

/// The rosters that were handed in, and a way to hand in another.
struct RosterListPage: Sendable {
    let imports: [EntryImport]
    let names: [ID<Organisation>: String]
    let mayChange: Bool
    let errors: FormErrors

    static let crumb = Crumb(Text("导入名册", en: "Rosters"), RosterPages.address)

    var page: Page {
        Page(
            Text("导入名册", en: "Import a roster"), trail: MemberPages.trail, entry: "members",
            lead: Text("Excel 或 CSV，先预览再登记，可以整批撤销", en: "Excel or CSV: looked over first, taken back as a whole")
        ) { html in
            if mayChange {
                html.sheet(Text("新的名册", en: "A new roster")) {
                    html.form(post: RosterPages.address, errors: errors, takesFiles: true) {
                        html.uploadField(
                            "files", Text("文件", en: "File"), accept: [".xlsx", ".csv"], limit: RosterPages.limit,
                            help: Text(
                                "第一行是表头：姓名、证件号码、手机号码、入会日期、所属工会……",
                                en: "The first row has the heads: name, number, phone, joined on, union"),
                            errors: errors)
                        html.submit(Text("上传并预览", en: "Upload and look it over"))
                    }
                    html.p(.class("note")) {
                        html.a(Text("下载模板", en: "Download a template"), .href("/members/imports/template"), .download)
                    }
                }
            }
            html.sheet {
                html.table(
                    imports, columns, caption: Text("导入名册", en: "Rosters"),
                    empty: EmptyState(Text("还没有导入过名册。", en: "No roster was imported yet.")))
            }
        }
    }

    private var columns: [Column<EntryImport>] {
        [
            Column(Text("文件", en: "File")) { html, one in
                html.a(one.files.joined(separator: "、"), .href(RosterPages.link(to: one.id)), .lang(.zh))
            },
            Column(Text("工会", en: "Union"), isMinor: true) { html, one in html.span(names[one.home] ?? "", .lang(.zh))
            },
            Column(Text("时间", en: "When"), isMinor: true) { html, one in html.text(Text(same: one.at.stamp)) },
            Column(Text("状态", en: "State")) { html, one in html.chip(one.state.label) },
            Column(Text("登记", en: "Enrolled"), isNumeric: true) { html, one in html.text(one.counts.good.grouped) },
        ]
    }
}

/// What would become of the rows of a roster.
struct RosterPreviewPage: Sendable {
    let found: EntryImport
    let home: Organisation
    let plan: RosterPlan
    let sheets: [ImportedSheet]
    let refused: [Text]
    let errors: FormErrors

    /// So many bad rows are told.
    private static let most = 200

    var page: Page {
        let (new, same, bad) = (plan.count(.new), plan.count(.same), plan.count(.bad))
        return Page(
            Text("预览名册", en: "Look the roster over"), trail: MemberPages.trail + [RosterListPage.crumb],
            entry: "members",
            lead: Text(
                "\(home.name)：可登记 \(new.grouped) 人，已是会员 \(same.grouped) 人，有问题 \(bad.grouped) 行",
                en: "\(home.name): \(new.grouped) to enrol, \(same.grouped) are members, \(bad.grouped) rows are bad")
        ) { html in
            for why in refused { html.notice(Notice(.trouble, why)) }
            html.div(.class("form-acts")) { deeds(html, new: new, bad: bad) }
            if bad > 0 { faults(html) }
            columns(html)
        }
    }

    private func deeds(_ html: HTML, new: Int, bad: Int) {
        if new > 0 || !errors.isEmpty {
            html.form(post: "/members/imports/\(found.id)/apply", errors: errors, class: "inline") {
                if new > 0, bad == 0 {
                    html.button(
                        Text("登记 \(new.grouped) 人", en: "Enrol \(new.grouped)"), .type("submit"), .name("choice"),
                        .value("all"), .class("btn btn-primary"))
                } else if new > 0 {
                    html.button(
                        Text("只登记没有问题的 \(new.grouped) 人", en: "Enrol the \(new.grouped) good ones"), .type("submit"),
                        .name("choice"), .value("good"), .class("btn btn-primary"))
                }
            }
        }
        html.form(post: "/members/imports/\(found.id)/removal", class: "inline") {
            html.button(Text("不导入，删去文件", en: "Do not import; remove the file"), .type("submit"), .class("quiet"))
        }
    }

    private func faults(_ html: HTML) {
        let faulty = plan.rows.filter { $0.fate == .bad }
        html.sheet(Text("有问题的行", en: "Bad rows")) {
            html.ul(.class("lines")) {
                for row in faulty.prefix(Self.most) {
                    for complaint in row.complaints {
                        html.li {
                            html.strong(address(of: complaint.column, row.place))
                            html.text(" ")
                            if let name = label(of: complaint.column) {
                                html.text(name + Text("：", en: ": "))
                            }
                            html.text(complaint.why)
                        }
                    }
                }
            }
            if faulty.count > Self.most {
                html.p(
                    Text(
                        "先列 \(Self.most) 行，共 \(faulty.count.grouped) 行。",
                        en: "The first \(Self.most) of \(faulty.count.grouped)."), .class("note"))
            }
        }
    }

    private func columns(_ html: HTML) {
        for sheet in sheets {
            html.details(.class("columns-of-sheet"), .when(!isUnderstood(sheet) || !errors.isEmpty, .open)) {
                html.summary(Text("列的对应关系：", en: "Columns: ") + Text(same: sheet.name))
                html.p(
                    Text(
                        "认错或没有认出的列在这里改，下次同样的表头照此识别。", en: "Mend what was misread; the same heads are known next time."),
                    .class("note"))
                SheetColumns(
                    sheet.heads, file: sheet.file, sheet: sheet.sheet, of: MemberRegister.face.description,
                    besides: [(.owner, Text("所属工会", en: "Union"))]
                ).write(to: html, post: "/members/imports/\(found.id)/columns")
            }
        }
    }

    /// Whether there is a column for the name, without which nobody is enrolled.
    private func isUnderstood(_ sheet: ImportedSheet) -> Bool { sheet.columns.values.contains(.field("name")) }

    private func label(of meaning: ColumnMeaning) -> Text? {
        switch meaning {
        case .field(let name): MemberRegister.face.description.field(name)?.label
        case .owner: Text("所属工会", en: "Union")
        case .number, .ignored: nil
        }
    }

    /// The cell, where the sheet has a column for it; otherwise the row.
    private func address(of meaning: ColumnMeaning, _ place: RowPlace) -> String {
        let sheet = sheets.first { $0.file == place.file && $0.sheet == place.sheet }
        return (sheet?.columns.first { $0.value == meaning }?.key ?? "") + String(place.row)
    }
}

/// A roster that was imported.
struct RosterReportPage: Sendable {
    let found: EntryImport
    let home: Organisation
    let mayUndo: Bool

    var page: Page {
        Page(
            Text(same: found.files.joined(separator: "、")), trail: MemberPages.trail + [RosterListPage.crumb],
            entry: "members", lead: Text(same: home.name)
        ) { html in
            if mayUndo, found.state == .applied {
                html.a(
                    Text("撤销导入", en: "Take it back"), .href("/members/imports/\(found.id)/undo"),
                    .class("btn btn-outline-secondary btn-sm"))
            }
        } main: { html in
            html.sheet {
                html.definitions {
                    html.definition(Text("状态", en: "State"), found.state.label)
                    html.definition(Text("登记", en: "Enrolled"), found.counts.good.grouped)
                    html.definition(Text("已是会员", en: "Members already"), found.counts.same.grouped)
                    html.definition(Text("有问题未导入", en: "Bad and left out"), found.counts.bad.grouped)
                    html.definition(Text("时间", en: "When"), (found.appliedAt ?? found.at).stamp)
                }
            }
        }
    }
}
