import Kernel
import Web

/// One figure as a page.
struct IndicatorPage {
    let sheet: IndicatorSheet
    let query: IndicatorQuery
    let book: LedgerBook
    let here: Link
    let now: Instant

    private var words: IndicatorWords { sheet.line.words }
    private var address: Link { .indicator(sheet.count.indicator) }

    var page: Page {
        let organisation = sheet.place.organisation.id
        let trail = [Crumb(Text("统计", en: "Figures"), query.link(IndicatorPages.address, to: organisation))]
        return Page(
            title, trail: trail, entry: "indicators", lead: lead
        ) { [here, report] html in
            html.a(Text("报表", en: "Report"), .href(report), .class("btn btn-outline-secondary btn-sm"))
            html.exports(of: here)
        } main: { [self] html in
            query.write(to: html, at: address, sheet.place)
            html.div(.class("columns")) {
                html.div(.class("wide")) {
                    headline(html)
                    if !sheet.place.below.isEmpty { below(html) }
                }
                html.div(.class("narrow")) {
                    if let map = TileMap(sheet) { tiles(map, html) }
                    for breakdown in sheet.breakdowns { write(breakdown, html) }
                    months(html)
                }
            }
        }
    }

    private var report: Link { query.link(.report(of: sheet.count.indicator), to: sheet.place.organisation.id) }

    private var title: Text {
        let (ledger, label) = (sheet.ledger.title, sheet.count.label)
        return Text("\(ledger.zh) · \(label.zh)", en: "\(ledger.en): \(label.en)")
    }

    /// With its unit.
    private var measured: Text {
        let (label, unit) = (sheet.count.label, words.label)
        return Text("\(label.zh)（\(unit.zh)）", en: "\(label.en) (\(unit.en))")
    }

    private var lead: Text {
        let (place, period) = (sheet.place.words, query.period.words)
        return Text("\(place.zh) · \(period.zh)", en: "\(place.en) · \(period.en)")
    }

    private func headline(_ html: HTML) {
        let line = sheet.line
        html.sheet(measured) {
            html.span(Text("截至 \(now.clock)", en: "as of \(now.clock)"), .class("note"))
        } content: {
            html.div(.class("figure headline")) {
                html.div(.class("v")) { number(line.now.amount, line.now.asked, html) }
                html.dl(.class("d compared")) {
                    compared(Text("上期", en: "Before"), line.before, html)
                    compared(Text("去年同期", en: "A year ago"), line.yearBefore, html)
                }
            }
        }
    }

    private func compared(_ label: Text, _ other: IndicatorLine.Standing, _ html: HTML) {
        let isSmall = [other, sheet.line.now].contains { SmallNumbers.isSmall($0.amount, sheet.count.unit) }
        html.dt(label)
        html.dd {
            number(other.amount, other.asked, html)
            html.span(.class("change")) {
                html.number(
                    words.change(to: sheet.amount, from: other.amount), onPaper: isSmall ? Text(same: "—") : nil)
            }
        }
    }

    private func number(_ amount: Int, _ asked: FigureAsked, _ html: HTML) {
        html.number(
            words.number(amount), link: FigureLink(sheet.count, asked).link(in: book),
            onPaper: SmallNumbers.isSmall(amount, sheet.count.unit) ? IndicatorWords.few : nil)
    }

    private func below(_ html: HTML) {
        html.sheet(Text("下一级", en: "Directly below")) {
            if let above = sheet.place.above.last {
                html.a(
                    Text("↑ \(above.name)", en: "↑ \(above.name)"), .href(query.link(address, to: above.id)))
            }
        } content: {
            if sheet.below.isEmpty {
                html.emptyState(EmptyState(Text("这段时间下级都没有。", en: "Nobody below has any in this period.")))
            } else {
                bars(sheet.below, head: Text("单位", en: "Union"), html)
            }
            if sheet.idle > 0 {
                html.p(
                    Text("另有 \(sheet.idle.grouped) 个单位为 0。", en: "\(sheet.idle.grouped) more have none."),
                    .class("note"))
            }
        }
    }

    private func tiles(_ map: TileMap, _ html: HTML) {
        html.sheet(map.title) {
            map.write(to: html) { query.link(address, to: $0) }
            html.p(
                Text("颜色越深数越大：按名次分三档，0 为底色。", en: "The darker, the more: three grades by rank, none for 0."),
                .class("note"))
        }
    }

    private func write(_ breakdown: IndicatorSheet.Breakdown, _ html: HTML) {
        html.sheet(Text("按\(breakdown.field.label.zh)", en: "By \(breakdown.field.label.en.lowercased())")) {
            bars(breakdown.parts, head: breakdown.field.label, html)
            if breakdown.overlaps {
                html.p(
                    Text("一件可以属于几类，各类相加会大于总数。", en: "One entry can stand in several, so they add up to more."),
                    .class("note"))
            }
        }
    }

    private func months(_ html: HTML) {
        html.sheet(sheet.count.kind == .stock ? Text("各月末", en: "At the ends of months") : Text("各月", en: "By month")) {
            bars(sheet.months, head: Text("月份", en: "Month"), isWhole: false, html)
        }
    }

    /// - Parameter isWhole: whether the parts add up to the figure, so that each has a share.
    private func bars(_ parts: [IndicatorSheet.Part], head: Text, isWhole: Bool = true, _ html: HTML) {
        let hidden = SmallNumbers.hidden(among: parts.map(\.amount), sheet.count.unit)
        html.bars(
            parts.enumerated().map { place, part in
                FigureBar(
                    part.label, link: part.organisation.map { query.link(address, to: $0.id) }, Double(part.amount),
                    words: words.number(part.amount),
                    rows: part.asked.flatMap { FigureLink(sheet.count, $0).link(in: book) },
                    share: isWhole ? IndicatorWords.share(part.amount, of: sheet.amount) : nil,
                    onPaper: hidden.contains(place) ? words.veil(part.amount) : nil)
            }, head: head, unit: words.label,
            caption: Text("\(sheet.count.label.zh)：\(head.zh)", en: "\(sheet.count.label.en): \(head.en)"))
    }
}

extension IndicatorPage {
    /// All tables of the page, one below the other.
    var spreadsheet: Spreadsheet {
        let tables =
            [(Text("下一级", en: "Directly below"), sheet.below)]
            + sheet.breakdowns.map { ($0.field.label, $0.parts) } + [(Text("月份", en: "Month"), sheet.months)]
        let total: [Spreadsheet.Cell] = [.phrase(Text("合计", en: "Total")), .empty, cell(sheet.amount)]
        return Spreadsheet(
            title, note: lead + Text(" · 截至 \(now.clock)", en: " · as of \(now.clock)"),
            columns: [
                .init(Text("分组", en: "By"), width: 16), .init(Text("名称", en: "Name"), width: 30),
                .init(measured, width: 20),
            ],
            rows: [total] + tables.flatMap { table in rows(table.0, table.1) })
    }

    private func rows(_ group: Text, _ parts: [IndicatorSheet.Part]) -> [[Spreadsheet.Cell]] {
        let hidden = SmallNumbers.hidden(among: parts.map(\.amount), sheet.count.unit)
        return parts.enumerated().map { place, part in
            [
                .phrase(group), .phrase(part.label),
                hidden.contains(place) ? .phrase(words.veil(part.amount)) : words.cell(part.amount),
            ]
        }
    }

    private func cell(_ amount: Int) -> Spreadsheet.Cell {
        SmallNumbers.isSmall(amount, sheet.count.unit) ? .phrase(IndicatorWords.few) : words.cell(amount)
    }
}
