import Kernel
import Web

/// Joining a union on a phone: at the door of a union or an event, or at that of the federation of a place.
struct JoinPage {
    let door: JoiningDoor?
    /// To choose from where there is no door.
    let places: [CounterPlace]
    let form: Fields
    /// For which forms are encrypted that wait on a phone.
    let key: KeptFormKey?
    var errors = FormErrors.none

    static let address: Link = "/join"

    private var link: Link { door.map { "/join/\($0.key)" } ?? Self.address }

    var page: Page {
        Page(
            Text("加入工会", en: "Join the union"), frame: .portal,
            lead: door.map { Text(same: [$0.title, $0.union.name].compactMap { $0 }.joined(separator: " · ")) }
                ?? Text("单位没有工会的，加入所在地总工会。", en: "Without a union at work, join that of the place.")
        ) { html in
            if let key {
                html.keptForms(
                    FormKeeping(key, page: link, scope: Self.address, takes: "/join/kept")
                ) { sheet(html) }
            } else {
                sheet(html)
            }
            html.p { html.a(Text("我申请过，凭查询码看结果", en: "I applied, and have a code"), .href("/join/follow")) }
        }
    }

    private func sheet(_ html: HTML) {
        html.sheet {
            html.form(post: Self.address, errors: errors, class: HTML.keepable) {
                html.input(.type("hidden"), .name("code"), .value(FollowCode().words))
                if let door {
                    html.input(.type("hidden"), .name("door"), .value(door.key))
                } else {
                    html.field(
                        Field(
                            "place", Text("在哪里上班", en: "Where you work"),
                            .choice(
                                [.init("", Text("请选择", en: "Choose"))]
                                    + places.map { .init($0.id.description, $0.label) }),
                            value: form.text("place")), errors: errors)
                }
                JoinForm(sent: form).write(to: html, errors)
                html.submit(Text("申请入会", en: "Apply"))
            }
        }
    }
}

/// An application was received: the code, once, and the way to the receipt.
struct JoinedPage {
    let code: FollowCode
    let applied: ApplyForMembership.Applied

    var page: Page {
        Page(
            Text("工会收到了", en: "The union has it"), frame: .portal,
            lead: Text("请记下查询码，它只显示这一次。", en: "Write down your code: it is shown this once.")
        ) { html in
            html.sheet(Text("查询码", en: "Code")) {
                html.p { html.code(code.words, .class("handover")) }
                html.p(
                    Text(
                        "凭它看批准没有、看会员证号、请工会更正资料。谁有它谁就能看，别给别人。",
                        en:
                            "It shows whether you are approved and your card number, and asks for corrections. Keep it to yourself."
                    ))
                html.p { html.a(Text("凭查询码看结果", en: "Use the code"), .href("/join/follow")) }
            }
            html.sheet(Text("回执", en: "Receipt")) {
                html.p(
                    Text(
                        "证明工会收到了申请和收到的时间，可以给任何人看。",
                        en: "It proves that and when the union received it; anyone may see it."))
                html.p {
                    html.a(
                        Text("打开回执", en: "Open the receipt"), .href("/receipts/\(applied.receipt.description)"),
                        .class("btn btn-primary"))
                }
            }
        }
    }
}
