import Kernel
import Web

/// Notices, newest first: kind, number, ledger and day, with a link to the matter.
struct NoticeList {
    let notices: [PersonNotice]
    let book: LedgerBook
    let first: Link?
    let next: Link?

    private var unread: [PersonNotice] { notices.filter { !$0.isRead } }

    var page: Page {
        Page(Text("提醒", en: "Notices"), entry: "notices") { html in
            guard let newest = unread.first else { return }
            html.form(post: "/notices/reading", class: "inline") {
                html.input(.type("hidden"), .name("notice"), .value(newest.id.description))
                html.input(.type("hidden"), .name("all"), .value("1"))
                html.button(
                    Text("全部标为已读", en: "Mark all as read"), .type("submit"), .class("btn btn-outline-secondary"))
            }
        } main: { html in
            html.sheet {
                if notices.isEmpty {
                    html.div(.class("prose")) {
                        html.p(
                            Text(
                                "还没有提醒。有事项交办给您、被催办、快到期或办结时，会写在这里。",
                                en:
                                    "Nothing yet. What is put into your hands, pressed, nearly due or closed will stand here."
                            ))
                    }
                }
                html.ul(.class("lines notices")) { for notice in notices { line(notice, html) } }
            }
            html.pager(first: first, next: next)
        }
    }

    private func line(_ notice: PersonNotice, _ html: HTML) {
        html.li(.class(notice.isRead ? "" : "is-new")) {
            html.div {
                if notice.isRead { html.span(notice.kind.label) } else { html.strong(notice.kind.label) }
                html.text(Text("：", en: ": "))
                matter(notice, html)
            }
            html.div(.class("meta")) {
                html.text(String(notice.at.stamp.prefix(16)))
                if let due = notice.dueOn {
                    html.text(Text(" · 时限 \(due)", en: " · due \(due)"))
                }
            }
            guard !notice.isRead else { return }
            html.form(post: "/notices/reading", class: "inline") {
                html.input(.type("hidden"), .name("notice"), .value(notice.id.description))
                html.button(
                    Text("标为已读", en: "Mark as read"), .type("submit"), .class("quiet"),
                    .describedBy("notice-\(notice.id)"))
            }
        }
    }

    private func matter(_ notice: PersonNotice, _ html: HTML) {
        let ledger = notice.ledger.flatMap { try? book.counted($0) }
        if let ledger, let imported = notice.imported {
            html.a(.id("notice-\(notice.id)"), .href(ledger.imported(imported))) {
                html.text(ledger.title)
                if let rows = notice.rows { html.text(Text(" \(rows.grouped) 行", en: ", \(rows.grouped) rows")) }
            }
            return
        }
        guard let entry = notice.entry, let ledger else {
            html.a(Text("查看", en: "Look"), .id("notice-\(notice.id)"), .href(notice.kind.page))
            return
        }
        html.a(.id("notice-\(notice.id)"), .href(ledger.link(to: entry))) {
            html.text(ledger.title)
            html.text(" \(notice.number ?? "")")
        }
    }
}

extension NoticeKind {
    /// Where there is more about what concerns no single matter.
    fileprivate var page: Link {
        switch self {
        case .exported: ExportPages.link
        case .webhookStopped: "/account/webhooks"
        default: "/inbox/hand-over"
        }
    }
}
