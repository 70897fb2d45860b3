import Kernel
import Web

/// An application before whoever holds its code: where it stands, her card, what she said masked, who looked, and what is wrong.
/// Where the number was registered before, only that the union has dealt with it.
struct JoinFollowPage {
    let code: FollowCode
    let record: AppliedRecord
    let form: Fields
    let errors: FormErrors

    private var membership: Membership { record.membership }

    var page: Page {
        Page(Text("我的入会申请", en: "My application"), frame: .portal, lead: Text(same: record.union)) { html in
            html.sheet(Text("办到哪一步", en: "Where it stands")) { record.isOwn ? standing(html) : dealtWith(html) }
            if record.isOwn {
                html.sheet(Text("我的资料", en: "My data")) { data(html) }
                html.sheet(Text("谁看过我的登记卡", en: "Who opened my card")) { openings(html) }
            }
            if record.isOwn, membership.status.isHeld || membership.status == .applied {
                html.sheet(Text("资料有错", en: "Something is wrong")) { correction(html) }
            }
            if record.isOwn, membership.status == .applied {
                html.sheet(Text("不想加入了", en: "No longer wanted")) { withdrawal(html) }
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
            if let began = membership.joinedOn {
                html.definition(
                    membership.hasArrived ? Text("转入日期", en: "Transferred on") : Text("入会日期", en: "Joined on"),
                    began.description)
            }
            if !membership.card.isEmpty { html.definition(Text("会员证号", en: "Card number"), membership.card) }
            if !record.because.isEmpty {
                html.definition(Text("未批准的原因", en: "Why it was not approved")) { html.span(record.because, .lang(.zh)) }
            }
        }
    }

    /// The same whatever became of it.
    private func dealtWith(_ html: HTML) {
        html.p { html.chip(Text("工会已处理", en: "Dealt with")) }
        html.definitions { html.definition(Text("申请日期", en: "Applied on"), membership.appliedOn.description) }
        html.p(
            Text(
                "这个证件号码以前登记过，结果只告诉本人：请带证件到工会了解，或登录后在「我的资料」里看。",
                en:
                    "The number was registered before, so the result is told to its holder alone: show the document at the union, or sign in and look under “What is held about me”."
            ), .class("note"))
    }

    private func withdrawal(_ html: HTML) {
        html.p(
            Text(
                "撤回后，您填写的内容马上删除，这个查询码不再有用。",
                en: "What you filled in is erased at once, and the code opens nothing any more."),
            .class("note"))
        html.form(post: "/join/follow/withdrawal") {
            html.input(.type("hidden"), .name("code"), .value(code.words))
            html.button(
                Text("撤回申请", en: "Withdraw"), .type("submit"), .class("btn btn-outline-secondary btn-sm"))
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
