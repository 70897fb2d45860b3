import Kernel
import Web

/// Asks once more before a draft is published, and where entries go whose status is gone.
struct SketchPublication {
    let sheet: SketchSheet

    private var missing: [SketchStatus] {
        sheet.published.map { sheet.sketch.missingStatuses(of: $0) } ?? []
    }

    /// Choices that the version in use has and the draft lacks, as `field=choice`.
    private var missingChoices: [(key: String, field: SketchField, choice: FieldChoice)] {
        (sheet.published?.fields ?? []).flatMap { before -> [(key: String, field: SketchField, choice: FieldChoice)] in
            guard let field = sheet.sketch.field(before.name), field.kind.hasChoices else { return [] }
            return before.choices.filter { old in !field.choices.contains { $0.name == old.name } }.map {
                ("\(field.name)=\($0.name)", field, $0)
            }
        }
    }

    /// Statuses that were no end and are one now, and the other way round.
    private func turned(toEnd: Bool) -> [SketchStatus] {
        sheet.sketch.statuses.filter { status in
            guard let before = sheet.published?.status(status.name) else { return false }
            return (before.term == .final) != toEnd && (status.term == .final) == toEnd
        }
    }

    /// What the form says takes the place of what is gone.
    static func replacing(_ form: Fields, _ sheet: SketchSheet) -> [String: String] {
        let page = SketchPublication(sheet: sheet)
        let keys = page.missing.map(\.name) + page.missingChoices.map(\.key)
        return Dictionary(keys.map { ($0, form.text("replacing." + $0)) }) { first, _ in first }.filter {
            !$0.value.isEmpty
        }
    }

    private var faults: [SketchFault] { sheet.faults.filter { !$0.part.hasPrefix("replacing.") } }

    var page: Page {
        let title = Text("发布「\(sheet.title.zh)」", en: "Publish “\(sheet.title[.en])”")
        var page = Page(title, trail: sheet.trail, entry: "builder") { [self] html in
            html.sheet {
                html.div(.class("prose")) {
                    html.ul { for sentence in consequences { html.li(sentence) } }
                    if faults.isEmpty { form(html) } else { stop(html) }
                }
            }
        }
        page.status = sheet.errors.status
        return page
    }

    private var consequences: [Text] {
        let home = sheet.ledger.organisationName
        let first = Text(
            "「\(home)」和所有下级的工会干部都能登记、办理，左侧菜单里有它。",
            en: "Officers of \(home) and of all unions below it enter and handle matters; it stands in their menu.")
        guard sheet.ledger.version > 0 else {
            return [
                first,
                Text("发布过的版本不再改动；以后要改，另发一版。", en: "A published version never changes; later there is a next one."),
            ]
        }
        return [
            first,
            Text(
                "已登记的事项都按新版看；删去的栏目不再显示，日志里仍有。",
                en: "What was entered is read by the new version; fields that are gone stay in the journal."),
            Text("指标有变化的，以往的数也按新版重算。", en: "Figures that changed are counted anew for the past as well."),
        ]
            + turned(toEnd: true).map {
                Text("停在「\($0.label.zh)」的事项今天办结。", en: "Entries at “\($0.label[.en])” are closed today.")
            }
            + turned(toEnd: false).map {
                Text("停在「\($0.label.zh)」的事项重新在办。", en: "Entries at “\($0.label[.en])” are in hand again.")
            }
    }

    private func stop(_ html: HTML) {
        html.p(Text("草稿还不能发布：", en: "It cannot be published yet:"))
        html.ul {
            for fault in faults {
                html.li(sheet.label(of: fault).map { $0 + Text("：", en: ": ") + fault.why } ?? fault.why)
            }
        }
        html.a(Text("回到草稿", en: "Back to the draft"), .href(sheet.link), .class("btn btn-primary"))
    }

    private func form(_ html: HTML) {
        html.form(post: sheet.link(to: "publication"), errors: sheet.errors) {
            sheet.writeSeen(to: html)
            for status in missing {
                html.field(
                    Field(
                        "replacing." + status.name,
                        Text("停在「\(status.label.zh)」的事项改到", en: "Entries at “\(status.label[.en])” go to"),
                        .choice(sheet.sketch.statuses.map { Field.Option($0.name, $0.label) }),
                        value: sheet.shown("replacing." + status.name, sheet.sketch.statuses.first?.name ?? "")),
                    errors: sheet.errors)
            }
            for (key, field, choice) in missingChoices {
                html.field(
                    Field(
                        "replacing." + key,
                        Text(
                            "「\(field.label.zh)」里的「\(choice.label.zh)」改为",
                            en: "“\(choice.label[.en])” of “\(field.label[.en])” becomes"),
                        .choice(
                            [Field.Option("", Text("（不再显示）", en: "(shown no more)"))]
                                + field.choices.map { Field.Option($0.name, $0.label) }),
                        value: sheet.shown("replacing." + key, ""), isRequired: false), errors: sheet.errors)
            }
            html.submit(Text("发布台账", en: "Publish the ledger"), cancel: sheet.link)
        }
    }
}
