import Files
import Kernel
import Web

/// A paper as it will be printed, and the ways to have it.
struct PaperPage {
    let ledger: AnyLedger
    let entry: Entry
    let name: String
    let paper: OfficialPaper
    /// `nil` where it could not be asked which are installed.
    let faces: PaperFaces?

    var page: Page {
        let title = ledger.papers.first { $0.name == name }?.title ?? Text(same: paper.title)
        return Page(
            title, frame: .paper,
            trail: [Crumb(ledger.title, ledger.link), Crumb(Text(same: entry.title), ledger.link(to: entry.id))],
            notices: [notice].compactMap { $0 }, lead: Text(same: entry.number)
        ) { html in
            html.form(post: ledger.link(to: entry.id, paper: name), class: "inline") {
                html.button(Text("下载 PDF", en: "Take the PDF"), .type("submit"), .class("btn btn-primary"))
            }
        } main: { html in
            html.paper(paper)
        }
    }

    private var notice: Notice? {
        guard let faces, !faces.isStandard else { return nil }
        guard let text = faces.text else {
            return Notice(
                .hint,
                Text(
                    "服务器上没有能排这份文书的字体，PDF 里会缺字。请管理员安装 fonts-noto-cjk",
                    en:
                        "No typeface on the server has all its characters; ask the administrator to install fonts-noto-cjk"
                ))
        }
        return Notice(
            .hint,
            Text(
                "服务器上没有仿宋（或缺本文书的字），PDF 全文用「\(text.family)」排版，每页仍是 22 行、每行 28 字",
                en:
                    "No FangSong on the server has all its characters: the PDF is set in \(text.family), still 22 lines of 28"
            ))
    }
}

extension AnyLedger {
    func link(to entry: ID<Entry>, paper: String) -> Link { "/ledgers/\(id.name)/\(entry)/papers/\(paper)" }
}
