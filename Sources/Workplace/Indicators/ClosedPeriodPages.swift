import Kernel
import Store
import Web

/// Closing the figures of a ledger through the end of a month, and opening them again: each asks once more before it is done.
struct ClosedPeriodPages {
    let platform: Platform
    let book: LedgerBook

    static let asking: Link = "/closed-periods/new"

    static func reopening(_ id: ID<ClosedPeriod>, for organisation: ID<Organisation>) -> Link {
        ("/closed-periods/\(id)/reopening" as Link).with("in", organisation.description)
    }

    var routes: [Route] {
        let heads = Audience.holding(.closePeriods, .anywhere)
        return [
            .page("/closed-periods/new", "periods.close-ask", for: heads) { try await ask($0) },
            .post("/closed-periods/new", "periods.close", for: heads) { visit in
                try await .attempt {
                    try await close(visit)
                } orAgain: {
                    try await ask(visit, errors: $0)
                }
            },
            .page("/closed-periods/:id/reopening", "periods.reopen-ask", for: heads) { try await askReopening($0) },
            .post("/closed-periods/:id/reopening", "periods.reopen", for: heads) { visit in
                try await .attempt {
                    try await reopen(visit)
                } orAgain: {
                    try await askReopening(visit, errors: $0)
                }
            },
        ]
    }

    // What is to be closed stands in the address, of the form and of what it sends.

    private func ask(_ visit: Visit, errors: FormErrors = .none) async throws -> Page {
        let (ledger, id, through) = try asked(visit)
        let organisation = try await platform.read(as: visit.identity) { connection, actor in
            let found = try Organisation.find(id, for: actor, on: connection)
            guard actor.reach(of: found, under: .closePeriods) != nil else { throw Refusal.notPermitted(.closePeriods) }
            return found
        }
        let (end, title) = (through.written, ledger.title)
        return Confirmation(
            Text("「\(title.zh)」结账至\(end.zh)", en: "Close “\(title.en)” through \(end.en)"),
            consequences: [
                Text("适用于\(organisation.name)和所有下级。", en: "It holds for \(organisation.name) and all below it."),
                Text(
                    "会改动\(end.zh)及以前的数的登记、修改、步骤、导入和撤销，一律不予保存，并说明原因。",
                    en: """
                        Whatever would change the figures of \(end.en) or before, be it entered, changed, a step, imported or \
                        undone, is refused with the reason.
                        """),
                Text("不影响这些数的办理照常进行。", en: "Work that leaves these figures alone goes on."),
                Text(
                    "本单位和上级写明理由可以重新打开，都有留痕。",
                    en: "This office and those above can reopen it for a reason; the journal keeps both."),
            ], deed: Text("结账", en: "Close the period"), post: visit.here, cancel: Self.sheet(of: id),
            trail: [Self.crumb(of: id)], asks: [Self.reason(visit)], errors: errors
        ).page
    }

    private func close(_ visit: Visit) async throws -> Answer {
        let (ledger, id, through) = try asked(visit)
        try await platform.perform(
            ClosePeriod(ledger.id, of: id, through: through, because: visit.form.text("reason"), book: book),
            as: visit.identity)
        return .redirect(
            to: Self.sheet(of: id),
            saying: Notice(
                .done,
                Text("已结账至\(through.written.zh)", en: "Closed through \(through.written.en)")))
    }

    private func asked(_ visit: Visit) throws -> (AnyLedger, ID<Organisation>, Day) {
        guard let id = visit.query.id("in", of: Organisation.self), let through = visit.query.day("through") else {
            throw Refusal.notFound
        }
        return (try book.counted(LedgerID(visit.query.text("ledger"))), id, through)
    }

    private func askReopening(_ visit: Visit, errors: FormErrors = .none) async throws -> Page {
        let id = try visit.id("id", of: ClosedPeriod.self)
        let found = try await platform.read(as: visit.identity) { connection, actor in
            try ClosedPeriod.find(id, for: actor, on: connection)
        }
        let (ledger, end) = (try book.counted(found.ledger).title, found.through.written)
        let organisation = visit.query.id("in", of: Organisation.self) ?? found.organisation
        let months = found.through.monthsOver(12)
        var remaining = Field(
            "remaining", Text("仍然结账至", en: "Stays closed through"),
            .choice(
                months.map { .init($0.description, $0.written) } + [.init("", Text("全部打开", en: "Nothing stays closed"))]
            ), value: visit.form["remaining"] ?? months[0].description, isRequired: false)
        remaining.saysOptional = false
        return Confirmation(
            Text("重新打开「\(ledger.zh)」", en: "Reopen “\(ledger.en)”"),
            consequences: [
                Text(
                    "「\(ledger.zh)」现由\(found.officeName)结账至\(end.zh)，适用于\(found.organisationName)和所有下级。",
                    en: """
                        “\(ledger.en)” is closed by \(found.officeName) through \(end.en) for \(found.organisationName) and all \
                        below it.
                        """),
                Text(
                    "打开的月份又可以补登和更正，数会随之变动；更正完请再结账。",
                    en:
                        "The months that are opened can be corrected again, and their figures change; close them again afterwards."
                ),
                Text("理由记入留痕。", en: "The reason is kept by the journal."),
            ], deed: Text("重新打开", en: "Reopen the period"), post: Self.reopening(id, for: organisation),
            cancel: Self.sheet(of: organisation), trail: [Self.crumb(of: organisation)],
            asks: [remaining, Self.reason(visit)], errors: errors
        ).page
    }

    private func reopen(_ visit: Visit) async throws -> Answer {
        let id = try visit.id("id", of: ClosedPeriod.self)
        let words = visit.form.text("remaining")
        if !words.isEmpty, Day(words) == nil {
            throw Refusal.invalid(field: "remaining", why: Text("请选一个月份", en: "Choose a month"))
        }
        try await platform.perform(
            ReopenPeriod(id, remaining: Day(words), because: visit.form.text("reason")), as: visit.identity)
        let organisation = visit.query.id("in", of: Organisation.self)
        return .redirect(
            to: organisation.map(Self.sheet) ?? IndicatorPages.address,
            saying: Notice(.done, Text("已重新打开", en: "Reopened")))
    }

    private static func reason(_ visit: Visit) -> Field {
        Field(
            "reason", Text("理由", en: "Reason"), .paragraphs(rows: 2), value: visit.form.text("reason"),
            help: Text("不写个人姓名和情况", en: "Without anything of a person"), maxLength: 200)
    }

    private static func sheet(of organisation: ID<Organisation>) -> Link {
        IndicatorPages.address.with("in", organisation.description)
    }

    private static func crumb(of organisation: ID<Organisation>) -> Crumb {
        Crumb(Text("统计", en: "Figures"), sheet(of: organisation))
    }
}
