import HTTPTypes
import Kernel

/// The page that stands where something could not be done.
struct ErrorPage: Sendable {
    let misfortune: Misfortune
    let requestID: String
    let signIn: Link

    var page: Page {
        Page(misfortune.title, frame: .workplace, status: misfortune.status) { [self] html in
            html.div(.class("trouble")) {
                html.p(misfortune.words, .class("trouble-words"))
                html.p(.class("trouble-ways")) {
                    if misfortune.status == .unauthorized {
                        html.a(Text("登录", en: "Sign in"), .href(signIn), .class("btn btn-primary"))
                    } else {
                        html.a(Text("回到首页", en: "Go to the home page"), .href(.home), .class("btn btn-primary"))
                    }
                    html.a(Text("看看帮助", en: "Read the help"), .href("/help"), .class("btn btn-outline-secondary"))
                }
                html.p(.class("trouble-number")) {
                    html.text(Text("编号 ", en: "Number "))
                    html.code(requestID)
                    html.text(" · \(misfortune.status.code)")
                }
            }
        }
    }
}
