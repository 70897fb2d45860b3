import Kernel
import Web

/// What a caller said was entered: what is read out to her, in groups, this once.
struct TakenDownPage {
    let opened: OpenFollowed.Opened
    let kind: VoiceKind?
    /// Whether the officer handles voices where a route has led it.
    let isWithinReach: Bool
    /// Whether the code tells standing and term alone.
    var isReported = false

    var page: Page {
        Page(
            Text("已登记，请念给对方", en: "Entered: read it out"), entry: "calls",
            lead: Text("查询码只显示这一次，念完请对方复述。", en: "The code is shown this once; let her repeat it.")
        ) { html in
            if let kind, kind.isUrgent { UrgentSheet(kind: kind).write(to: html) }
            html.sheet(Text("编号", en: "Number")) { html.code(opened.number, .class("handover spoken")) }
            html.sheet(Text("查询码，四个一组", en: "Code, in groups of four")) {
                groups(opened.code.words.split(separator: "-").map(String.init), html)
                told(isReported ? Self.limited : Self.whole, html)
            }
            html.sheet(Text("回执号", en: "Receipt")) {
                groups(Self.parts(of: opened.receipt.description), html)
                told(
                    Text(
                        "回执证明工会收到了，可以给任何人看；她凭查询码也打得开。",
                        en: "It proves that the union received it, and anyone may see it; her code leads to it as well."
                    ),
                    html)
            }
            html.p {
                html.a(Text("接下一个", en: "The next call"), .href("/calls"), .class("btn btn-primary"))
                if isWithinReach {
                    html.text(" ")
                    html.a(
                        Text("打开这一件", en: "Open this one"), .href("/ledgers/voices/\(opened.entry)"),
                        .class("btn btn-outline-secondary"))
                }
            }
        }
    }

    private static let whole = Text(
        "零和圈、一和勾不用分：输哪个都行。凭它查进度、补充、评价、撤回，谁有它谁就能看。",
        en: """
            Zero and O, one and I are taken for each other. It opens her matter to whoever has it: progress, additions, rating, \
            withdrawal.
            """)
    static let limited = Text(
        "这一件是工情在线报来的：凭查询码只看编号、办到哪一步和期限。",
        en: "It was reported from a workplace: its code tells number, standing and term alone.")

    private func told(_ words: Text, _ html: HTML) { html.div(.class("prose")) { html.p(words) } }

    private func groups(_ parts: [String], _ html: HTML) {
        html.code(parts.joined(separator: " · "), .class("handover spoken"))
    }

    private static func parts(of text: String) -> [String] {
        let digits = Array(text)
        return stride(from: 0, to: digits.count, by: 4).map { String(digits[$0..<min($0 + 4, digits.count)]) }
    }
}
