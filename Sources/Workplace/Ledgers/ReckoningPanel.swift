import Kernel
import Web

/// The numbers of an entry beside what rules ask of them.
struct ReckoningPanel {
    let reckonings: [Reckoning]

    func write(to html: HTML) {
        guard !reckonings.isEmpty else { return }
        html.sheet(Text("依规核算", en: "Reckoned by rule"), id: "reckoned") {
            html.table(
                reckonings,
                [
                    Column(Text("事项", en: "What")) { $0.text($1.title) },
                    Column(Text("现为", en: "Counted"), isNumeric: true) { $0.text($1.counted) },
                    Column(Text("规定", en: "Asked")) { html, one in
                        html.text(one.asked)
                        html.div(one.citation, .class("meta"))
                    },
                    Column(Text("结论", en: "Met")) { $0.chip($1.conclusion) },
                ], caption: Text("依规核算", en: "Reckoned by rule"), empty: EmptyState(Text("没有", en: "None")))
        }
    }
}
