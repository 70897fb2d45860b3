import Kernel
import Web

/// All figures as a page: one table, ledger by ledger, each number a link to its rows.
struct IndicatorListPage {
    let list: IndicatorList
    let query: IndicatorQuery
    let book: LedgerBook
    let here: Link
    let now: Instant

    var page: Page {
        Page(
            Text("统计", en: "Figures"), entry: "indicators", lead: lead
        ) { [here] html in
            html.exports(of: here)
        } main: { [self] html in
            query.write(to: html, at: IndicatorPages.address, list.place)
            html.sheet {
                html.div(.class("table-room"), .tabindex(0), .role("region"), .label(Text("统计", en: "Figures"))) {
                    html.table(.class("ledger figures")) {
                        html.caption(lead, .class("visually-hidden"))
                        html.thead { html.tr { head(html) } }
                        for group in list.groups { write(group.ledger, group.lines, html) }
                    }
                }
                html.p(Self.note, .class("note"))
            }
            list.closed.write(to: html)
        }
    }

    private var lead: Text {
        let (place, period) = (list.place.words, query.period.words)
        return Text(
            "\(place.zh) · \(period.zh) · 截至 \(now.clock)", en: "\(place.en) · \(period.en) · as of \(now.clock)")
    }

    private static let note = Text(
        "点数字看构成它的事项，点名称看分布和走势。“在办”这类数字是期末的数，上期为期初的数；其余是期内发生的数，尚未结束的时段与上期、去年的同一段相比。",
        en: """
            A number opens what it is made of, a name its distribution and course. What is in hand is counted at the end of \
            the period and compared to its beginning; all else is what happened, and a period that goes on is compared to the \
            same stretch of the one before and of last year.
            """)

    private func head(_ html: HTML) {
        html.th(Text("指标", en: "Figure"), .columnScope)
        html.th(Text("本期", en: "Now"), .columnScope, .class("num"))
        html.th(Text("单位", en: "Unit"), .columnScope, .class("unit"))
        html.th(Text("上期", en: "Before"), .columnScope, .class("num minor"))
        html.th(Text("比上期", en: "Change"), .columnScope, .class("num"))
        html.th(Text("去年同期", en: "A year ago"), .columnScope, .class("num minor"))
        html.th(Text("比去年", en: "Change"), .columnScope, .class("num minor"))
    }

    private func write(_ ledger: AnyLedger, _ lines: [IndicatorLine], _ html: HTML) {
        html.tbody {
            html.tr(.class("group")) {
                html.th(.colspan(7), .groupScope) {
                    html.a(ledger.title, .href(ledger.link))
                    html.a(
                        .href(query.link(.report(ofLedger: ledger.id.name), to: list.place.organisation.id)),
                        .class("group-act")
                    ) { html.deed(Text("报表", en: "Report"), about: ledger.title) }
                }
            }
            for line in lines {
                html.tr {
                    html.th(.rowScope) {
                        html.a(
                            line.count.label,
                            .href(query.link(.indicator(line.count.indicator), to: list.place.organisation.id)))
                    }
                    html.td(.class("num")) { number(line.now, line, html) }
                    html.td(line.words.label, .class("unit"))
                    html.td(.class("num minor")) { number(line.before, line, html) }
                    html.td(.class("num")) { change(line.before, line, html) }
                    html.td(.class("num minor")) { number(line.yearBefore, line, html) }
                    html.td(.class("num minor")) { change(line.yearBefore, line, html) }
                }
            }
        }
    }

    private func number(_ standing: IndicatorLine.Standing, _ line: IndicatorLine, _ html: HTML) {
        html.number(
            line.words.number(standing.amount), link: FigureLink(line.count, standing.asked).link(in: book),
            onPaper: SmallNumbers.isSmall(standing.amount, line.count.unit) ? IndicatorWords.few : nil)
    }

    /// A change beside a small number would give it away on paper.
    private func change(_ other: IndicatorLine.Standing, _ line: IndicatorLine, _ html: HTML) {
        let isSmall = [other, line.now].contains { SmallNumbers.isSmall($0.amount, line.count.unit) }
        html.number(
            line.words.change(to: line.now.amount, from: other.amount), onPaper: isSmall ? Text(same: "—") : nil)
    }
}

extension IndicatorListPage {
    var spreadsheet: Spreadsheet {
        Spreadsheet(
            Text("统计", en: "Figures"), note: lead,
            columns: [
                .init(Text("台账", en: "Ledger"), width: 22), .init(Text("指标", en: "Figure"), width: 24),
                .init(Text("本期", en: "Now")), .init(Text("单位", en: "Unit"), width: 8),
                .init(Text("上期", en: "Before")), .init(Text("去年同期", en: "A year ago")),
            ],
            rows: list.groups.flatMap { group in
                group.lines.map { line in
                    [.phrase(group.ledger.title), .phrase(line.count.label), cell(line.now, line)]
                        + [.phrase(line.words.label), cell(line.before, line), cell(line.yearBefore, line)]
                }
            })
    }

    private func cell(_ standing: IndicatorLine.Standing, _ line: IndicatorLine) -> Spreadsheet.Cell {
        SmallNumbers.isSmall(standing.amount, line.count.unit)
            ? .phrase(IndicatorWords.few) : line.words.cell(standing.amount)
    }
}
