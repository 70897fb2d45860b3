import Kernel
import Outgoing
import Store
import Web

/// How somebody is told outside the platform: her address, and which kinds go in which way.
struct OwnNoticePages {
    let platform: Platform
    let delivery: NoticeDelivery

    static let link: Link = "/account/notices"
    private static let audience = Audience.holding(.useInbox, .anywhere)

    var routes: [Route] {
        [
            .page("/account/notices", "notices.choose-ask", for: Self.audience) { try await page($0) },
            .post("/account/notices", "notices.choose", for: Self.audience) { try await choose($0) },
            attempt("/account/notices/mail", "notices.mail") { try await mail($0) },
            attempt("/account/notices/mail/code", "notices.confirm") { try await confirm($0) },
            .post("/account/notices/mail/removal", "notices.forget", for: Self.audience) { visit in
                try await platform.perform(ForgetMail(), as: visit.identity)
                return Self.done(Text("邮箱已删除，不再发邮件", en: "Your address is gone; nothing is mailed any more"))
            },
        ]
    }

    private func attempt(
        _ path: String, _ name: String, _ deed: @escaping @Sendable (Visit) async throws -> Answer
    ) -> Route {
        .post(path, name, for: Self.audience) { visit in
            try await .attempt {
                try await deed(visit)
            } orAgain: {
                try await page(visit, errors: $0)
            }
        }
    }

    private static func done(_ words: Text) -> Answer { .redirect(to: link, saying: Notice(.done, words)) }

    private func mail(_ visit: Visit) async throws -> Answer {
        guard let address = MailAddress(visit.form.text("mail")) else {
            throw Refusal.invalid(
                field: "mail", why: Text("写完整的邮箱地址，如 limei@example.cn", en: "A whole address, such as limei@example.cn")
            )
        }
        guard delivery.ways.contains(.mail) else { throw Refusal.conflict(why: OutgoingProblem.noMail.text) }
        let code = try await platform.perform(AskMailCode(address), as: visit.identity)
        do throws(OutgoingProblem) {
            try await delivery.mailCode(
                code, to: address, in: visit.language, id: platform.ids.next(OutgoingNotice.self).description)
        } catch {
            throw Refusal.invalid(
                field: "mail", why: Text("验证码没有发出去：", en: "The code could not be mailed: ") + error.text)
        }
        return Self.done(Text("验证码已发到这个邮箱，请填在下面", en: "A code is on its way; enter it below"))
    }

    private func confirm(_ visit: Visit) async throws -> Answer {
        let isRight = try await platform.perform(ConfirmMail(code: visit.form.text("code")), as: visit.identity)
        guard isRight else {
            throw Refusal.invalid(
                field: "code",
                why: Text("验证码不对或已过期；错五次须重新发送", en: "Wrong or too old; after five tries ask for a new one"))
        }
        return Self.done(Text("邮箱已验证，提醒会发到这里", en: "Your address is confirmed; notices are mailed there"))
    }

    private func choose(_ visit: Visit) async throws -> Answer {
        let ways = NoticeWay.allCases.filter { visit.form.values("way").contains($0.rawValue) }
        let silences = ways.flatMap { way in
            let wanted = visit.form.values(way.rawValue)
            return NoticeKind.allCases.filter { !wanted.contains($0.rawValue) }.map { NoticeChoices.Silence($0, way) }
        }
        try await platform.perform(ChooseNotices(without: Set(silences), of: Set(ways)), as: visit.identity)
        return Self.done(Text("已保存", en: "Saved"))
    }

    private func page(_ visit: Visit, errors: FormErrors = .none) async throws -> Page {
        guard let account = visit.actor.account else { throw Refusal.signedOut }
        let choices = try await platform.database.read { try NoticeChoices.of(account, on: $0) }
        return OwnNoticePage(
            choices: choices, sendsMail: delivery.ways.contains(.mail), sent: visit.form, errors: errors
        ).page
    }
}
