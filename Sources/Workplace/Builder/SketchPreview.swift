import Kernel
import Web

/// The draft as those see it who will work with it: the form, a list with sample entries, the way of an entry, the figures.
struct SketchPreview {
    let sheet: SketchSheet
    let today: Day

    private static let samples = 3

    var page: Page {
        let ledger = sheet.sketch.preview
        let contents = (0..<Self.samples).map { SampleEntry(ledger.description, number: $0, today: today).content }
        return Page(
            Text("预览：\(sheet.title.zh)", en: "Preview: \(sheet.title[.en])"), trail: sheet.trail, entry: "builder",
            lead: Text("样例是编的，什么也不会存下", en: "The entries are invented; nothing is kept")
        ) { [self] html in
            way(ledger.description, html)
            list(ledger, contents, html)
            form(ledger.description, html)
            figures(ledger, contents, html)
        }
    }

    private func way(_ ledger: LedgerDescription, _ html: HTML) {
        html.sheet(Text("一件事怎么走", en: "The way of an entry"), id: "way") {
            html.table(
                ledger.statuses,
                [
                    Column(Text("状态", en: "Status")) { html, status in html.chip(status.label) },
                    Column(Text("时限", en: "Term")) { html, status in
                        html.text(sheet.words.words(status.term))
                    },
                    Column(Text("可以办", en: "Steps")) { html, status in
                        let steps = ledger.steps(from: status.name)
                        if steps.isEmpty { html.text("—") }
                        for step in steps {
                            html.div {
                                html.text(
                                    step.label + Text(same: " → ") + (ledger.status(step.to)?.label ?? Text(same: "?")))
                            }
                        }
                    },
                ], caption: Text("一件事怎么走", en: "The way of an entry"), empty: EmptyState(SketchList.statuses.none))
        }
    }

    private func list(_ ledger: AnyLedger, _ contents: [EntryContent], _ html: HTML) {
        let words = FieldWords(names: .none, isMasked: true)
        let title = ledger.description.field(sheet.sketch.called)
        let columns = ledger.description.listed.map { field in
            Column<EntryContent>(field.label, isNumeric: field.kind.isNumeric) { html, content in
                html.text(words.words(content.values[field.name] ?? .absent, of: field))
            }
        }
        html.sheet(Text("列表", en: "The list"), id: "list") {
            html.table(
                contents,
                [
                    Column(Text("事项", en: "Matter")) { html, content in
                        html.text(
                            title.map { words.words(content.values[$0.name] ?? .absent, of: $0) } ?? Text(same: "—"))
                    }
                ] + columns + [
                    Column(Text("状态", en: "Status")) { html, content in
                        html.chip(ledger.description.status(content.status)?.label ?? Text(same: "—"))
                    }
                ], caption: Text("列表", en: "The list"), empty: EmptyState(Text("没有。", en: "None.")))
        }
    }

    private func form(_ ledger: LedgerDescription, _ html: HTML) {
        html.sheet(Text("登记表", en: "The form"), id: "form") {
            html.div(.class("prose")) {
                EntryForm(
                    fields: ledger.beginning, values: [:],
                    people: FormPeople(colleagues: [], readers: [], unions: [], names: [:]), errors: .none, sent: nil
                ).write(to: html)
            }
        }
    }

    private func figures(_ ledger: AnyLedger, _ contents: [EntryContent], _ html: HTML) {
        html.sheet(Text("这几件样例计入的数", en: "What these entries would count"), id: "figures") {
            html.table(
                ledger.description.counts,
                [
                    Column(Text("指标", en: "Figure")) { html, count in html.text(count.label) },
                    Column(Text("合计", en: "Sum"), isNumeric: true) { html, count in
                        html.text(Self.sum(count, ledger, contents, today))
                    },
                ], caption: Text("指标", en: "Figures"), empty: EmptyState(Text("没有。", en: "None.")))
        }
    }

    private static func sum(_ count: CountDescription, _ ledger: AnyLedger, _ contents: [EntryContent], _ today: Day)
        -> String
    {
        let amounts = contents.flatMap { content in
            let isClosed = ledger.description.status(content.status)?.isFinal ?? false
            return ledger.contributions(content, today, isClosed ? today : nil)
        }.filter { $0.indicator == count.indicator }.map(\.amount)
        let sum = amounts.reduce(0, +)
        return count.unit == .yuan ? Yuan(fen: sum).description : sum.grouped
    }
}
