import Kernel
import Store
import Web

/// What is closed of the figures of an organisation, ledger by ledger, and a way to close more.
struct ClosedPeriodSheet: Sendable {
    struct Line: Sendable {
        let ledger: AnyLedger
        let period: ClosedPeriod
        let mayReopen: Bool
    }

    let lines: [Line]
    /// Those of which the person may close more here.
    let closable: [AnyLedger]
    let organisation: ID<Organisation>
    let today: Day

    static func load(
        _ place: IndicatorPlace, of ledgers: [AnyLedger], for actor: Actor, on today: Day,
        _ connection: any Connection
    ) throws -> ClosedPeriodSheet {
        let reach = place.organisation.reach(on: place.line)
        let lines = try ledgers.flatMap { ledger in
            try ClosedPeriod.over(reach, in: ledger.id, on: connection).map { period in
                Line(
                    ledger: ledger, period: period,
                    mayReopen: try period.mayBeReopened(by: actor, on: connection))
            }
        }
        let mayClose = actor.reach(of: place.organisation, under: .closePeriods) != nil
        return ClosedPeriodSheet(
            lines: lines, closable: mayClose ? ledgers : [], organisation: place.organisation.id, today: today)
    }

    func write(to html: HTML) {
        guard !lines.isEmpty || !closable.isEmpty else { return }
        html.sheet(Text("结账", en: "Closed periods"), id: "closed") {
            html.table(
                lines, columns, caption: Text("结账", en: "Closed periods"),
                empty: EmptyState(
                    Text("还没有结账：以前的数仍会随补登和更正变动。", en: "Nothing is closed: late entries still change figures.")))
            if !closable.isEmpty { form(html) }
        }
    }

    private var columns: [Column<Line>] {
        [
            Column(Text("台账", en: "Ledger")) { $0.text($1.ledger.title) },
            Column(Text("结账至", en: "Closed through")) { $0.text($1.period.through.written) },
            Column(Text("由谁", en: "By")) { html, line in
                html.span(line.period.officeName, .lang(.zh))
                if let name = line.period.by {
                    html.text(Text(same: " "))
                    html.span(name, .lang(.zh))
                }
            },
            Column(Text("理由", en: "Reason"), isMinor: true) { $0.span($1.period.reason, .lang(.zh)) },
            Column(Text("更正", en: "Correct")) { html, line in
                guard line.mayReopen else { return html.text(Text("须由结账单位打开", en: "Its office reopens")) }
                html.a(.href(ClosedPeriodPages.reopening(line.period.id, for: organisation))) {
                    html.deed(Text("重新打开", en: "Reopen"), about: line.ledger.title)
                }
            },
        ]
    }

    private func form(_ html: HTML) {
        html.form(get: ClosedPeriodPages.asking, class: "filters") {
            html.input(.type("hidden"), .name("in"), .value(organisation.description))
            html.filter(
                Field("ledger", Text("台账", en: "Ledger"), .choice(closable.map { .init($0.id.name, $0.title) })))
            html.filter(
                Field(
                    "through", Text("结账至", en: "Close through"),
                    .choice(today.monthsOver(24).map { .init($0.description, $0.written) })))
            html.button(Text("结账…", en: "Close…"), .type("submit"), .class("btn btn-outline-secondary btn-sm"))
        }
    }
}

extension Day {
    /// The ends of the last months that were over before this day, the newest first.
    func monthsOver(_ count: Int) -> [Day] {
        var ends: [Day] = []
        var end = adding(days: -civil.day)
        for _ in 0..<count {
            ends.append(end)
            end = end.adding(days: -end.civil.day)
        }
        return ends
    }
}
