import Kernel
import Web

/// Questions with the answers that unions gave in public.
struct ReplyListPage {
    let found: PublishedReplies
    let words: String
    let kind: VoiceKind?
    let isFirst: Bool

    var page: Page {
        Page(
            Text("公开答复", en: "Public replies"), frame: .portal,
            lead: Text("别人问过的，工会已经答复的。", en: "What others have asked, and unions have answered.")
        ) { html in
            html.filters(
                [
                    Field("q", Text("问题里的字", en: "Words in the question"), .search, value: words, isRequired: false),
                    Field(
                        "kind", Text("类别", en: "Kind"),
                        .choice(
                            [.init("", Text("全部", en: "All"))] + VoiceKind.allCases.map { .init($0.rawValue, $0.label) }
                        ),
                        value: kind?.rawValue ?? "", isRequired: false),
                ], to: ReplyPages.address, clear: words.isEmpty && kind == nil ? nil : ReplyPages.address)
            for reply in found.replies { show(reply, html) }
            if found.replies.isEmpty {
                html.sheet { html.p(Text("没有找到。可以直接问工会。", en: "Nothing was found. Ask the union.")) }
            }
            pager(html)
            html.p { html.a(Text("我要反映", en: "Speak up"), .href("/speak"), .class("btn btn-primary")) }
        }
    }

    private func show(_ reply: PublishedReplies.Reply, _ html: HTML) {
        html.sheet(Text(reply.question, en: "")) {
            for line in reply.reply.split(separator: "\n") { html.p(String(line), .lang(.zh)) }
            html.p(.class("meta")) {
                if let kind = reply.kind {
                    html.text(kind.label)
                    html.text(" · ")
                }
                html.bdi(reply.owner, .lang(.zh))
                html.text(" · \(reply.on)")
            }
        }
    }

    private func pager(_ html: HTML) {
        let here = ReplyPages.address.with("q", words).with("kind", kind?.rawValue ?? "")
        html.pager(first: isFirst ? nil : here, next: found.next.map { here.with("after", $0.description) })
    }
}
