import Kernel
import Web

/// What a colleague wrote while a form was open, beside what the person wrote: both are shown, and none is lost.
struct FormDifference: Sendable {
    struct Line: Sendable {
        let label: Text
        let theirs: Text
        let mine: Text
    }

    let title: Text
    let lines: [Line]

    /// - Parameters:
    ///   - mine: what she wrote, just now or into a draft.
    ///   - fields: those of the form; saving leaves the others alone, and what is sealed and left empty.
    init(
        _ now: EntryContent, _ mine: [String: FieldValue], among fields: [FieldDescription],
        titled title: Text = Text("两个人都改了", en: "Two of you changed it")
    ) {
        self.title = title
        let words = FieldWords(names: .none)
        lines = fields.compactMap { field in
            let (theirs, mine) = (now.values[field.name] ?? .absent, mine[field.name] ?? .absent)
            guard theirs != mine, !(theirs == .absent && mine == .flag(false)) else { return nil }
            guard field.dataClass != .sealed || mine != .absent else { return nil }
            return Line(label: field.label, theirs: words.words(theirs, of: field), mine: words.words(mine, of: field))
        }
    }

    func write(to html: HTML) {
        html.sheet(title) {
            html.table(
                lines,
                [
                    Column(Text("栏目", en: "Field")) { html, line in html.text(line.label) },
                    Column(Text("现在记着的", en: "As it stands now")) { html, line in html.text(line.theirs) },
                    Column(Text("您写的", en: "What you wrote")) { html, line in html.text(line.mine) },
                ], caption: Text("两个版本", en: "Both versions"),
                empty: EmptyState(Text("内容相同。", en: "Both say the same.")))
            html.p(
                Text(
                    "下面的表单保留着您写的；核对后再保存，以您这一版为准。",
                    en: "The form below keeps what you wrote; look it over and save again to let it stand."),
                .class("note"))
        }
    }
}
