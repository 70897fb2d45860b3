import Kernel
import Store
import Web

/// One uploaded notice: which days it makes others of, and whether it holds.
struct NoticePage: Sendable {
    struct Difference: Sendable {
        let day: Day
        let before: DayStanding
        let after: DayStanding
    }

    let notice: LocalNotice
    let differences: [Difference]
    let mayChange: Bool
    /// Whether the year had no notice before, so that terms were counted with a guess.
    let endsGuessing: Bool
    var errors = FormErrors.none

    static func load(
        _ id: ID<LocalNotice>, _ visit: Visit, _ book: LedgerBook, on platform: Platform
    ) async throws -> NoticePage {
        try await platform.read(as: visit.identity) { connection, actor in
            let notice = try LocalNotice.find(id, on: connection)
            let calendar = try book.inForce(on: connection).terms.calendar
            let before = notice.isInForce ? book.shippedCalendar : calendar
            let after = before.with([try notice.notice()])
            let first = (Day(year: notice.year, month: 1, day: 1) ?? visit.now.day).sinceEpoch - 31
            let days = (first..<first + 31 + 366).map(Day.init(sinceEpoch:))
            return NoticePage(
                notice: notice,
                differences: days.compactMap { day in
                    let (old, new) = (before.standing(of: day), after.standing(of: day))
                    return old == new ? nil : Difference(day: day, before: old, after: new)
                }, mayChange: try LocalNotice.isChangeable(by: actor, on: connection),
                endsGuessing: !before.years.contains(notice.year))
        }
    }

    var page: Page {
        var page = Page(
            Text("\(notice.year) 年放假通知", en: "Holidays of \(notice.year)"),
            trail: [RuleTab.rules.crumb, RuleTab.calendar.crumb], entry: "rules",
            lead: Text(same: notice.source.isEmpty ? "—" : notice.source)
        ) { [self] html in
            html.a(
                Text("下载 CSV", en: "Download CSV"), .href("/rules/calendar/\(notice.id)/text"),
                .class("btn btn-outline-secondary btn-sm"))
        } main: { [self] html in
            if let why = errors.first { html.notice(Notice(.trouble, why)) }
            html.div(.class("columns")) {
                html.div(.class("wide")) { table(html) }
                html.div(.class("narrow")) {
                    facts(html)
                    if mayChange { act(html) }
                }
            }
        }
        page.status = errors.status
        return page
    }

    private func table(_ html: HTML) {
        let title =
            endsGuessing
            ? Text("与按法定节假日的推算相比", en: "Against the guess by law alone")
            : Text("与原来的日历相比", en: "Against the calendar before")
        html.sheet(title, id: "differences") {
            html.table(
                differences,
                [
                    Column(Text("日期", en: "Day")) { html, one in html.text(one.day.withWeekday) },
                    Column(Text("原来", en: "Before")) { html, one in html.text(one.before.words) },
                    Column(Text("按通知", en: "By the notice")) { html, one in html.text(one.after.words) },
                ], caption: title,
                empty: EmptyState(Text("没有一天不同。", en: "No day is another.")))
        }
    }

    private func facts(_ html: HTML) {
        html.sheet(Text("情况", en: "Standing")) {
            html.definitions {
                html.definition(Text("状态", en: "Status")) { html.noticeStatus(notice) }
                html.definition(Text("上传", en: "Uploaded")) { html.ruleDeed(notice.uploaded) }
                if notice.activated != nil {
                    html.definition(Text("启用", en: "Activated")) { html.ruleDeed(notice.activated) }
                    html.definition(
                        Text("重新计算", en: "Counted anew"),
                        notice.recountedAt == nil && notice.isInForce
                            ? Text("还没有做完", en: "not finished")
                            : Text("\(notice.moved) 件的期限有变", en: "\(notice.moved) terms moved"))
                }
            }
        }
    }

    private func act(_ html: HTML) {
        if notice.awaitsRecount {
            html.sheet(Text("接着计算", en: "Go on counting"), id: "recount") {
                html.div(.class("prose")) {
                    html.p(Text("重新计算中途停了，可以接着做。", en: "Counting anew broke off; it can go on."))
                    html.form(post: "/rules/calendar/\(notice.id)/recount") {
                        html.submit(Text("接着计算", en: "Go on counting"))
                    }
                }
            }
        } else if !notice.isInForce {
            html.sheet(Text("启用", en: "Activate"), id: "standing") {
                html.div(.class("prose")) {
                    html.p(
                        endsGuessing
                            ? Text(
                                "启用后，原来暂定的期限按通知重新计算，逐件留痕；其余期限不变。",
                                en:
                                    "Provisional terms are counted anew by it, each with a line in the journal; no other moves."
                            )
                            : Text(
                                "这一年已有通知：启用后替换它，已定的期限不变。",
                                en: "The year has a notice; this one replaces it, and terms that stand do not move."))
                    html.form(post: "/rules/calendar/\(notice.id)/activation") {
                        html.submit(Text("启用这份通知", en: "Activate this notice"))
                    }
                }
            }
        }
    }
}
