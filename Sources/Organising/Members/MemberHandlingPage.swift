import Kernel
import Web

/// What can be done with a membership, each with its own form.
struct MemberHandlingPage: Sendable {
    let card: RegisterCard
    let line: RegisterCard.Line
    let sent: Fields
    let errors: FormErrors
    let today: Day

    private var name: String { card.person.name }

    var page: Page {
        let notices = errors.first.map { [Notice(.trouble, $0)] } ?? []
        return Page(
            Text("办理会籍", en: "Handle the membership"),
            trail: MemberPages.trail + [Crumb(Text(same: name), .card(of: card.person.id))], entry: "members",
            notices: notices,
            lead: Text("\(name) · \(line.organisation.name)", en: "\(name) · \(line.organisation.name)")
        ) { html in
            let status = line.membership.status
            if status == .active || status == .retained {
                sheet(.transfer, Text("转出到其他工会", en: "Transfer to another union"), Text("申请转出", en: "Release"), html) {
                    html.field(
                        Field(
                            "target", Text("转入工会全称", en: "Whole name of the other union"), value: sent.text("target"),
                            help: Text("可以是外地的工会；对方确认后转过去", en: "It may be in another city; it confirms the transfer"),
                            maxLength: 80), errors: errors)
                }
            }
            if status == .active {
                sheet(.retention, Text("保留会籍", en: "Retain the membership"), Text("保留会籍", en: "Retain"), html) {
                    day(Text("自", en: "From"), html)
                    html.p(
                        Text(
                            "退休、失业的保留会籍，不缴会费，一般没有选举权和被选举权。",
                            en: "After retirement or without work: no dues, and normally no vote."),
                        .class("note"))
                }
                sheet(.absence, Text("长期未缴会费、未参加活动", en: "Long absence"), Text("登记", en: "Note it"), html) {
                    absence(html)
                }
            }
            if status == .active || status == .retained {
                sheet(.ending, Text("终止会籍", en: "End the membership"), Text("终止会籍", en: "End it"), html) {
                    ending(html)
                }
            }
            if status != .applied {
                sheet(.account, Text("本人账号", en: "Her account"), Text("关联", en: "Link"), html) {
                    html.field(
                        Field(
                            "login", Text("登录名", en: "Login"), value: sent.text("login"),
                            help: Text(
                                "关联后，本人登录即可查看平台记载的全部资料和查阅记录",
                                en: "She then sees all that is held about her, and who looked"),
                            maxLength: 40, autocomplete: "off"), errors: errors)
                }
            }
        }
    }

    private func sheet(_ deed: MemberDeed, _ title: Text, _ act: Text, _ html: HTML, content: () -> Void) {
        html.sheet(title) {
            html.form(post: "/persons/\(card.person.id)/\(deed.rawValue)") {
                content()
                html.div(.class("form-acts")) {
                    html.button(act, .type("submit"), .class("btn btn-outline-secondary"))
                }
            }
        }
    }

    private func day(_ label: Text, _ html: HTML) {
        html.field(
            Field("day", label, .day, value: sent.text("day").isEmpty ? today.description : sent.text("day")),
            errors: errors)
    }

    private func ending(_ html: HTML) {
        html.field(
            Field(
                "ending", Text("原因", en: "How"),
                .choice(EndMembership.Ending.allCases.map { .init($0.rawValue, $0.label) }), value: sent.text("ending")),
            errors: errors)
        html.field(Field("endsOn", Text("终止日期", en: "Ends on"), .day, value: today.description), errors: errors)
        html.field(
            Field(
                "reason", Text("依据", en: "Ground"), .paragraphs(rows: 2), value: sent.text("reason"),
                help: Text("本人申请、除名的委员会决议和表决", en: "Her own request; of an expulsion the decision and the vote"),
                maxLength: 500), errors: errors)
    }

    private func absence(_ html: HTML) {
        let known = card.absence
        for (field, label, day) in [
            ("noDuesSince", Text("未缴会费自", en: "No dues since"), known?.noDuesSince),
            ("noLifeSince", Text("未参加活动自", en: "No part in anything since"), known?.noLifeSince),
            ("persuadedOn", Text("劝说无效的日期", en: "Talked to in vain on"), known?.persuadedOn),
        ] {
            html.field(
                Field(field, label, .day, value: day?.description ?? "", isRequired: false), errors: errors)
        }
        html.p(
            Text(
                "平台不会自动终止会籍：三个条件都满足时只提醒，由工会讨论决定。",
                en: "Nothing ends by itself: once all three are met the union is reminded, and decides."),
            .class("note"))
    }
}
