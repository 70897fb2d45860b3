import Kernel
import Web

extension HelpTopics {
    static let api = topic(
        "api", Text("接口与令牌", en: "The API and tokens"),
        [
            Text(
                "别的系统可以经接口读写台账、统计、组织和工会信息。它以某个人的名义办事，权限不超过这个人；看不到的，它也看不到。",
                en: """
                    Other systems read and write ledgers, figures, organisations and bulletins through the API. Each works in \
                    the name of a person and never with more than she may do.
                    """),
            Text(
                "在「我的账号」的「接口令牌」里生成令牌：选用途和有效期，可以限定地址，再输一次密码。令牌只显示一次，丢了就停用重来。",
                en: """
                    Make a token under Tokens on the page of your account: what for, how long, perhaps from which addresses, and \
                    your password once more. It is shown once; if it is lost, revoke it and make another.
                    """),
            Text(
                "改密码、角色变动或账号停用，令牌同时失效。留痕里写明是谁的哪个令牌办的。全部操作见「接口」页。",
                en: """
                    A new password, a change of roles or a disabled account ends all tokens. The journal says whose token it was, \
                    and which. The page of the API lists all operations.
                    """),
        ])
}
