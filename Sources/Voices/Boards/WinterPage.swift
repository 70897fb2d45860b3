import Kernel
import Store
import Web

/// The winter board of wages: how many have spoken of arrears, for how many workers, about how much, and what came back; and how long it
/// is until the Spring Festival.
///
/// Where few have spoken, or those of one employer alone, their sums tell who they are as well: on paper and on the wall such a row is
/// veiled whole. A wall leads nowhere.
struct WinterPage {
    let sheet: WinterSheet
    let asked: BoardAsked
    let today: Day

    static let address: Link = "/voices/winter"
    private static let mostOnWall = 12

    private var place: BoardPlace { sheet.place }
    private var festival: Day { SpringFestival.next(on: today) }

    var page: Page {
        let left = festival.sinceEpoch - today.sinceEpoch
        var page = Page(
            Text("拿不到工资找工会：\(place.organisation.name)", en: "Unpaid? \(place.organisation.name)"),
            frame: asked.isOnWall ? .wall : .workplace,
            trail: asked.isOnWall ? [] : place.trail(asked, at: Self.address), entry: "winter",
            lead: Text(
                "\(asked.words.zh) · 离春节还有 \(left) 天（\(festival)）",
                en: "\(asked.words.en) · \(left) days to the Spring Festival (\(festival))")
        ) { html in
            html.a(
                asked.isOnWall ? Text("退出大屏", en: "Leave the wall") : Text("大屏", en: "On the wall"),
                .href(asked.link(Self.address, to: place.organisation.id, isOnWall: !asked.isOnWall)),
                .class("btn btn-outline-secondary"))
        } main: { [self] html in
            if !asked.isOnWall { asked.write(to: html, at: Self.address, place) }
            html.ul(.class("screen-tiles")) {
                for column in WinterSheet.Column.allCases { tile(column, html) }
                countdown(left, html)
            }
            table(html)
        }
        page.lasts = asked.isOnWall ? 60 : nil
        return page
    }

    private func tile(_ column: WinterSheet.Column, _ html: HTML) {
        html.li {
            html.span(column.label, .class("k"))
            html.div(.class("v")) { number(sheet.all(column), column, isVeiled: sheet.areFew, html) }
        }
    }

    private func countdown(_ left: Int, _ html: HTML) {
        html.li {
            html.span(Text("离春节（天）", en: "Days to the festival"), .class("k"))
            html.div(.class("v")) { html.text(String(left)) }
        }
    }

    private func table(_ html: HTML) {
        let rows = asked.isOnWall ? Array(sheet.speaking.prefix(Self.mostOnWall)) : sheet.rows
        let hidden = sheet.hidden
        html.sheet(Text("各单位", en: "By union")) {
            html.table(
                rows,
                [
                    Column(Text("单位", en: "Union")) { html, row in
                        let link = asked.link(Self.address, to: row.id, isOnWall: false)
                        place.name(row, asked.isOnWall ? nil : link, html)
                    }
                ]
                    + WinterSheet.Column.allCases.map { column in
                        Column(column.label, isNumeric: true) { html, row in
                            number(
                                sheet.number(column, of: row), column, isVeiled: hidden.contains(row.id), html)
                        }
                    }, caption: Text("各单位的欠薪诉求", en: "Arrears spoken of, by union"),
                empty: EmptyState(Text("下一级没有欠薪诉求。", en: "Nobody below has spoken of arrears.")))
        }
    }

    private func number(_ number: BoardNumber?, _ column: WinterSheet.Column, isVeiled: Bool, _ html: HTML) {
        guard let number else { return html.text("—") }
        let words = column.words(number.amount)
        switch (asked.isOnWall, isVeiled) {
        case (true, true): html.text(Self.veil)
        case (true, false): html.text(words)
        case (false, _): html.boardNumber(number, words, onPaper: isVeiled ? Self.veil : nil)
        }
    }

    private static let veil = Text("不列", en: "left out")
}
