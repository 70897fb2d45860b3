import Kernel
import Web

/// The papers that are due where an entry stands.
struct PaperPanel {
    let ledger: AnyLedger
    let entry: Entry
    let status: String

    func write(to html: HTML) {
        let due = ledger.papers.filter { $0.isDue(at: status) }.reversed()
        guard !due.isEmpty else { return }
        html.sheet(Text("文书", en: "Papers"), id: "papers") {
            html.ul(.class("lines")) {
                for paper in due {
                    html.li { html.a(paper.title, .href(ledger.link(to: entry.id, paper: paper.name))) }
                }
            }
        }
    }
}
