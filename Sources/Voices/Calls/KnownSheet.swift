import Kernel
import Web

/// Beside what is being taken down: whom to call at once, what the union answers, what the law says.
struct KnownSheet {
    let known: Known
    let kind: VoiceKind?
    /// Whether anything was typed yet.
    let isAsked: Bool

    func write(to html: HTML) {
        if let kind, kind.isUrgent { UrgentSheet(kind: kind).write(to: html) }
        html.sheet(Text("答复口径", en: "What we answer")) {
            if known.answers.isEmpty { empty(html) }
            for answer in known.answers {
                html.div(.class("prose"), .lang(.zh)) {
                    html.h3(answer.question)
                    for line in answer.answer.split(separator: "\n") { html.p(String(line)) }
                    html.p(answer.basis, .class("meta"))
                }
            }
        }
        html.sheet(Text("法规条文", en: "Laws and rules")) {
            if known.laws.isEmpty { empty(html) }
            html.ul(.class("lines")) {
                for law in known.laws {
                    html.li {
                        html.div(.lang(.zh)) {
                            if law.isReadable {
                                html.a(.href("/ledgers/law-texts/\(law.entry)")) { marked(law.title, html) }
                            } else {
                                marked(law.title, html)
                            }
                        }
                        html.div(.class("meta"), .lang(.zh)) { marked(law.snippet, html) }
                    }
                }
            }
        }
    }

    private func empty(_ html: HTML) {
        html.div(.class("prose")) {
            html.p(
                isAsked ? Text("没有找到", en: "Nothing was found") : Text("边记边提示", en: "Comes up while you type"),
                .class("note"))
        }
    }

    private func marked(_ fragments: [Fragment], _ html: HTML) {
        for fragment in fragments {
            if fragment.isMatch { html.mark(fragment.text) } else { html.text(fragment.text) }
        }
    }
}
