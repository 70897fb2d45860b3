import Kernel
import Store
import Web

/// What workers say and how they are answered, at a union with all below it: by channel, cause, industry and place. Each number opens
/// the voices behind it.
struct OverviewPage {
    let sheet: OverviewSheet
    let asked: BoardAsked

    static let address: Link = "/voices/overview"

    private var place: BoardPlace { sheet.place }

    var page: Page {
        Page(
            Text("诉求总览：\(place.organisation.name)", en: "Voices: \(place.organisation.name)"),
            trail: place.trail(asked, at: Self.address), entry: "overview",
            lead: asked.words
                + Text("。渠道按收到统计，类别、事由、行业按分类统计", en: ". Channels count what came, the rest what was sorted")
        ) { html in
            html.a(
                Text("欠薪看板", en: "Wages board"),
                .href(WinterPage.address.with("in", place.organisation.id.description)),
                .class("btn btn-outline-secondary"))
        } main: { [self] html in
            asked.write(to: html, at: Self.address, place)
            html.ul(.class("screen-tiles")) { tiles(html) }
            html.div(.class("columns halves")) {
                for breakdown in sheet.ways { bars(breakdown, Text("件", en: "voices"), html) }
                for breakdown in sheet.speeds { bars(breakdown, Text("件", en: "voices"), html) }
                for breakdown in sheet.senses { bars(breakdown, Text("人次", en: "ratings"), html) }
            }
            table(html)
        }
    }

    private func tiles(_ html: HTML) {
        tile(Text("收到", en: "Received"), sheet.received.all, html)
        tile(Text("领导批示", en: "Instructed"), sheet.instructed.all, html)
        tile(Text("答复", en: "Answered"), sheet.answered.all, html)
        tile(Text("办结", en: "Closed"), sheet.done.all, html)
        tile(Text("在办", en: "In hand"), sheet.inHand.all, html)
        html.li {
            html.span(Text("逾期", en: "Overdue"), .class("k"))
            html.div(.class("v")) { overdue(sheet.allOverdue, html) }
        }
        html.li {
            html.span(Text("平均答复用时（天）", en: "Days to an answer"), .class("k"))
            html.div(.class("v")) { average(sheet.days.all, sheet.answered.all, html) }
        }
    }

    private func tile(_ label: Text, _ number: BoardNumber, _ html: HTML) {
        html.li {
            html.span(label, .class("k"))
            html.div(.class("v")) { html.boardNumber(number, number.amount.grouped) }
        }
    }

    private func average(_ days: BoardNumber?, _ answered: BoardNumber?, _ html: HTML) {
        guard let answered, let words = OverviewSheet.average(days, of: answered) else { return html.text("—") }
        html.boardNumber(answered, words)
    }

    private func overdue(_ found: (amount: Int, link: Link?), _ html: HTML) {
        html.number(found.amount.grouped, link: found.link)
    }

    private func bars(_ breakdown: OverviewSheet.Breakdown, _ unit: Text, _ html: HTML) {
        html.sheet(breakdown.field.label) {
            if breakdown.parts.isEmpty {
                html.div(.class("prose")) { html.p(Text("这段时间没有", en: "None in these days"), .class("note")) }
            } else {
                html.bars(
                    breakdown.parts.map { label, number in
                        FigureBar(label, Double(number.amount), words: number.amount.grouped, rows: number.link)
                    }, head: breakdown.field.label, unit: unit, caption: breakdown.field.label)
            }
        }
    }

    private func table(_ html: HTML) {
        html.sheet(Text("各单位", en: "By union")) {
            html.table(
                place.rows(ownsAny: sheet.ownsAny), columns, caption: Text("各单位的诉求", en: "Voices by union"),
                empty: EmptyState(Text("下一级没有单位。", en: "No union stands directly below.")))
        }
    }

    private var columns: [Column<Organisation>] {
        let union = Column<Organisation>(Text("单位", en: "Union")) { html, row in
            place.name(row, asked.link(Self.address, to: row.id, isOnWall: false), html)
        }
        let average = Column<Organisation>(Text("平均用时（天）", en: "Days to an answer"), isNumeric: true) { html, row in
            self.average(sheet.days.of(row), sheet.answered.of(row), html)
        }
        let overdue = Column<Organisation>(Text("逾期", en: "Overdue"), isNumeric: true) { html, row in
            self.overdue(sheet.overdue(of: row), html)
        }
        return [
            union, column(Text("收到", en: "Received"), sheet.received),
            column(Text("答复", en: "Answered"), sheet.answered),
            average, column(Text("在办", en: "In hand"), sheet.inHand), overdue,
        ]
    }

    private func column(_ label: Text, _ numbers: BoardNumbers) -> Column<Organisation> {
        Column(label, isNumeric: true) { html, row in number(numbers.of(row), html) }
    }

    private func number(_ number: BoardNumber?, _ html: HTML) {
        guard let number else { return html.text("—") }
        html.boardNumber(number, number.amount.grouped)
    }
}
