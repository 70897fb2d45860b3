import Kernel
import Store
import Web

/// The years whose notice is there, and how the next one gets in.
struct CalendarPage: Sendable {
    let years: [YearNotice]
    let local: [LocalNotice]
    let thisYear: Int
    let mayChange: Bool
    var text: String
    var errors = FormErrors.none

    static func load(_ visit: Visit, _ book: LedgerBook, on platform: Platform) async throws -> CalendarPage {
        let today = visit.now.day
        return try await platform.read(as: visit.identity) { connection, actor in
            let calendar = try book.inForce(on: connection).terms.calendar
            return CalendarPage(
                years: calendar.years.compactMap { calendar.notice(for: $0) },
                local: try LocalNotice.all(on: connection),
                thisYear: today.civil.year, mayChange: try LocalNotice.isChangeable(by: actor, on: connection), text: ""
            )
        }
    }

    private var next: Int { (years.map(\.year).max() ?? thisYear) + 1 }

    var page: Page {
        var page = Page(
            RuleTab.calendar.title, trail: [RuleTab.rules.crumb], entry: "rules",
            lead: Text(
                "工作日按国务院办公厅每年的放假通知；通知未到的年度，期限标为暂定",
                en: "Working days follow each year’s notice; terms in a year without one are provisional")
        ) { [self] html in
            html.ruleTabs(.calendar)
            html.div(.class("columns")) {
                html.div(.class("wide")) {
                    html.sheet(Text("各年度", en: "Years"), id: "years") { table(html) }
                    if !local.isEmpty { uploaded(html) }
                }
                html.div(.class("narrow")) { if mayChange { form(html) } }
            }
        }
        page.status = errors.status
        return page
    }

    private func table(_ html: HTML) {
        html.table(
            years.reversed(),
            [
                Column(Text("年度", en: "Year")) { html, notice in html.text(notice.year) },
                Column(Text("文号", en: "Notice")) { html, notice in
                    html.text(notice.source.isEmpty ? "—" : notice.source)
                },
                Column(Text("放假", en: "Days off"), isNumeric: true) { html, notice in html.text(notice.restDays.count)
                },
                Column(Text("调休上班", en: "Worked in exchange")) { html, notice in
                    for day in notice.workedDays {
                        html.span("\(day.civil.month)-\(day.civil.day)", .class("who"))
                        html.text(" ")
                    }
                },
                Column(Text("来自", en: "From"), isMinor: true) { html, notice in
                    html.text(
                        local.contains { $0.isInForce && $0.year == notice.year }
                            ? Text("本平台上传", en: "uploaded here") : Text("随平台提供", en: "ships"))
                },
            ], caption: Text("各年度", en: "Years"),
            empty: EmptyState(Text("没有一个年度有通知。", en: "No year has a notice.")))
    }

    private func uploaded(_ html: HTML) {
        html.sheet(Text("上传的通知", en: "Uploaded notices"), id: "uploaded") {
            html.table(
                local,
                [
                    Column(Text("年度", en: "Year")) { html, notice in
                        html.a(.href("/rules/calendar/\(notice.id)")) { html.text(String(notice.year)) }
                    },
                    Column(Text("文号", en: "Notice")) { html, notice in
                        html.text(notice.source.isEmpty ? "—" : notice.source)
                    },
                    Column(Text("状态", en: "Status")) { html, notice in html.noticeStatus(notice) },
                    Column(Text("上传", en: "Uploaded"), isMinor: true) { html, notice in html.ruleDeed(notice.uploaded)
                    },
                ], caption: Text("上传的通知", en: "Uploaded notices"), empty: EmptyState(Text(same: "")))
        }
    }

    private func form(_ html: HTML) {
        html.sheet(Text("上传一年的通知", en: "Upload a year’s notice"), id: "upload") {
            html.form(post: "/rules/calendar", errors: errors, takesFiles: true) {
                html.textOrFile(
                    "csv", Text("通知（CSV）", en: "The notice (CSV)"), value: text.isEmpty ? sample : text,
                    help: Text(
                        "首行写年份和文号；其余每行：rest（放假）或 work（上班）、首日、末日、节日。",
                        en:
                            "First line: year and number. Then one line each: rest or work, first day, last day, holiday."
                    ),
                    rows: 10, accept: ".csv,.txt", errors: errors)
                html.submit(Text("检查并上传", en: "Check and upload"))
            }
        }
    }

    private var sample: String {
        (["year,\(next),"]
            + Holiday.allCases.map { "rest,\(next)-\($0 == .newYear ? "01-01" : "…"),\(next)-…,\($0.rawValue)" })
            .joined(separator: "\n")
    }
}

extension HTML {
    func noticeStatus(_ notice: LocalNotice) {
        if notice.isInForce {
            chip(Text("已启用", en: "In force"), .good)
        } else if notice.activated == nil {
            chip(Text("待启用", en: "Not in force yet"), .soon)
        } else {
            chip(Text("已被替换", en: "Replaced"))
        }
    }
}
