import Kernel
import Web

/// One screen of an organisation.
struct ScreenPage {
    let sheet: ScreenSheet
    let place: IndicatorPlace
    let query: ScreenQuery
    let book: LedgerBook
    let now: Instant

    private var home: ID<Organisation> { place.organisation.id }
    private var focus: CountDescription { sheet.focus.count }

    var page: Page {
        let (name, period) = (place.words, query.figures.period.words)
        let lead = Text("\(period.zh) · 截至 \(now.clock)", en: "\(period.en) · as of \(now.clock)")
        var page = Page(name, frame: query.isOnWall ? .wall : .workplace, entry: "screen", lead: lead) { html in
            acts(html)
        } main: { html in
            if !query.isOnWall { query.figures.write(to: html, at: ScreenPages.address, place) }
            html.ul(.class("screen-tiles")) { for tile in sheet.tiles { write(tile, html) } }
            html.div(.class("columns")) {
                html.div(.class("wide")) { ranking(html) }
                html.div(.class("narrow")) {
                    if let map = TileMap(sheet.focus) { tiles(map, html) }
                    burdens(html)
                }
            }
        }
        page.lasts = query.isOnWall ? Self.seconds : nil
        return page
    }

    /// How long a screen on a wall stands before it is asked for anew.
    private static let seconds = 60

    private func acts(_ html: HTML) {
        let other = query.link(to: home, focus: focus.indicator, isOnWall: !query.isOnWall)
        html.a(
            query.isOnWall ? Text("退出大屏", en: "Leave the wall") : Text("大屏", en: "On the wall"), .href(other),
            .class("btn btn-outline-secondary"))
        if !query.isOnWall {
            html.a(
                Text("选择指标", en: "Choose figures"), .href(ScreenPages.choosing), .class("btn btn-outline-secondary"))
        }
    }

    private func write(_ tile: ScreenSheet.Tile, _ html: HTML) {
        let (count, words) = (tile.line.count, tile.line.words)
        let isSmall = SmallNumbers.isSmall(tile.line.now.amount, count.unit)
        let isFocus = count.indicator == focus.indicator
        html.li(.class(isFocus ? "is-focus" : "")) {
            html.a(
                .href(query.link(to: home, focus: count.indicator, isOnWall: query.isOnWall)), .class("k"),
                .when(isFocus, .current)
            ) {
                html.text(named(count, of: tile.ledger))
            }
            html.div(.class("v")) {
                html.number(
                    words.short(tile.line.now.amount),
                    link: FigureLink(count, tile.line.now.asked).link(in: book),
                    onPaper: isSmall ? IndicatorWords.few : nil)
                html.small(words.label)
            }
            html.div(.class("d")) {
                html.text(Text("比上期 ", en: "Change "))
                html.number(
                    words.change(to: tile.line.now.amount, from: tile.line.before.amount),
                    onPaper: isSmall || SmallNumbers.isSmall(tile.line.before.amount, count.unit)
                        ? Text(same: "—") : nil)
            }
            html.spark(tile.months.map(Double.init))
        }
    }

    private func named(_ count: CountDescription, of ledger: AnyLedger) -> Text {
        count.label.zh == ledger.title.zh ? ledger.title : ledger.title + Text(same: " · ") + count.label
    }

    /// On a wall those that have something, as far as it is high.
    private var shown: [ScreenRank] {
        guard query.isOnWall else { return sheet.ranking }
        return Array(sheet.ranking.filter { $0.inHand > 0 || $0.part.amount != 0 }.prefix(Self.mostOnWall))
    }

    private static let mostOnWall = 12

    private func ranking(_ html: HTML) {
        let (ledger, label) = (sheet.focus.ledger, focus.label)
        html.sheet(
            Text("下一级：\(ledger.title.zh)", en: "Directly below: \(ledger.title.en)")
        ) {
            html.span(Text("按逾期率，低的在前", en: "by the share overdue, lowest first"), .class("note"))
        } content: {
            html.table(
                shown,
                [
                    Column(Text("单位", en: "Union")) { html, rank in
                        html.a(
                            rank.organisation.name,
                            .href(
                                query.link(
                                    to: rank.organisation.id, focus: focus.indicator, isOnWall: query.isOnWall)))
                    },
                    Column(Text("名次", en: "Rank"), isNumeric: true) { html, rank in
                        html.text(Text(same: rank.place.map(String.init) ?? "—"))
                    },
                    Column(label, isNumeric: true) { html, rank in amount(rank, html) },
                    Column(Text("在办", en: "In hand"), isNumeric: true) { html, rank in inHand(rank, html) },
                    Column(Text("逾期", en: "Overdue"), isNumeric: true) { html, rank in overdue(rank, html) },
                    Column(Text("逾期率", en: "Share"), isNumeric: true) { html, rank in
                        html.text(Text(same: IndicatorWords.share(rank.overdue, of: rank.inHand) ?? "—"))
                    },
                ], caption: Text("下一级的排名", en: "Ranking of those directly below"),
                empty: EmptyState(
                    sheet.ranking.isEmpty
                        ? Text("下一级没有单位。", en: "No union stands directly below.")
                        : Text("下一级都没有在办的。", en: "None of those below has anything in hand.")))
        }
    }

    private func amount(_ rank: ScreenRank, _ html: HTML) {
        let words = sheet.focus.line.words
        html.number(
            words.number(rank.part.amount),
            link: rank.part.asked.flatMap { FigureLink(focus, $0).link(in: book) },
            onPaper: rank.isHidden ? words.veil(rank.part.amount) : nil)
    }

    private func inHand(_ rank: ScreenRank, _ html: HTML) {
        let count = sheet.focus.ledger.description.counts.first { $0.indicator == rank.asked.indicator }
        html.number(rank.inHand.grouped, link: count.flatMap { FigureLink($0, rank.asked).link(in: book) })
    }

    private func overdue(_ rank: ScreenRank, _ html: HTML) {
        html.number(
            rank.overdue.grouped,
            link: sheet.focus.ledger.link.with("state", "overdue").with("in", rank.organisation.id.description))
    }

    private func tiles(_ map: TileMap, _ html: HTML) {
        html.sheet(map.title + Text("：", en: ": ") + named(focus, of: sheet.focus.ledger)) {
            map.write(to: html) { query.link(to: $0, focus: focus.indicator, isOnWall: query.isOnWall) }
        }
    }

    private func burdens(_ html: HTML) {
        html.sheet(Text("在办与逾期", en: "In hand and overdue")) {
            html.table(
                sheet.burdens,
                [
                    Column(Text("台账", en: "Ledger")) { html, burden in
                        html.a(burden.ledger.title, .href(burden.ledger.link))
                    },
                    Column(Text("在办", en: "In hand"), isNumeric: true) { html, burden in
                        html.number(
                            burden.inHand.amount.grouped,
                            link: FigureLink(burden.count, burden.inHand.asked).link(in: book))
                    },
                    Column(Text("逾期", en: "Overdue"), isNumeric: true) { html, burden in
                        html.number(
                            burden.overdue.grouped,
                            link: burden.ledger.link.with("state", "overdue").with("in", home.description))
                    },
                ], caption: Text("各台账的在办与逾期", en: "What is in hand and overdue, ledger by ledger"),
                empty: EmptyState(Text("没有在办的事项。", en: "Nothing is in hand.")))
        }
    }
}
