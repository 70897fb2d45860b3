import Kernel

/// Writes a page with its frame.
struct Layout {
    let frame: Frame
    let page: Page
    let signedIn: SignedIn?
    /// Of this request, for the current entry of the navigation.
    let path: String
    /// Carried over from the page before.
    let waiting: Notice?

    func write(to html: HTML) {
        html.literal("<!DOCTYPE html>")
        html.htmlRoot(.lang(html.language), .when(page.frame == .portal, .class("is-large"))) {
            head(html)
            html.body(.class(bodyClass)) {
                html.a(Text("跳到正文", en: "Skip to content"), .href(.fragment("main")), .class("skip"))
                switch page.frame {
                case .workplace where signedIn != nil: workplace(html)
                case .workplace: hall(html)
                case .portal: portal(html)
                case .wall: wall(html)
                case .paper: paper(html)
                case .entrance: entrance(html)
                }
                html.script(.src(html.surroundings.assets.link("keys.js")), .deferred)
            }
        }
    }

    private var bodyClass: String {
        switch page.frame {
        case .workplace: signedIn == nil ? "is-entrance" : "is-workplace"
        case .entrance: "is-entrance"
        case .portal: "is-portal"
        case .wall: "is-wall"
        case .paper: "is-paper"
        }
    }

    private func head(_ html: HTML) {
        let assets = html.surroundings.assets
        html.head {
            html.meta(.charset("utf-8"))
            html.meta(.name("viewport"), .content("width=device-width, initial-scale=1"))
            html.meta(.name("format-detection"), .content("telephone=no"))
            html.title(Text("\(page.title.zh) · \(frame.name.zh)", en: "\(page.title[.en]) · \(frame.name.en)"))
            let styles = Assets.styles + (page.frame == .paper ? [Assets.paper] : [])
            for style in styles { html.link(.rel("stylesheet"), .href(assets.link(style))) }
            html.link(.rel("icon"), .type("image/svg+xml"), .href(assets.link("seal.svg")))
        }
    }

    private func workplace(_ html: HTML) {
        html.div(.class("house")) {
            Rail(frame: frame, signedIn: signedIn, current: currentEntry).write(to: html)
            html.div(.class("room")) {
                TopBar(frame: frame, signedIn: signedIn, query: nil).write(to: html)
                html.main(.id("main"), .class("desk"), .tabindex(-1)) {
                    if !page.trail.isEmpty { html.breadcrumb(page.trail + [Crumb(page.title)]) }
                    heading(html)
                    notices(html)
                    page.main(html)
                }
                foot(html)
            }
        }
    }

    /// A page of the workplace for somebody who is not signed in: help, an error.
    private func hall(_ html: HTML) {
        gate(html)
        html.main(.id("main"), .class("hall"), .tabindex(-1)) {
            heading(html)
            notices(html)
            page.main(html)
        }
        foot(html)
    }

    private func gate(_ html: HTML) {
        html.header(.class("gate")) {
            brand(html)
            html.div(.class("gate-ways")) {
                if path != frame.signIn.path { html.a(Text("登录", en: "Sign in"), .href(frame.signIn)) }
                html.languageSwitch()
            }
        }
    }

    private func entrance(_ html: HTML) {
        gate(html)
        html.main(.id("main"), .class("entrance"), .tabindex(-1)) {
            html.h1(page.title)
            if let lead = page.lead { html.p(lead, .class("lead")) }
            notices(html)
            page.main(html)
        }
        foot(html)
    }

    private func portal(_ html: HTML) {
        html.div(.class("portal")) {
            html.header(.class("hero")) {
                html.h1(page.title)
                if let lead = page.lead { html.p(lead) }
                html.languageSwitch()
            }
            html.main(.id("main"), .tabindex(-1)) {
                notices(html)
                page.main(html)
            }
        }
    }

    private func wall(_ html: HTML) {
        html.main(.id("main"), .class("wall"), .tabindex(-1)) {
            heading(html)
            notices(html)
            page.main(html)
        }
    }

    private func paper(_ html: HTML) {
        html.main(.id("main"), .class("desk"), .tabindex(-1)) {
            html.breadcrumb(page.trail + [Crumb(page.title)])
            heading(html)
            notices(html)
            page.main(html)
        }
    }

    private func heading(_ html: HTML) {
        html.div(.class("heading")) {
            html.h1(.class("day")) {
                html.text(page.title)
                if let lead = page.lead { html.small(lead) }
            }
            html.div(.class("acts")) { page.acts(html) }
        }
    }

    private func notices(_ html: HTML) {
        for notice in [waiting].compactMap({ $0 }) + page.notices { html.notice(notice) }
    }

    private func brand(_ html: HTML) {
        html.a(.class("brand"), .href(.home)) {
            html.img(.src(html.surroundings.assets.link("seal.svg")), .alt(Text(same: "")), .width(30), .height(30))
            html.span(frame.name)
        }
    }

    private func foot(_ html: HTML) {
        html.footer(.class("foot")) {
            if let operatedBy = frame.operatedBy { html.span(operatedBy) }
            html.a(Text("帮助", en: "Help"), .href("/help"))
        }
    }

    /// The entry named by the page, or the one with the longest address that begins the path.
    private var currentEntry: String? {
        if let entry = page.entry { return entry }
        let ways = signedIn?.ways.all ?? []
        var start = path[...]
        while true {
            let address = start.isEmpty ? "/" : String(start)
            if let name = frame.starts[address] ?? ways.first(where: { $0.link.path == address })?.name {
                return address == "/" && path != "/" ? nil : name
            }
            guard let slash = start.utf8.lastIndex(of: UInt8(ascii: "/")) else { return nil }
            start = start[..<slash]
        }
    }
}
