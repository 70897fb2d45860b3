import Kernel
import Outgoing
import Store
import Web

/// Where the notices of each union go outside, and those that did not arrive: the system administrator's.
struct NoticeHookPages {
    let platform: Platform
    let delivery: NoticeDelivery

    static let link: Link = "/notice-hooks"
    private static let audience = Audience.holding(.sendNotices, .anywhere)

    var routes: [Route] {
        [
            .page("/notice-hooks", "notice-hooks.list", for: Self.audience) { try await page($0) },
            .post("/notice-hooks", "notice-hooks.set", for: Self.audience) { visit in
                try await .attempt {
                    .page(Self.shown(try await set(visit)))
                } orAgain: {
                    try await page(visit, errors: $0)
                }
            },
            .post("/notice-hooks/:id/trial", "notice-hooks.try", for: .holding(.sendNotices, .subject)) {
                try await tryOut($0)
            },
            .post("/notice-hooks/:id/removal", "notice-hooks.remove", for: .holding(.sendNotices, .subject)) { visit in
                try await platform.perform(RemoveNoticeHook(try visit.id("id")), as: visit.identity)
                return Self.done(Text("已撤销，不再往那里发", en: "Taken away; nothing goes there any more"))
            },
            .post("/dead-letters/:id/retry", "dead-letters.retry", for: Self.audience) { visit in
                try await platform.perform(AnswerDeadLetter(try visit.id("id"), .retry), as: visit.identity)
                return Self.done(Text("会在工作时间里重发", en: "It is sent again, in working hours"))
            },
            .post("/dead-letters/:id/drop", "dead-letters.drop", for: Self.audience) { visit in
                try await platform.perform(AnswerDeadLetter(try visit.id("id"), .drop), as: visit.identity)
                return Self.done(Text("已放弃；平台里的提醒还在", en: "Dropped; the notice in the platform stays"))
            },
        ]
    }

    private static func done(_ words: Text) -> Answer { .redirect(to: link, saying: Notice(.done, words)) }

    private func set(_ visit: Visit) async throws -> String {
        let home = try await OrganisationField.read("organisation", visit, under: .sendNotices, on: platform)
        let address = visit.form.text("address")
        let host = try await delivery.allowance.shownHost(of: address)
        return try await platform.perform(SetNoticeHook(home.id, to: address, host: host), as: visit.identity)
    }

    private func tryOut(_ visit: Visit) async throws -> Answer {
        let target = try await platform.perform(TryNoticeHook(try visit.id("id")), as: visit.identity)
        do throws(OutgoingProblem) {
            try await delivery.tryOut(target, id: platform.ids.next(OutgoingNotice.self).description)
        } catch {
            return .redirect(
                to: Self.link, saying: Notice(.trouble, Text("没有送到：", en: "It did not arrive: ") + error.text))
        }
        return Self.done(Text("试发成功，请到群里看", en: "It arrived; look into the chat"))
    }

    /// The one page that shows the key of the signature.
    private static func shown(_ secret: String) -> Page {
        Page(
            Text("群提醒已设好", en: "The chat is set"), trail: [Crumb(NoticeHookPage.title, link)],
            lead: Text(
                "签名密钥只显示这一次；企业微信等群机器人用不到，自建的接收程序用它核对 X-Gonghui-Signature",
                en: """
                    The key of the signature is shown this once. Group robots do not need it; a receiver of your own checks \
                    X-Gonghui-Signature with it
                    """)
        ) { html in
            html.sheet {
                html.pre(secret, .class("proof"), .id("secret"))
                html.div(.class("form-acts")) {
                    html.a(Text("存好了，去试发", en: "It is kept; send a trial"), .href(link), .class("btn btn-primary"))
                }
            }
        }
    }

    private func page(_ visit: Visit, errors: FormErrors = .none) async throws -> Page {
        try await platform.read(as: visit.identity) { connection, actor in
            NoticeHookPage(
                hooks: try NoticeHook.all(for: actor, on: connection),
                letters: try DeadLetter.all(for: actor, on: connection), sent: visit.form, errors: errors)
        }.page
    }
}
