public import Kernel

extension HTML {
    /// Says without a network what the receipt is that is typed or chosen in the forms of this page, by the keys that came with it: a
    /// small script does what `gonghui receipt verify` does, and sends nothing. Where no script runs, or the browser knows no Ed25519,
    /// nothing is shown, and the server alone checks it.
    public func receiptCheck(by keys: PublishedKeys) {
        div(
            .data("receipt-keys", keys.description), .hidden,
            .data("proven", Text("回执属实：编号 #n，收到于 #t", en: "The receipt is genuine: number #n, received at #t")),
            .data(
                "promised",
                Text("签名属实，平台承诺写入留痕：编号 #n，收到于 #t", en: "A genuine promise of the platform: number #n, received at #t")),
            .data(
                "over",
                Text(
                    "签名属实，承诺的期限已过：请在回执页换成证明；换不到，它就是平台失信的证据",
                    en: "The promise is genuine and its term is over: ask the page of the receipt for the proof")),
            .data("unknown", Text("不认识签名用的公钥", en: "It is signed by a key that is not published here")),
            .data(
                "forged", Text("签名不对：不是这个平台出具的，或者被改过", en: "The signature does not fit: not the platform’s, or changed")
            ),
            .data(
                "altered",
                Text("与签名的留痕不符：编号、时间或摘要被改过", en: "Not what was signed: number, moment or digest was changed")),
            .data("none", Text("这不是一份完整的回执", en: "This is no whole receipt"))
        ) {
            p(
                Text(
                    "选好或粘贴后，就在这台设备上核验，断网也行，什么都不发出。按「核验」还会查留痕现在怎样。",
                    en: """
                        What you choose or paste is checked on this device, without a network, and sent nowhere. “Check” also asks how \
                        the journal stands now.
                        """), .class("hint"))
            div(.polite) {
                div(.class("notice"), .data("said", ""), .hidden) { span("") }
            }
        }
        script(.src(surroundings.assets.link("receipt.js")), .deferred)
    }
}
