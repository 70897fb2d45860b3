import Kernel
import Web

/// What she spoke of was received: her code, once, and the way to her receipt, which stands on another page.
struct SpokenPage {
    let opened: OpenFollowed.Opened
    let kind: VoiceKind?
    /// Whether a union reported it from its workplace.
    var isReported = false

    private static let whole = Text(
        "凭它查进度、补充、评价、撤回。谁有它谁就能看，别给别人。丢了找不回来。",
        en: "It opens your matter: progress, answer, rating. Whoever has it sees it; nobody can restore it.")
    private static let standing = Text(
        "凭它查编号、办到哪一步和期限，看不到内容和答复。丢了找不回来。",
        en: "It tells number, standing and term, never what was said or answered. Nobody can restore it.")

    var page: Page {
        Page(
            Text("工会收到了", en: "The union has it"), frame: .portal,
            lead: Text("请记下查询码，它只显示这一次。", en: "Write down your code: it is shown this once.")
        ) { html in
            html.quickExit()
            if let kind, kind.isUrgent { UrgentSheet(kind: kind, isHers: true).write(to: html) }
            html.sheet(Text("查询码", en: "Follow code")) {
                html.p { html.code(opened.code.words, .class("handover")) }
                html.p(isReported ? Self.standing : Self.whole)
            }
            html.sheet(Text("回执", en: "Receipt")) {
                html.p(
                    Text(
                        "回执证明工会收到了，可以给任何人看。和查询码分开放。它另开一页，这一页留着。",
                        en: """
                            The receipt proves that the union received it; anyone may see it. Keep it apart from the code. It opens in a \
                            page of its own, and this one stays.
                            """
                    ))
                html.p {
                    html.a(
                        Text("打开回执", en: "Open the receipt"), .href("/receipts/\(opened.receipt.description)"), .apart,
                        .rel("noopener"), .class("btn btn-primary"))
                }
            }
            html.p { html.a(Text("凭查询码看进度", en: "Follow it by the code"), .href("/follow")) }
            if isReported {
                html.p { html.a(Text("再报一件", en: "Report another"), .href("/workplace-reports")) }
                html.p { html.a(Text("回到工作台", en: "Back to the workbench"), .href("/")) }
            }
        }
    }
}
