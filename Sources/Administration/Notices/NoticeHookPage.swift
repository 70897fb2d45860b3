import Kernel
import Web

/// The group chats of unions, and the notices that did not arrive.
struct NoticeHookPage: Sendable {
    let hooks: [NoticeHook]
    let letters: [DeadLetter]
    let sent: Fields
    let errors: FormErrors

    static let title = Text("提醒外发", en: "Notices going out")

    var page: Page {
        Page(
            Self.title,
            lead: Text(
                "一个单位的人收到的提醒，也发到这个单位的群里；只有事项、台账、编号、时限和链接",
                en:
                    "What the people of a union are told goes to its group chat too: kind, ledger, number, day and a link"
            )
        ) { html in
            html.sheet(Text("群提醒", en: "Group chats")) { chats(html) }
            html.sheet(Text("设置群提醒", en: "Set a chat")) { form(html) }
            html.sheet(Text("没有送到的", en: "Not delivered"), id: "dead-letters") { dead(html) }
        }
    }

    private func chats(_ html: HTML) {
        html.table(
            hooks,
            [
                Column(Text("组织", en: "Organisation")) { html, hook in html.text(hook.organisationName) },
                Column(Text("发往", en: "To")) { html, hook in html.code(hook.host) },
                Column(Text("设置日期", en: "Set on"), isMinor: true) { html, hook in
                    html.text(hook.setAt.day.description)
                },
                Column(Text("操作", en: "Do")) { html, hook in
                    let name = Text(same: hook.organisationName)
                    deed(Text("试发", en: "Send a trial"), name, "/notice-hooks/\(hook.organisation)/trial", html)
                    html.text(" ")
                    deed(Text("撤销", en: "Remove"), name, "/notice-hooks/\(hook.organisation)/removal", html)
                },
            ], caption: Text("群提醒", en: "Group chats"),
            empty: EmptyState(Text("还没有单位设群提醒。", en: "No union has a group chat yet.")))
    }

    private func form(_ html: HTML) {
        html.form(post: NoticeHookPages.link, errors: errors) {
            html.field(
                Field(
                    "organisation", Text("组织", en: "Organisation"), value: sent.text("organisation"),
                    help: Text(
                        "写全称、简称或拼音首字母；已有的会换成新的", en: "Full name, short name or initials; one that is set is replaced")),
                errors: errors)
            html.field(
                Field(
                    "address", Text("群机器人地址", en: "Address of the group robot"), value: sent.text("address"),
                    help: Text(
                        "从群机器人的设置里复制；保存后不再显示",
                        en: "Begins with https://, copied from the settings of the robot; not shown again"),
                    maxLength: 1000, autocomplete: "off"), errors: errors)
            html.submit(Text("保存群提醒", en: "Save the chat"))
        }
    }

    private func dead(_ html: HTML) {
        html.table(
            letters,
            [
                Column(Text("提醒", en: "Notice")) { html, letter in
                    html.text(letter.kind.label)
                    html.div(letter.at.stamp.prefix(16).description, .class("meta"))
                },
                Column(Text("单位", en: "Union")) { html, letter in html.text(letter.organisation) },
                Column(Text("方式", en: "Way")) { html, letter in html.text(letter.way.label) },
                Column(Text("原因", en: "Why")) { html, letter in
                    html.text(letter.problem.text)
                    html.text(Text("，试了 \(letter.tries) 次", en: ", tried \(letter.tries) times"))
                },
                Column(Text("操作", en: "Do")) { html, letter in
                    let about = letter.kind.label + Text(same: " " + letter.organisation)
                    deed(Text("重发", en: "Send again"), about, "/dead-letters/\(letter.id)/retry", html)
                    html.text(" ")
                    deed(Text("放弃", en: "Drop"), about, "/dead-letters/\(letter.id)/drop", html)
                },
            ], caption: Text("没有送到的", en: "Not delivered"),
            empty: EmptyState(
                Text("没有送不到的提醒。试满八次仍送不到的会列在这里。", en: "There are none. What fails eight times stands here.")))
    }

    private func deed(_ words: Text, _ about: Text, _ link: Link, _ html: HTML) {
        html.form(post: link, class: "inline") {
            html.button(.type("submit"), .class("quiet")) { html.deed(words, about: about) }
        }
    }
}
