import Kernel
import Web

/// The employers that entries within reach name.
struct EmployerListPage {
    let employers: [KnownEmployer]
    let words: String
    let isFirst: Bool
    let hasMore: Bool

    var page: Page {
        Page(
            Text("用人单位", en: "Employers"), entry: "employers",
            lead: Text(
                "来自各台账里填的单位，按统一社会信用代码归到一处", en: "As the ledgers name them, brought together by credit code")
        ) { html in
            html.filters(
                [
                    Field(
                        "name", Text("名称或信用代码", en: "Name or credit code"), .search, value: words, isRequired: false)
                ], to: EmployerPages.address, clear: words.isEmpty ? nil : EmployerPages.address)
            html.sheet {
                html.table(
                    employers,
                    [
                        Column(Text("名称", en: "Name")) { html, employer in
                            html.a(employer.name, .href(.employer(employer.id)), .lang(.zh))
                        },
                        Column(Text("统一社会信用代码", en: "Credit code")) { html, employer in
                            html.text(employer.code?.description ?? "—")
                        },
                    ], caption: Text("用人单位", en: "Employers"), empty: empty)
                if !isFirst || hasMore { pager(html) }
            }
        }
    }

    private var empty: EmptyState {
        words.isEmpty
            ? EmptyState(
                Text("台账里还没有提到用人单位；登记时填了单位，这里就有。", en: "No entry names an employer yet; they appear once one does."))
            : EmptyState(
                Text("没有名称含「\(words)」的单位。", en: "No employer is called so: \(words)."),
                act: Crumb(Text("看全部", en: "See all"), EmployerPages.address))
    }

    private func pager(_ html: HTML) {
        html.nav(.class("pager"), .label(Text("翻页", en: "Pages"))) {
            if !isFirst {
                html.a(Text("回到第一页", en: "First page"), .href(EmployerPages.address.with("name", words)))
            }
            if hasMore, let last = employers.last {
                html.a(
                    Text("下一页", en: "Next page"),
                    .href(EmployerPages.address.with("name", words).with("before", last.id.description)))
            }
        }
    }
}
