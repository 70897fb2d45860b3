import Kernel
import Web

/// The field in which attachments are handed in, as many at once as one likes; a phone offers its camera.
struct DocumentForm {
    let ledger: AnyLedger
    let entry: ID<Entry>
    let limit: DocumentLimit
    var errors = FormErrors.none

    func write(to html: HTML) {
        html.form(post: ledger.link(toDocumentsOf: entry), errors: errors, takesFiles: true) {
            html.uploadField(
                "files", Text("添加附件", en: "Attach files"), accept: DocumentPages.accepted,
                limit: DocumentPages.uploadLimit(limit),
                help: Text(
                    "照片会去掉拍摄地点等信息。涉密文件不得上传。",
                    en: "Photographs lose their place and device. Nothing classified may be sent. "),
                errors: errors)
            html.button(Text("上传", en: "Send"), .type("submit"), .class("btn btn-outline-secondary btn-sm"))
        }
    }
}
