import Kernel

/// Above the page: where one stands in the tree of unions, search, language, name.
struct TopBar {
    let frame: Frame
    let signedIn: SignedIn?
    let query: String?

    func write(to html: HTML) {
        html.header(.class("top")) {
            place(html)
            if let search = frame.search { box(search, html) }
            html.languageSwitch()
            if let signedIn { person(signedIn, html) }
        }
    }

    private func place(_ html: HTML) {
        html.div(.class("where")) {
            for (index, crumb) in (signedIn?.organisations ?? []).enumerated() {
                if index > 0 { html.span("/", .class("slash"), .unseen) }
                if index == (signedIn?.organisations.count ?? 0) - 1 {
                    html.strong { link(crumb, html) }
                } else {
                    link(crumb, html)
                }
            }
        }
    }

    private func link(_ crumb: Crumb, _ html: HTML) {
        if let link = crumb.link { html.a(crumb.title, .href(link)) } else { html.span(crumb.title) }
    }

    private func box(_ search: Link, _ html: HTML) {
        html.form(get: search, class: "find") {
            html.label(Text("搜索", en: "Search"), .for("q"), .class("visually-hidden"))
            html.input(
                .type("search"), .id("q"), .name("q"), .class("find-box"), .autocomplete("off"), .maxLength(200),
                .placeholder(Text("搜索组织、信息、事项（按 / 键）", en: "Search unions, bulletins, matters (press /)")))
        }
    }

    private func ring(_ bell: NavigationEntry, _ signedIn: SignedIn, _ html: HTML) {
        guard bell.permission.map({ signedIn.actor.may($0) }) ?? true else { return }
        html.a(.class("bell"), .href(bell.link)) {
            html.text(bell.label)
            if let count = signedIn.counts[bell.name], count.number > 0 {
                html.span(.class("count")) {
                    html.text(count.number)
                    html.span(Text(" 条未读", en: " not read"), .class("visually-hidden"))
                }
            }
        }
    }

    private func person(_ signedIn: SignedIn, _ html: HTML) {
        html.div(.class("person")) {
            if let bell = frame.bell { ring(bell, signedIn, html) }
            html.span(.class("who")) {
                if let account = frame.account {
                    html.a(signedIn.actor.name, .href(account))
                } else {
                    html.text(signedIn.actor.name)
                }
                if let post = signedIn.post { html.chip(post) }
            }
            html.form(post: frame.signOut, class: "inline") {
                html.button(Text("退出", en: "Sign out"), .type("submit"), .class("quiet"))
            }
        }
    }
}
