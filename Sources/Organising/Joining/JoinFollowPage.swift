import Kernel
import Web

/// An application before whoever holds its code: where it stands, her card, what she said masked, who looked, and what is wrong.
/// Where it went to somebody who was registered before, only the first two.
struct JoinFollowPage {
    let code: FollowCode
    let record: AppliedRecord
    let form: Fields
    let errors: FormErrors

    private var membership: Membership { record.membership }

    var page: Page {
        Page(Text("我的入会申请", en: "My application"), frame: .portal, lead: Text(same: record.union)) { html in
            html.sheet(Text("办到哪一步", en: "Where it stands")) { standing(html) }
            if record.isOwn {
                html.sheet(Text("我的资料", en: "My data")) { data(html) }
                html.sheet(Text("谁看过我的登记卡", en: "Who opened my card")) { openings(html) }
            } else {
                html.p(
                    Text(
                        "资料、更正和谁看过登记卡，登录后在「我的资料」里看，账号请工会开。",
                        en:
                            "Your data, corrections and who looked stand under “What is held about me” once you have an account; ask your union."
                    ), .class("note"))
            }
            if record.isOwn, membership.status.isHeld || membership.status == .applied {
                html.sheet(Text("资料有错", en: "Something is wrong")) { correction(html) }
            }
            html.p {
                html.a(
                    Text("打开回执", en: "Open the receipt"), .href("/receipts/\(record.receipt.description)"))
            }
        }
    }

    private func standing(_ html: HTML) {
        html.p { html.chip(membership.status.label, membership.status.isHeld ? .good : .plain) }
        html.definitions {
            html.definition(Text("申请日期", en: "Applied on"), membership.appliedOn.description)
            if let joined = membership.joinedOn { html.definition(Text("入会日期", en: "Joined on"), joined.description) }
            if !membership.card.isEmpty { html.definition(Text("会员证号", en: "Card number"), membership.card) }
            if !record.because.isEmpty {
                html.definition(Text("未批准的原因", en: "Why it was not approved")) { html.span(record.because, .lang(.zh)) }
            }
        }
    }

    private func data(_ html: HTML) {
        html.definitions {
            html.definition(Text("姓名", en: "Name")) { html.span(record.name, .lang(.zh)) }
            html.definition(Text("群体", en: "Groups"), membership.segments.words)
        }
        html.p(
            Text(
                "这里遮住一部分，防查询码落到别人手里。全部资料登录后在「我的资料」里看，账号请工会开。",
                en:
                    "Partly hidden, should the code fall into other hands. All of it stands under “What is held about me” once you have an account; ask your union."
            ), .class("note"))
    }

    private func openings(_ html: HTML) {
        if record.openings.isEmpty { html.p(Text("还没有人看过。", en: "Nobody has.")) }
        html.ul(.class("lines")) {
            for opening in record.openings {
                html.li {
                    html.text(opening.at.stamp)
                    html.text(" ")
                    html.span(opening.office, .lang(.zh))
                }
            }
        }
    }

    private func correction(_ html: HTML) {
        CorrectionFields.standing(of: record.correction, html)
        html.form(post: "/join/follow/correction", errors: errors) {
            html.input(.type("hidden"), .name("code"), .value(code.words))
            CorrectionFields.write(form, errors, to: html)
            html.submit(Text("请工会更正", en: "Ask for the correction"))
        }
    }
}
