import Kernel
import Store
import Web

/// Signing in and out.
struct EntrancePages {
    let platform: Platform
    let settings: EntranceSettings

    var routes: [Route] {
        [
            .get("/sign-in", "session.ask", for: .everyone) { visit in
                if visit.signedIn != nil { return .redirect(to: visit.returnAddress()) }
                if try await platform.database.read({ try SetUp.isOpen(on: $0) }) { return .redirect(to: "/set-up") }
                return .page(page(visit))
            },
            .post("/sign-in", "session.begin", for: .everyone, limit: 8192) { visit in
                try await .attempt {
                    try await signIn(visit.form.text("login"), visit.form["password"] ?? "", visit)
                } orAgain: {
                    page(visit, errors: $0)
                }
            },
            .post("/sign-out", "session.end", for: .everyone, limit: 8192) { visit in
                if let token = visit.sessionToken, let secret = Secret(token) {
                    try await platform.perform(SignOut(secret), as: visit.identity)
                }
                return .redirect(
                    to: "/sign-in", saying: Notice(.done, Text("您已退出", en: "You have signed out"))
                ).signingOut()
            },
        ] + (settings.guests.isEmpty ? [] : [guestRoute])
    }

    /// Only a demo has it.
    private var guestRoute: Route {
        .post("/sign-in/guest", "session.guest", for: .everyone, limit: 8192) { visit in
            guard let guest = settings.guests.first(where: { $0.login == visit.form.text("login") }) else {
                throw Refusal.notFound
            }
            return try await signIn(guest.login, guest.password, visit)
        }
    }

    private func signIn(_ login: String, _ password: String, _ visit: Visit) async throws -> Answer {
        let begun = try await SignIn.perform(
            login: login, password: password, address: visit.clientAddress, on: platform)
        return .redirect(to: visit.returnAddress()).signingIn(token: begun.secret.text)
    }

    private func page(_ visit: Visit, errors: FormErrors = .none) -> Page {
        Page(Text("登录", en: "Sign in"), frame: .entrance) { html in
            if !settings.guests.isEmpty { guests(html, visit) }
            html.sheet(settings.guests.isEmpty ? nil : Text("用账号登录", en: "With an account")) {
                html.form(post: "/sign-in", errors: errors) {
                    returnField(html, visit)
                    html.field(
                        Field(
                            "login", Text("账号", en: "Login"), value: visit.form.text("login"), autocomplete: "username"),
                        errors: errors)
                    html.field(Field("password", Text("密码", en: "Password"), .password), errors: errors)
                    html.submit(Text("登录", en: "Sign in"))
                }
                html.p(
                    Text(
                        "忘记密码，请本单位的系统管理员发一个重设链接。",
                        en:
                            "If you forgot your password, your system administrator can send you a link to set a new one."
                    ),
                    .class("hint"))
            }
        }
    }

    private func guests(_ html: HTML, _ visit: Visit) {
        html.sheet(Text("演示：选一个角色进去看看", en: "Demo: choose a role and look around")) {
            html.ul(.class("guests")) {
                for guest in settings.guests {
                    html.li {
                        html.form(post: "/sign-in/guest", class: "guest") {
                            returnField(html, visit)
                            html.input(.type("hidden"), .name("login"), .value(guest.login))
                            html.button(.type("submit"), .class("btn btn-outline-secondary")) { html.text(guest.role) }
                            html.div {
                                html.div("\(guest.name) · \(guest.place)", .class("meta"))
                                html.div(guest.tryFirst)
                            }
                        }
                    }
                }
            }
            html.p(
                Text("人物均为虚构；演示只在本机开放。", en: "The people are invented; the demo is open on this machine only."),
                .class("hint"))
        }
    }

    private func returnField(_ html: HTML, _ visit: Visit) {
        let back = visit.returnAddress()
        if back != .home { html.input(.type("hidden"), .name("return"), .value(back.text)) }
    }
}
