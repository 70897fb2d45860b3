import Kernel
import Store
import Web

/// Reading an issue anew: first what would change, then the change.
struct RereadingPages {
    let platform: Platform

    var routes: [Route] {
        [
            .page("/bulletins/:id/rereading", "bulletins.reread-ask", for: .holding(.importBulletins, .subject)) {
                visit in
                let id = try visit.id("id", of: Bulletin.self)
                let (bulletin, plan) = try await FileRereading(platform: platform, identity: visit.identity).plan(id)
                return RereadingPage(bulletin: bulletin, plan: plan).page
            },
            .post("/bulletins/:id/rereading", "bulletins.reread", for: .holding(.importBulletins, .subject)) { visit in
                let id = try visit.id("id", of: Bulletin.self)
                let outcome = try await FileRereading(platform: platform, identity: visit.identity).run(id)
                let (changed, added, gone) = (outcome.changed, outcome.added, outcome.gone)
                return .redirect(
                    to: "/bulletins/\(id)",
                    saying: Notice(
                        .done,
                        Text(
                            "已重读：\(changed) 篇有变，多出 \(added) 篇，少了 \(gone) 篇",
                            en: "Read anew: \(changed) changed, \(added) more, \(gone) fewer")))
            },
        ]
    }
}

/// What a new reading of an issue would change, before it does.
struct RereadingPage {
    let bulletin: Bulletin
    let plan: Rereading

    var page: Page {
        Page(
            Text("重读《\(bulletin.title)》", en: "Read \(bulletin.title) anew"),
            trail: [
                Crumb(Text("工会信息", en: "Bulletins"), "/bulletins/issues"),
                Crumb(Text(same: bulletin.title), "/bulletins/\(bulletin.id)"),
            ], entry: "bulletins",
            lead: Text("用现在的识读规则再读一遍原文；人工更正过的内容保留", en: "With today's reader; what persons corrected stays")
        ) { [self] html in
            if plan.changesNothing { return nothing(html) }
            html.form(post: "/bulletins/\(bulletin.id)/rereading") {
                html.p(
                    Text(
                        "\(plan.changed.count) 篇有变，多出 \(plan.added.count) 篇，少了 \(plan.gone.count) 篇。看过下面的对照再采用。",
                        en:
                            "\(plan.changed.count) change, \(plan.added.count) more, \(plan.gone.count) fewer. Look at them before you take them."
                    ))
                html.submit(Text("采用新的识读", en: "Take the new reading"), cancel: "/bulletins/\(bulletin.id)")
            }
            for (article, differences) in plan.changed { write(article, differences, html) }
            list(
                Text("多出的稿件", en: "New articles"), plan.added.map { $0.title ?? String($0.body.prefix(40)) + "…" }, html
            )
            list(Text("不再单列的稿件", en: "No longer articles"), plan.gone.map(\.heading), html)
        }
    }

    private func nothing(_ html: HTML) {
        html.sheet {
            html.emptyState(
                EmptyState(
                    Text("再读一遍，结果和现在一样。", en: "A new reading gives what stands here now."),
                    act: Crumb(Text("回到这一期", en: "Back to the issue"), "/bulletins/\(bulletin.id)")))
        }
    }

    private func write(_ article: Article, _ differences: [ReadingDifference], _ html: HTML) {
        html.sheet(Text(same: article.heading)) {
            html.table(
                differences,
                [
                    Column(Text("项目", en: "What")) { html, row in html.text(row.label) },
                    Column(Text("现在", en: "Now")) { html, row in html.text(row.before.isEmpty ? "—" : row.before) },
                    Column(Text("重读后", en: "Read anew")) { html, row in html.text(row.after.isEmpty ? "—" : row.after)
                    },
                ], caption: Text("变化", en: "Changes"), empty: EmptyState(Text("没有变化。", en: "No change.")))
        }
    }

    private func list(_ title: Text, _ headings: [String], _ html: HTML) {
        guard !headings.isEmpty else { return }
        html.sheet(title) { html.ul(.class("lines")) { for heading in headings { html.li(heading, .lang(.zh)) } } }
    }
}
