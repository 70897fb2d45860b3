import Kernel
import Store
import Web

/// Naming a deputy for the days of one's absence.
struct LeavePages {
    let platform: Platform
    let book: LedgerBook

    var routes: [Route] {
        [
            .page("/inbox/leave", "inbox.leave-ask", for: InboxPages.audience) { try await page($0) },
            .post("/inbox/leave", "inbox.leave", for: InboxPages.audience) { visit in
                try await .attempt {
                    try await take(visit)
                } orAgain: {
                    try await page(visit, errors: $0)
                }
            },
            .post("/inbox/leave/end", "inbox.leave-end", for: InboxPages.audience) { visit in
                guard let leave = visit.form.id("leave", of: Leave.self) else { throw Refusal.notFound }
                try await platform.perform(EndLeave(leave), as: visit.identity)
                return .redirect(
                    to: "/inbox/leave", saying: Notice(.done, Text("委托已结束", en: "The leave has ended")))
            },
        ]
    }

    private func take(_ visit: Visit) async throws -> Answer {
        guard let deputy = visit.form.id("deputy", of: Account.self) else {
            throw Refusal.invalid(field: "deputy", why: Text("请选择代理人", en: "Choose a deputy"))
        }
        guard let from = visit.form.day("from") else {
            throw Refusal.invalid(field: "from", why: Text("请填开始日期", en: "Give the first day"))
        }
        guard let until = visit.form.day("until") else {
            throw Refusal.invalid(field: "until", why: Text("请填结束日期", en: "Give the last day"))
        }
        try await platform.perform(
            TakeLeave(deputy: deputy, from: from, until: until, book: book), as: visit.identity)
        return .redirect(
            to: "/inbox/leave",
            saying: Notice(.done, Text("已委托，到期自动结束", en: "Your deputy is named; it ends by itself")))
    }

    private func page(_ visit: Visit, errors: FormErrors = .none) async throws -> Page {
        let today = visit.now.day
        let (leaves, colleagues) = try await platform.read(as: visit.identity) { connection, actor in
            (
                try actor.account.map { try Leave.open(of: $0, on: today, connection) } ?? [],
                try OfficeColleague.of(actor, on: connection)
            )
        }
        let sent = visit.form
        return Page(
            Text("请假委托", en: "Leave"), trail: [Crumb(InboxTab.mine.label, InboxTab.mine.link)], entry: "inbox",
            lead: Text("请假期间，代理人替您经办手上的事", en: "During your leave a deputy handles what is in your hands")
        ) { html in
            if !leaves.isEmpty { list(leaves, on: today, html) }
            html.sheet(Text("新的委托", en: "Name a deputy")) {
                guard !colleagues.isEmpty else {
                    return html.emptyState(
                        EmptyState(
                            Text(
                                "您的单位没有其他同事可以代理；系统管理员建好同事的账号、授予角色后，再来委托。",
                                en:
                                    "There is no other colleague at your union. Once a colleague has an account and a role there, name a deputy here."
                            )))
                }
                html.form(post: "/inbox/leave", errors: errors) {
                    html.field(
                        Field(
                            "deputy", Text("代理人", en: "Deputy"), .choice(colleagues.map(\.option)),
                            value: sent.text("deputy"),
                            help: Text("须看得到您手上的全部事项", en: "Must be able to see all that is in your hands")),
                        errors: errors)
                    html.field(
                        Field("from", Text("从", en: "From"), .day, value: sent["from"] ?? today.description),
                        errors: errors)
                    html.field(
                        Field("until", Text("到（含）", en: "Through"), .day, value: sent.text("until")),
                        errors: errors)
                    html.submit(Text("委托", en: "Name the deputy"), cancel: InboxTab.mine.link)
                }
            }
        }
    }

    private func list(_ leaves: [Leave], on today: Day, _ html: HTML) {
        html.sheet(Text("进行中和将开始的", en: "Running and to come")) {
            html.ul(.class("lines")) {
                for leave in leaves {
                    html.li {
                        html.text(leave.from.withWeekday + Text(" 至 ", en: " to ") + leave.until.withWeekday)
                        html.text(Text("，由 ", en: ", deputy: "))
                        html.span(leave.deputyName, .lang(.zh))
                        html.text(Text(" 代理 ", en: " "))
                        html.chip(
                            leave.isRunning(on: today)
                                ? Text("进行中", en: "running") : Text("未开始", en: "to come"))
                        html.form(post: "/inbox/leave/end", class: "inline") {
                            html.input(.type("hidden"), .name("leave"), .value(leave.id.description))
                            html.button(.type("submit"), .class("quiet")) {
                                html.deed(Text("结束", en: "End it"), about: leave.from.withWeekday)
                            }
                        }
                    }
                }
            }
        }
    }
}

extension OfficeColleague {
    var option: Field.Option { .init(id.description, Text(same: "\(name)（\(organisation)）")) }
}
