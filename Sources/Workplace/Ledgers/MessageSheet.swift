import Kernel
import Web

/// What the office and whoever spoke up wrote to each other, and a way to write to her. She reads it by her code; notes among
/// colleagues stand elsewhere and never reach her.
struct MessageSheet {
    let ledger: AnyLedger
    let sheet: EntrySheet
    let errors: FormErrors
    let typed: Fields

    func write(to html: HTML) {
        html.sheet(Text("与诉求人往来", en: "With whoever spoke up"), id: "messages") {
            if sheet.messages.isEmpty, !sheet.rights.allows(.write) {
                html.p(Text("还没有往来", en: "Nothing was written yet"), .class("note"))
            }
            html.ul(.class("lines")) {
                for message in sheet.messages {
                    html.li {
                        for line in message.words.split(separator: "\n") { html.div(String(line), .lang(.zh)) }
                        html.div(.class("meta")) {
                            html.text(message.isHers ? Standing.speaker.label : Text(same: sheet.owner.name))
                            html.text(" · \(message.at.stamp.prefix(16))")
                            // Which of the attachments came with it, for whoever may see them.
                            if sheet.documents.documents.withheld == 0 {
                                for file in message.files { html.span(" · \(file.name)", .lang(.zh)) }
                            }
                        }
                    }
                }
            }
            if sheet.rights.allows(.write) {
                html.form(post: "/ledgers/\(ledger.id.name)/\(sheet.entry.id)/messages") {
                    html.field(
                        Field(
                            "message", Text("写给诉求人", en: "Write to her"), .paragraphs(rows: 3),
                            value: typed.text("message"),
                            help: Text("她凭查询码看得到", en: "She reads it by her code"), maxLength: 2000),
                        errors: errors)
                    html.button(Text("发送", en: "Send"), .type("submit"), .class("btn btn-outline-secondary btn-sm"))
                }
            } else if let why = sheet.rights.refusal(of: .write)?.why {
                html.p(why, .class("note"))
            }
        }
    }
}
