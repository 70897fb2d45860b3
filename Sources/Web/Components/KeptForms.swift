public import Kernel

/// How a form is kept on a phone while there is no network.
public struct FormKeeping: Sendable {
    let key: KeptFormKey
    let page: Link
    let scope: Link
    let takes: Link

    /// - Parameters:
    ///   - key: for which it is encrypted.
    ///   - page: this page.
    ///   - scope: begins the addresses of all pages that are shown without a network.
    ///   - takes: where what was kept is sent, as `key` and `sealed` (``KeptForm``).
    public init(_ key: KeptFormKey, page: Link, scope: Link, takes: Link) {
        (self.key, self.page, self.scope, self.takes) = (key, page, scope, takes)
    }
}

extension HTML {
    /// A form that can wait. Where the connection is encrypted, a small script keeps what somebody sends without a network on her phone,
    /// lists it by number, and sends it later. Without the script the form is sent as ever.
    ///
    /// - Parameter content: holds the form, of the class ``keepable``.
    public func keptForms(_ keeping: FormKeeping, content: () -> Void) {
        div(
            .data("kept", keeping.takes.text), .data("page", keeping.page.text), .data("scope", keeping.scope.text),
            .data("key", keeping.key.text), .data("key-id", keeping.key.id),
            .data("line", Text("第 # 份，有网络时自动发送", en: "Number #, sent once there is a network")),
            .data("bad", Text("第 # 份没有收下，请重新填写", en: "Number # was not taken; fill it in again"))
        ) {
            p(.class("hint"), .data("when", "unsafe"), .hidden) {
                text(Text("这里不能离线填写：连接没有加密，或手机不支持。请在有网络时提交。", en: Self.unsafe))
            }
            p(.class("hint"), .data("when", "ready"), .hidden) {
                text(Text("没有网络也能填：加密存在手机上，有网络时自动发送。", en: Self.ready))
            }
            saying("offline", "hint", Text("现在没有网络，可以照常填写。", en: "There is no network now. Fill it in as ever."))
            saying("sent", "done", Text("手机上存的已发送。", en: "What was kept on this phone is sent."))
            saying("wrong", "trouble", Text("请核对手机号码和证件号码，写上单位或勾选群体。", en: Self.wrong))
            stored()
            waitingForms()
            div(.data("when", "form")) { content() }
        }
        script(.src(surroundings.assets.link("kept.js")), .deferred)
    }

    /// The class of a form that can wait.
    public static let keepable = "form keepable"

    private static let unsafe =
        "This cannot be filled in offline: the connection is not encrypted, or the phone is too old. Send it with a network."
    private static let ready =
        "It can be filled in without a network: it stays on this phone, encrypted, and is sent later."
    private static let wrong = "Look at the phone and the document number again, and give the employer or tick a group."

    private func saying(_ name: String, _ kind: String, _ words: Text) {
        div(.class("notice \(kind)"), .role("status"), .data("when", name), .hidden) { span(words) }
    }

    private func stored() {
        section(.class("sheet"), .data("when", "stored"), .hidden) {
            header { h2(Text("已存在这台手机上", en: "Kept on this phone")) }
            p(Text("请记下查询码，它只显示这一次。有网络时自动发送。", en: "Write the code down: it is shown this once."))
            p { code(.class("handover"), .data("code", "")) {} }
            button(
                Text("记好了，填下一份", en: "I have it; next form"), .type("button"), .class("btn btn-primary"),
                .data("next", ""))
        }
    }

    private func waitingForms() {
        section(.class("sheet"), .data("when", "waiting"), .hidden) {
            header { h2(Text("等待发送", en: "Waiting to be sent")) }
            ul(.class("lines"), .data("list", "")) {}
            p(Text("满 7 天没有发出的会删去。", en: "What is not sent within 7 days is removed."), .class("note"))
            button(
                Text("现在发送", en: "Send now"), .type("button"), .class("btn btn-outline-secondary"), .data("send", ""))
            button(
                Text("删去没有收下的", en: "Remove what was not taken"), .type("button"), .class("btn btn-link"),
                .data("drop", ""), .data("when", "bad"), .hidden)
        }
    }
}
