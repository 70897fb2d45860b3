import Kernel

/// What stands between a link that people wrote and the site it leads to: nobody is taken elsewhere without having read where.
struct AwayPage {
    let address: RichText.Address
    let host: String

    var page: Page {
        Page(
            Text("将要离开本平台", en: "Leaving the platform"),
            lead: Text("这个网址是同事写在内容里的，平台没有核实", en: "A colleague wrote this address; the platform has not checked it")
        ) { [self] html in
            html.sheet {
                html.definitions {
                    html.definition(Text("网站", en: "Site")) { html.code(host) }
                    html.definition(Text("网址", en: "Address")) { html.code(address.text) }
                }
                html.div(.class("prose")) {
                    html.p(
                        Text(
                            "不要在别的网站填写平台的密码，也不要填写职工的个人信息。",
                            en: "Never type the platform's password there, nor anything about a worker."))
                    html.a(
                        Text("打开这个网站", en: "Open that site"), .href(Link(leaving: address)),
                        .rel("noopener noreferrer nofollow"), .class("btn btn-outline-secondary"))
                }
            }
        }
    }
}

extension Route {
    /// Shows where an address leads; sends nobody there by itself.
    static let away = Route.page("/away", "away.show", for: .signedIn) { visit in
        guard let address = RichText.Address(visit.query.text("to")), let host = address.host else {
            throw Refusal.notFound
        }
        return AwayPage(address: address, host: host).page
    }
}
