import Foundation
import Kernel
import Web

/// A receipt as its holder sees it: number, moment, what it proves, and how it is kept. It says nothing of what was said.
struct ReceiptPage {
    let receipt: Receipt
    let address: URL

    private var link: Link { "/receipts/\(receipt.key.description)" }

    var page: Page {
        Page(
            Text("回执", en: "Receipt"), frame: .portal,
            lead: Text("证明工会收到了，什么时候收到的。可以给任何人看。", en: "Proves that the union received it, and when. Safe to show.")
        ) { html in
            html.sheet {
                html.definitions {
                    html.definition(Text("编号", en: "Number"), receipt.number)
                    html.definition(Text("收到时间", en: "Received"), receipt.received.stamp)
                    html.definition(Text("证明", en: "Proof")) { proof(html) }
                }
                html.qrCode(
                    address.appending(path: link.path).absoluteString,
                    Text("这一页的二维码", en: "A code that leads to this page"))
                html.p {
                    html.a(
                        Text("下载回执", en: "Keep the receipt"), .href("/receipts/\(receipt.key.description)/file"),
                        .class("btn btn-primary"))
                }
                html.p(
                    Text(
                        "回执上没有您的姓名、单位和内容。查询码另外保存，不要和回执放在一起。",
                        en: "It names neither you nor the employer nor the matter. Keep the follow code somewhere else."
                    ),
                    .class("hint"))
            }
            html.sheet(Text("怎样核验", en: "How it is checked")) {
                html.p(
                    Text(
                        "打开核验页选回执文件，新一些的浏览器自己就能核验，断网也行。或者下载回执和公钥，在任何一台电脑上运行 gonghui receipt verify。都不用相信工会。",
                        en: """
                            On the page for checking a newer browser does it by itself, also without a network. Or with the receipt and the public keys, \
                            gonghui receipt verify does it on any machine. Nobody has to believe the union.
                            """
                    ))
                html.ul {
                    html.li { html.a(Text("核验页", en: "The page for checking"), .href("/receipts")) }
                    html.li { html.a(Text("公钥和每日签名", en: "Public keys and daily signatures"), .href("/heads")) }
                    if receipt.head != nil {
                        html.li {
                            html.a(
                                Text("从这份回执到今天的签名链", en: "The chain of signatures from this receipt to today"),
                                .href("/receipts/\(receipt.key.description)/chain"))
                        }
                    }
                }
            }
        }
    }

    private func proof(_ html: HTML) {
        switch receipt.proof {
        case .included(_, let head):
            html.chip(Text("已入留痕", en: "in the journal"), .good)
            html.text(Text(" 签名于 \(head.at.stamp)", en: " signed at \(head.at.stamp)"))
        case .promised(let promise):
            html.chip(Text("已承诺", en: "promised"), .soon)
            html.text(
                Text(
                    " 最迟 \(promise.by.stamp) 写入留痕，稍后再打开这一页就是证明",
                    en: " in the journal by \(promise.by.stamp); open this page again for the proof"))
        }
    }
}
