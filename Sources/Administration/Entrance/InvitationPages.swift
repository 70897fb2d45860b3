import Foundation
import Kernel
import Store
import Web

/// Setting a password by a link that opens once.
struct InvitationPages {
    let platform: Platform

    var routes: [Route] {
        [
            .page("/invitations/:token", "invitation.ask", for: .everyone) { visit in
                guard let account = try await account(visit) else { return spent }
                return page(visit, for: account)
            },
            .post("/invitations/:token", "invitation.accept", for: .everyone, limit: 8192) { visit in
                guard let account = try await account(visit) else { return .page(spent) }
                return try await .attempt {
                    let password = try NewPassword.read(visit.form, login: account.login)
                    guard let secret = Secret(try visit.segment("token")) else { throw Refusal.notFound }
                    let hash = try await PasswordHash.make(password)
                    try await platform.perform(
                        AcceptInvitation(secret, passwordHash: hash), as: .anonymous)
                    return .redirect(
                        to: "/sign-in", saying: Notice(.done, Text("密码已设好，请登录", en: "Your password is set; sign in")))
                } orAgain: {
                    page(visit, for: account, errors: $0)
                }
            },
        ]
    }

    /// Whom the link lets in; `nil` where it never did or does no longer.
    private func account(_ visit: Visit) async throws -> Account? {
        guard let secret = Secret(try visit.segment("token")) else { return nil }
        let now = visit.now
        do {
            return try await platform.database.read { try Invitation.open(secret, at: now, on: $0) }
        } catch Refusal.notFound {
            return nil
        }
    }

    /// Whoever opens a link twice, or too late, reads what to do next. It is the same for a link that never was.
    private var spent: Page {
        Page(Text("这个链接打不开了", en: "This link no longer opens"), frame: .entrance) { html in
            html.div(.class("trouble")) {
                html.p(
                    Text(
                        "链接只能用一次，72 小时内有效，也可能没有复制完整。密码已经设好的，请直接登录；还没有设的，请本单位或上级的系统管理员再发一个。",
                        en:
                            "A link opens once and within 72 hours; it may also have been copied in part. If your password is set, sign in. Otherwise ask the system administrator of your union or the one above for another."
                    ), .class("trouble-words"))
                html.p(.class("trouble-ways")) {
                    html.a(Text("去登录", en: "Sign in"), .href("/sign-in"), .class("btn btn-primary"))
                }
            }
        }.ofNothing
    }

    private func page(_ visit: Visit, for account: Account, errors: FormErrors = .none) -> Page {
        Page(
            Text("设置密码", en: "Set a password"), frame: .entrance,
            lead: Text("\(account.name)，您的账号是 \(account.login)", en: "\(account.name), your login is \(account.login)")
        ) { html in
            html.sheet {
                html.form(post: Link(returningTo: visit.path) ?? .home, errors: errors) {
                    NewPassword.fields(html, errors)
                    html.submit(Text("设好密码", en: "Set the password"))
                }
            }
        }
    }
}

/// A new password, typed twice.
enum NewPassword {
    static func read(_ form: Fields, login: String) throws -> String {
        let password = form["password"] ?? ""
        try PasswordRule.check(password, login: login)
        guard form["again"] == password else {
            throw Refusal.invalid(field: "again", why: Text("两次输入不一样", en: "The two are not the same"))
        }
        return password
    }

    static func fields(_ html: HTML, _ errors: FormErrors) {
        html.field(
            Field(
                "password", Text("新密码", en: "New password"), .newPassword,
                help: Text(
                    "至少 10 个字符；几个不相干的词连起来最好记", en: "At least 10 characters; a few unrelated words are easy to remember")
            ),
            errors: errors)
        html.field(Field("again", Text("再输一次", en: "Once more"), .newPassword), errors: errors)
    }
}

/// A link to hand on, as text that can be selected whole.
struct InvitationLink {
    private let text: String

    init(_ secret: Secret, _ address: URL) {
        text = address.appending(path: "invitations").appending(path: secret.text).absoluteString
    }

    func write(to html: HTML) { html.code(text, .class("handover")) }
}
