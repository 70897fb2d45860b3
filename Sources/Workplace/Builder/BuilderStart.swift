import Foundation
import Kernel
import Web

/// From what a ledger is begun: nothing, another ledger, or a sheet that is kept already.
struct BuilderStart {
    let homes: [Organisation]
    let templates: [AnyLedger]
    let form: Fields
    let errors: FormErrors

    static let limit = UploadLimit(perFile: 20 << 20, files: 1, total: 24 << 20)

    enum Way: String {
        case blank, like, sheet
    }

    static func sketch(
        _ form: Fields, _ file: Upload?, _ book: LedgerBook, for actor: Actor
    ) throws -> LedgerSketch {
        switch form.choice("way", of: Way.self) ?? (file == nil ? .blank : .sheet) {
        case .blank: return .beginning
        case .like:
            guard let ledger = book[LedgerID(form.text("like"))], actor.sees(ledger) else {
                throw Refusal.invalid(field: "like", why: Text("请选择照哪本台账", en: "Choose the ledger to begin from"))
            }
            return LedgerSketch(like: ledger)
        case .sheet:
            guard let file else {
                throw Refusal.invalid(field: "file", why: Text("请选择一张表", en: "Choose a sheet"))
            }
            return try SheetStart.sketch(of: Data(file.bytes), name: file.name)
        }
    }

    var page: Page {
        Page(
            Text("新建台账", en: "Build a ledger"), trail: [BuilderListPage.crumb], entry: "builder",
            lead: Text("先有一份草稿，改好、看过，再发布", en: "First a draft; change it, look at it, then publish it")
        ) { [self] html in
            html.sheet {
                html.form(post: "/builder/new", errors: errors, takesFiles: true) {
                    if homes.count > 1 {
                        html.field(
                            Field(
                                "organisation", Text("给哪个单位用", en: "For which union"),
                                .choice(homes.map { Field.Option($0.id.description, Text(same: $0.name)) }),
                                value: form["organisation"] ?? homes[0].id.description), errors: errors)
                    }
                    html.field(
                        Field(
                            "way", Text("从哪里开始", en: "Begin from"),
                            .choice([
                                Field.Option(
                                    Way.sheet.rawValue, Text("手头的 Excel 表", en: "An Excel sheet"),
                                    help: Text(
                                        "表头成为栏目，按格子里的内容猜类型", en: "Its columns become fields; their kinds are guessed")),
                                Field.Option(
                                    Way.like.rawValue, Text("照一本现有的台账", en: "Another ledger"),
                                    help: Text("带来它的栏目、状态和步骤", en: "With its fields, statuses and steps")),
                                Field.Option(
                                    Way.blank.rawValue, Text("空白", en: "Nothing"),
                                    help: Text("只有「在办、办结」两个状态", en: "Two statuses only: in hand and done")),
                            ]), value: form["way"] ?? Way.sheet.rawValue), errors: errors)
                    file(html)
                    html.field(
                        Field(
                            "like", Text("照哪本台账", en: "Which ledger"), .choice(Self.options(templates)),
                            value: form["like"] ?? "", isRequired: false), errors: errors)
                    html.submit(Text("建草稿", en: "Make the draft"), cancel: "/builder")
                }
            }
        }
    }

    private static func options(_ ledgers: [AnyLedger]) -> [Field.Option] {
        let none = Field.Option("", Text("（选了「照一本现有的台账」再选）", en: "(only to begin from another ledger)"))
        return [none] + ledgers.map { Field.Option($0.id.name, $0.title) }
    }

    private func file(_ html: HTML) {
        let error = errors["file"]
        html.div(.class(error == nil ? "field" : "field is-wrong")) {
            html.label(.for("field-file")) {
                html.text(Text("表格文件（XLSX 或 CSV）", en: "The sheet (XLSX or CSV)"))
                html.span(Text("（可不填）", en: " (optional)"), .class("optional"))
            }
            html.div(
                Text(
                    "只看表头和前 500 行，内容不保存；台账发布后再导入", en: "Only its head and first 500 rows are looked at; nothing is kept"
                ),
                .class("field-help"), .id("field-file-help"))
            if let error { html.div(error, .class("field-error"), .id("field-file-error")) }
            html.input(
                .type("file"), .id("field-file"), .name("file"), .class("form-control"), .accept(".xlsx,.csv,.tsv"),
                .when(error != nil, .invalid),
                .describedBy(error == nil ? "field-file-help" : "field-file-help field-file-error"))
        }
    }
}
