import Kernel
import Web

extension HelpTopics {
    static let webhooks = topic(
        "webhooks", Text("接口推送", en: "Webhooks"),
        [
            Text(
                "在「我的账号」的「接口推送」里登记一个接收地址，选令牌、台账和事件。事项登记、修改、办一步、销毁时，平台告诉这个地址：哪一件、什么事、第几版、到哪里读。内容不发，由对方凭令牌来读。",
                en: """
                    Under Webhooks on the page of your account, register an address with a token, ledgers and kinds of event. When \
                    an entry is entered, changed, moved on by a step or erased, the address is told which, what, the version and \
                    where to read it. What stands there is not sent: the receiver reads it with the token.
                    """),
            Text(
                "对方须在十秒内答复 2xx。没送到的隔 1、5、15 分钟，1、3、6 小时，再每 12 小时重发；三天送不到就停用，并提醒您。恢复以后从停下的地方接着发，不会漏，偶尔会重复，请按 id 去掉。",
                en: """
                    The receiver answers 2xx within ten seconds. What did not arrive is sent again after 1, 5 and 15 minutes, 1, 3 \
                    and 6 hours, then every 12; after three days the webhook is switched off and you get a notice. Resumed, it \
                    goes on where it stopped. Nothing is lost; what comes twice has the same id.
                    """),
            Text(
                "每次推送都有签名：X-Gonghui-Signature 是 sha256= 加上 HMAC-SHA256（密钥，X-Gonghui-Timestamp 的值、一个句点、原样的正文）。对不上的、早于五分钟的，请拒收。密钥只显示一次；更换以后新的立即生效，对方换好之前没收的会重发。",
                en: """
                    Every request is signed: X-Gonghui-Signature is sha256= and the HMAC-SHA256 under the secret of the value of \
                    X-Gonghui-Timestamp, a full stop and the body as it came. Refuse what does not fit or is older than five \
                    minutes. The secret is shown once; another one holds at once, and what is refused meanwhile is sent again.
                    """),
            Text(
                "只推送令牌读得到的；令牌失效，推送也停，换一个令牌就能接着发。",
                en: "It tells what its token may read and ends with it; given another token, it goes on."),
        ])
}
