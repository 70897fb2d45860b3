import Kernel
import Web

/// Which figures stand on one's screen.
struct FigureChoicePage {
    let ledgers: [AnyLedger]
    let chosen: Set<String>
    let errors: FormErrors

    var page: Page {
        Page(
            Text("选择指标", en: "Choose the figures"), trail: [Crumb(Text("一张屏", en: "One screen"), ScreenPages.address)],
            entry: "screen",
            lead: Text(
                "最多 \(ChosenFigures.most) 个；一个不选，就按平时的来", en: "At most \(ChosenFigures.most); none for the usual ones")
        ) { html in
            html.sheet {
                html.form(post: ScreenPages.choosing, errors: errors) {
                    for ledger in ledgers { write(ledger, html) }
                    html.submit(Text("保存", en: "Save"), cancel: ScreenPages.address)
                }
            }
        }
    }

    private func write(_ ledger: AnyLedger, _ html: HTML) {
        html.fieldset(.class("field figure-choices")) {
            html.legend(ledger.title)
            for count in ledger.description.counts {
                html.label(.class("choice")) {
                    html.input(
                        .type("checkbox"), .name("figure"), .value(count.indicator), .class("form-check-input"),
                        .when(chosen.contains(count.indicator), .checked))
                    html.span(count.label)
                }
            }
        }
    }
}
