import Kernel
import Web

/// The hand-over tab of the inbox.
struct HandOverList {
    let sheet: HandOverSheet
    let book: LedgerBook
    let errors: FormErrors

    var page: Page {
        Page(Text("待办", en: "Inbox"), entry: "inbox", lead: InboxTab.handOver.lead) { html in
            html.a(Text("移交手上事项", en: "Hand over"), .href("/inbox/hand-over/new"), .class("btn btn-primary"))
        } main: { [self] html in
            html.tabs(.handOver, sheet.counts)
            if let why = errors.first { html.notice(Notice(.trouble, why)) }
            html.sheet(Text("等您接收", en: "For you to take over")) {
                guard !sheet.toReceive.isEmpty else { return html.emptyState(InboxTab.handOver.empty) }
                html.ul(.class("todo")) { for item in sheet.toReceive { html.li { received(item, html) } } }
            }
            if !sheet.given.isEmpty {
                html.sheet(Text("您移交的，还没有办结的", en: "What you handed over and is not settled")) {
                    html.ul(.class("todo")) { for item in sheet.given { html.li { given(item, html) } } }
                }
            }
            if !sheet.leavers.isEmpty { leavers(html) }
        }
    }

    private func received(_ item: HandOver.Item, _ html: HTML) {
        row(item, Text("\(item.giver) 移交", en: "from \(item.giver)"), html) {
            html.div(.class("row-acts")) {
                button("/inbox/hand-over/accept", Text("接收", en: "Take over"), item, html)
                html.details {
                    html.summary {
                        html.deed(Text("退回", en: "Decline"), about: Text(same: item.line.entry.number))
                    }
                    html.form(post: "/inbox/hand-over/decline") {
                        hidden(item, html)
                        let id = "reason-\(item.line.entry.id)"
                        html.label(Text("退回的原因", en: "Why"), .for(id))
                        html.input(
                            .type("text"), .id(id), .name("reason"), .class("form-control"), .required, .maxLength(200))
                        html.submit(Text("退回", en: "Decline"))
                    }
                }
            }
        }
    }

    private func given(_ item: HandOver.Item, _ html: HTML) {
        row(item, Text("给 \(item.receiver)", en: "to \(item.receiver)"), html) {
            if item.answer == .declined {
                html.chip(HandOver.Answer.declined.label, .soon)
                html.span(item.reason, .class("meta"), .lang(.zh))
            } else {
                html.div(.class("row-acts")) {
                    html.chip(Text("未接收", en: "Not answered"))
                    button("/inbox/hand-over/taking-back", Text("收回", en: "Take back"), item, html)
                }
            }
        }
    }

    private func row(_ item: HandOver.Item, _ who: Text, _ html: HTML, acts: () -> Void) {
        let line = item.line
        let note = line.due(in: book, inFull: true)
        html.light(of: note)
        html.div {
            html.a(.href(line.link(in: book)), .class("title"), .lang(.zh)) {
                html.text("\(line.entry.number) \(line.entry.title)")
            }
            html.div(.class("meta")) {
                html.text(line.meta(in: book) + Text(same: " · ") + who + Text(same: " · \(item.offeredAt.day)"))
            }
            acts()
        }
        html.due(note)
    }

    private func button(_ post: Link, _ words: Text, _ item: HandOver.Item, _ html: HTML) {
        html.form(post: post, class: "inline") {
            hidden(item, html)
            html.button(.type("submit"), .class("btn btn-outline-secondary btn-sm")) {
                html.deed(words, about: Text(same: item.line.entry.number))
            }
        }
    }

    private func hidden(_ item: HandOver.Item, _ html: HTML) {
        html.input(.type("hidden"), .name("hand-over"), .value(item.handOver.description))
        html.input(.type("hidden"), .name("entry"), .value(item.line.entry.id.description))
    }

    private func leavers(_ html: HTML) {
        html.sheet(Text("离任同事手上的", en: "In the hands of colleagues who left")) {
            html.ul(.class("lines")) {
                for leaver in sheet.leavers {
                    html.li {
                        html.span(leaver.name, .lang(.zh))
                        html.span(
                            Text(
                                "（\(leaver.organisation)）\(leaver.entries) 件 ",
                                en: " (\(leaver.organisation)), \(leaver.entries) open "), .class("meta"))
                        html.a(.href(Link("/inbox/hand-over/new").with("leaver", leaver.id.description))) {
                            html.deed(Text("移交", en: "Hand over"), about: Text(same: leaver.name))
                        }
                    }
                }
            }
        }
    }
}
