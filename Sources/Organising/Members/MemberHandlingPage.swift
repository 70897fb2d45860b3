import Kernel
import Web

/// What can be done with a membership, each with its own form.
struct MemberHandlingPage: Sendable {
    let card: RegisterCard
    let line: RegisterCard.Line
    let namesakes: [MemberLine]
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
            if status == .retained {
                sheet(.resumption, Text("恢复会籍", en: "Go on with the membership"), Text("恢复会籍", en: "Resume"), html) {
                    day(Text("自", en: "From"), html)
                    html.p(
                        Text("重新就业的恢复会籍，从这一天起缴会费。", en: "She works again: dues are paid from this day."),
                        .class("note"))
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
            if !namesakes.isEmpty { merging(html) }
            for merge in card.merges { separation(merge, html) }
        }
    }

    private func merging(_ html: HTML) {
        sheet(.merging, Text("同一个人登记了两次", en: "The same person was entered twice"), Text("合并", en: "Merge"), html) {
            html.field(
                Field(
                    "other", Text("同名的另一份登记", en: "The other one of this name"),
                    .choice(namesakes.map { .init($0.person.id.description, label(of: $0)) }),
                    value: sent.text("other"),
                    help: Text(
                        "先向本人核实。两份都在册的，另一份不再计入统计；有证件号码的那份为准，都有的以身份证的为准",
                        en: """
                            Ask her first. Where both stand, the other counts no more; the one with a document goes on, of two \
                            documents the identity card
                            """)),
                errors: errors)
        }
    }

    private func label(of line: MemberLine) -> Text {
        let status = line.membership.status.label
        let phone = line.person.phone.map { String($0.text.suffix(4)) } ?? "—"
        return Text(
            "\(line.organisation) · \(status.zh) · 手机尾号 \(phone)",
            en: "\(line.organisation) · \(status.en) · phone ends in \(phone)")
    }

    private func separation(_ merge: PersonMerge, _ html: HTML) {
        sheet(
            .separation, Text("已合并的重复登记", en: "A second registration, merged"), Text("撤销合并", en: "Take it back"), html
        ) {
            html.input(.type("hidden"), .name("merge"), .value(merge.id.description))
            html.p(
                Text(
                    "\(merge.at.stamp) 合并；之后没有办理过会籍的可以撤销。",
                    en: "Merged at \(merge.at.stamp); it can be taken back as long as nothing was done since."),
                .class("note"))
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
