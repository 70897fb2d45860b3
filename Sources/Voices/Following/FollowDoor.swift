import Kernel
import Web

/// Asks for the code.
struct FollowDoor {
    var errors = FormErrors.none

    var page: Page {
        Page(
            Text("查进度", en: "Follow your matter"), frame: .portal,
            lead: Text("输入提交时给您的查询码。", en: "Type the code that you were given.")
        ) { html in
            html.quickExit()
            html.followCodeForm(post: "/follow", errors: errors)
            html.p { html.a(Text("我申请过入会", en: "I applied to join"), .href("/join/follow")) }
            html.p { html.a(Text("我要反映新的事", en: "I want to speak of something new"), .href("/speak")) }
        }
    }
}
