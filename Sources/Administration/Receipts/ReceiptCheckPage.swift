import Kernel
import Web

/// Somebody pastes a receipt: is it genuine, and does the journal still hold it?
struct ReceiptCheckPage {
    let keys: PublishedKeys
    var typed = ""
    var errors = FormErrors.none
    var result: Result?

    struct Result {
        let receipt: Receipt
        let finding: ReceiptFinding
        /// `nil` when the receipt itself is not genuine.
        let standing: ReceiptStanding?
    }

    /// One file, with room for what the browser sends around it.
    static let limit = UploadLimit(perFile: 2 * Receipt.longest, files: 1, total: 4 * Receipt.longest)

    var page: Page {
        Page(
            Text("核验回执", en: "Check a receipt"), frame: .portal,
            lead: Text("粘贴回执文件的内容，或选回执文件。", en: "Paste what the file of the receipt holds, or choose the file.")
        ) { html in
            if let result { show(result, html) }
            html.receiptCheck(by: keys)
            html.sheet {
                html.form(post: "/receipts", errors: errors) {
                    html.field(
                        Field(
                            "receipt", Text("回执", en: "Receipt"), .paragraphs(rows: 6), value: typed,
                            maxLength: Receipt.longest), errors: errors)
                    html.submit(Text("核验", en: "Check"))
                }
            }
            html.sheet {
                html.form(post: "/receipts/file", takesFiles: true) {
                    html.uploadField(
                        "file", Text("或者选回执文件", en: "Or choose its file"), accept: [".json"], limit: Self.limit)
                    html.submit(Text("核验文件", en: "Check the file"))
                }
            }
        }
    }

    private func show(_ result: Result, _ html: HTML) {
        let isGood = result.standing.map(\.isGood) ?? false
        html.notice(Notice(isGood ? .done : .trouble, result.finding.text))
        html.sheet {
            html.definitions {
                html.definition(Text("编号", en: "Number"), result.receipt.number)
                html.definition(Text("收到时间", en: "Received"), result.receipt.received.stamp)
                if let standing = result.standing {
                    html.definition(Text("留痕现在", en: "The journal now"), standing.words)
                }
            }
            if let standing = result.standing, case .stands(let proven) = standing, result.receipt.head == nil {
                html.p {
                    html.a(
                        Text("换成证明", en: "Get the proof"), .href("/receipts/\(proven.key.description)"),
                        .class("btn btn-primary"))
                }
            }
        }
    }
}

extension ReceiptStanding {
    fileprivate var isGood: Bool {
        switch self {
        case .stands, .waits: true
        case .lineGone, .rewritten, .promiseBroken: false
        }
    }

    fileprivate var words: Text {
        switch self {
        case .stands: Text("这一行和它以前的全部记录都与签名相符", en: "This line, and all before it, stand as they were signed")
        case .waits: Text("这一行正在等待写入", en: "This line waits for its place")
        case .lineGone:
            Text(
                "这一行被删除、改动或移走了。请保存好回执，它就是证据",
                en: "This line was deleted, altered or moved. Keep the receipt: it is the evidence")
        case .rewritten:
            Text("签名以前的记录被改写。请保存好回执，它就是证据", en: "What was signed was rewritten. Keep the receipt: it is the evidence")
        case .promiseBroken:
            Text("平台没有兑现承诺。请保存好回执，它就是证据", en: "The promise was broken. Keep the receipt: it is the evidence")
        }
    }
}
