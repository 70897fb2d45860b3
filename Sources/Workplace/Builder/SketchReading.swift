import Kernel
import Web

/// A sketch as one reads it.
struct SketchReading {
    let sketch: LedgerSketch

    /// What is said of the ledger as a whole.
    var basics: [(label: Text, value: Text)] {
        [
            (Text("名称", en: "Name"), sketch.shownTitle),
            (
                Text("编号", en: "Numbers"),
                Text(same: sketch.mark.isEmpty ? "—" : "\(sketch.mark)〔2026〕440100-000001")
            ),
            (
                Text("事项以哪一栏为题", en: "Entries are called by"),
                sketch.field(sketch.called)?.label ?? Text(same: "—")
            ),
            (Text("办结后保存", en: "Kept after the end"), Text("\(sketch.retention) 年", en: "\(sketch.retention) years")),
        ]
    }

    func writeBasics(to html: HTML) {
        html.definitions { for one in basics { html.definition(one.label, one.value) } }
    }

    /// All parts, without a way to change them.
    func write(to html: HTML) {
        html.sheet(Text("名称和编号", en: "Name and numbers"), id: "basics") { writeBasics(to: html) }
        let words = SketchWords(sketch: sketch)
        for list in SketchList.shown {
            html.sheet(list.title, id: list.rawValue) {
                html.table(
                    sketch.parts(of: list),
                    [
                        Column(list.noun) { html, part in html.text(words.title(part)) },
                        Column(Text("说明", en: "What it is")) { html, part in html.text(words.words(part)) },
                    ], caption: list.title, empty: EmptyState(list.none))
            }
        }
    }
}

extension LedgerSketch {
    var shownTitle: Text { title.zh.isEmpty ? .nameless : title }
}

extension Text {
    static let nameless = Text("未命名的台账", en: "Ledger without a name")
}
