import Kernel
import Web

/// One employer: what each ledger holds about it, its names, and which others may be the same body.
struct EmployerPage {
    let sheet: EmployerSheet
    let mayMerge: Bool

    private var employer: KnownEmployer { sheet.employer }

    func page(on today: Day) -> Page {
        Page(
            Text(same: employer.name), trail: [Crumb(Text("用人单位", en: "Employers"), EmployerPages.address)],
            entry: "employers",
            lead: employer.code.map { Text("统一社会信用代码 \($0)", en: "Credit code \($0)") }
                ?? Text("没有统一社会信用代码，按名称归到一处", en: "Without a credit code: brought together by name")
        ) { html in
            html.div(.class("columns")) {
                html.div(.class("wide")) { for matters in sheet.matters { write(matters, on: today, html) } }
                html.div(.class("narrow")) {
                    if !sheet.likely.isEmpty { likely(html) }
                    names(html)
                    if !sheet.merged.isEmpty { merged(html) }
                }
            }
        }
    }

    private func write(_ matters: EmployerMatters, on today: Day, _ html: HTML) {
        let all = matters.ledger.link.with("employer", employer.id.description)
        html.sheet(matters.ledger.title) {
            html.div(.class("row-acts")) {
                html.a(Text("全部 \(matters.all.grouped) 件", en: "All \(matters.all.grouped)"), .href(all))
                if matters.open > 0 {
                    html.a(
                        Text("在办 \(matters.open.grouped)", en: "\(matters.open.grouped) in hand"),
                        .href(all.with("state", "open")))
                }
                if matters.overdue > 0 {
                    html.a(
                        Text("逾期 \(matters.overdue.grouped)", en: "\(matters.overdue.grouped) overdue"),
                        .href(all.with("state", "overdue")))
                }
            }
        } content: {
            html.ul(.class("todo unlit")) {
                for entry in matters.entries {
                    html.li {
                        html.div {
                            html.a(entry.title, .href(matters.ledger.link(to: entry.id)), .class("title"), .lang(.zh))
                            html.div(.class("meta")) {
                                html.text(Text(same: entry.number + " · "))
                                html.text(
                                    matters.ledger.description.status(entry.status)?.label ?? Text(same: entry.status))
                            }
                        }
                        html.div(.class("due")) { html.date(entry.openedOn) }
                    }
                }
            }
        }
    }

    private func names(_ html: HTML) {
        html.sheet(Text("用过的名称", en: "Names")) {
            html.ul(.class("lines")) {
                for seen in sheet.names {
                    html.li {
                        html.span(seen.name, .lang(.zh))
                        html.text(" ")
                        html.span(Text("\(seen.since) 起", en: "since \(seen.since)"), .class("meta"))
                    }
                }
            }
        }
    }

    private func likely(_ html: HTML) {
        html.sheet(Text("可能是同一单位", en: "Perhaps the same")) {
            html.ul(.class("lines")) {
                for other in sheet.likely {
                    html.li {
                        html.a(other.name, .href(.employer(other.id)), .lang(.zh))
                        html.span(" \(other.code?.description ?? "")", .class("meta"))
                        if mayMerge {
                            html.div(.class("row-acts")) {
                                deed("merger", Text("是同一单位，合并", en: "The same: merge"), other, html)
                                deed("distinction", Text("不是", en: "Not the same"), other, html)
                            }
                        }
                    }
                }
            }
        }
    }

    private func merged(_ html: HTML) {
        html.sheet(Text("已合并到这里", en: "Merged into this")) {
            html.ul(.class("lines")) {
                for other in sheet.merged {
                    html.li {
                        html.span(other.name)
                        if mayMerge { deed("separation", Text("撤销合并", en: "Take apart"), other, html) }
                    }
                }
            }
        }
    }

    private func deed(_ path: String, _ words: Text, _ other: KnownEmployer, _ html: HTML) {
        html.form(post: "/employers/\(employer.id)/\(path)", class: "inline") {
            html.input(.type("hidden"), .name("other"), .value(other.id.description))
            html.button(.type("submit"), .class("quiet")) { html.deed(words, about: Text(same: other.name)) }
        }
    }
}
