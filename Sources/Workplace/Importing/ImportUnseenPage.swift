import Kernel
import Web

/// Files with many rows that were not looked over, or whose looking over was given up.
struct ImportUnseenPage {
    let ledger: AnyLedger
    let found: EntryImport
    let job: ImportJob?
    var errors = FormErrors.none

    var page: Page {
        Page(
            Text("核对导入内容", en: "Look the rows over"),
            trail: ledger.importTrail,
            entry: ledger.navigationName, notices: [job?.outcome(in: ledger)].compactMap { $0 },
            lead: Text(same: found.files.joined(separator: "、"))
        ) { [self] html in
            html.sheet(id: "deeds") {
                html.p(
                    Text(
                        "这批文件行数多，要在后台核对；核对完再决定是否写入\(ledger.noun.zh)。",
                        en: "These files are long and are looked over beside your work; then you decide."),
                    .class("note"))
                html.form(post: ledger.imported(found.id, "look"), errors: errors) {
                    html.submit(Text("在后台核对", en: "Look them over"))
                }
                DropImportForm(ledger: ledger, id: found.id).write(to: html)
            }
        }
    }
}

/// Throws the files away.
struct DropImportForm {
    let ledger: AnyLedger
    let id: ID<EntryImport>

    func write(to html: HTML) {
        html.form(post: ledger.imported(id, "removal")) {
            html.button(Text("不导入了，删去文件", en: "Throw the files away"), .type("submit"), .class("quiet"))
        }
    }
}

extension ImportJob {
    /// What is said of one that came to nothing.
    func outcome(in ledger: AnyLedger) -> Notice? {
        let nothing = Text(
            deed == .undo ? "什么也没有撤销" : "\(ledger.noun.zh)里什么也没有写入",
            en: deed == .undo ? "nothing is undone" : "nothing stands in \(ledger.noun.en)")
        switch state {
        case .waiting, .running, .done: return nil
        case .cancelled: return Notice(.done, Text("已取消，", en: "Cancelled; ") + nothing)
        case .refused: return Notice(.trouble, Text("您的权限已变，", en: "Your roles have changed; ") + nothing)
        case .stopped:
            return Notice(.trouble, nothing + Text("。", en: ". ") + (why ?? Text("", en: "")))
        case .failed:
            return Notice(
                .trouble,
                Text("试了 \(Self.tries) 次都没有完成，", en: "Tried \(Self.tries) times and not completed; ") + nothing
                    + Text(
                        "。请再试，还不行请告诉系统管理员", en: ". Try again, and tell the system administrator if it fails once more"))
        }
    }
}
