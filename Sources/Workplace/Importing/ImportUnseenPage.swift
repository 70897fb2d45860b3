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
            trail: [Crumb(ledger.title, ledger.link), Crumb(Text("导入", en: "Import"), ledger.imports)],
            entry: ledger.navigationName, notices: [job?.outcome].compactMap { $0 },
            lead: Text(same: found.files.joined(separator: "、"))
        ) { [self] html in
            html.sheet(id: "deeds") {
                html.p(
                    Text(
                        "这批文件行数多，要在后台核对；核对完再决定是否写入台账。",
                        en: "These files are long and are looked over beside your work; then you decide."),
                    .class("note"))
                html.form(post: ledger.looking(at: found.id), errors: errors) {
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
        html.form(post: "/ledgers/\(ledger.id.name)/imports/\(id)/removal") {
            html.button(Text("不导入了，删去文件", en: "Throw the files away"), .type("submit"), .class("quiet"))
        }
    }
}

extension ImportJob {
    /// What is said of one that came to nothing.
    var outcome: Notice? {
        switch state {
        case .waiting, .running, .done: nil
        case .cancelled: Notice(.done, Text("已取消，台账里什么也没有写入", en: "Cancelled; nothing stands in the ledger"))
        case .refused:
            Notice(.trouble, Text("您的权限已变，台账里什么也没有写入", en: "Your roles have changed; nothing stands in the ledger"))
        case .stopped:
            Notice(
                .trouble,
                Text("台账里什么也没有写入。", en: "Nothing stands in the ledger. ") + (why ?? Text("", en: "")))
        case .failed:
            Notice(
                .trouble,
                Text(
                    "试了 \(Self.tries) 次都没有完成，台账里什么也没有写入。请再试，还不行请告诉系统管理员",
                    en: """
                        Tried \(Self.tries) times and not completed; nothing stands in the ledger. Try again, and tell the \
                        system administrator if it fails once more
                        """))
        }
    }
}
