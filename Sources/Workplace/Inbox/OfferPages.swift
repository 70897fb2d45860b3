import Kernel
import Store
import Web

/// The form that offers what somebody holds to a colleague: everything, or what is ticked.
struct OfferPages {
    let platform: Platform
    let book: LedgerBook

    private enum Extent: String { case all, chosen }

    var routes: [Route] {
        [
            .page("/inbox/hand-over/new", "inbox.offer-ask", for: InboxPages.audience) { visit in
                try await form(visit, visit.query)
            },
            .post("/inbox/hand-over/new", "inbox.offer", for: InboxPages.audience) { visit in
                try await .attempt {
                    try await offer(visit)
                } orAgain: {
                    try await form(visit, visit.form, errors: $0)
                }
            },
        ]
    }

    private func offer(_ visit: Visit) async throws -> Answer {
        guard let receiver = visit.form.id("receiver", of: Account.self) else {
            throw Refusal.invalid(field: "receiver", why: Text("请选择接收人", en: "Choose who takes over"))
        }
        let ticked = visit.form.values("entry").compactMap { ID<Entry>($0) }
        let isAll = visit.form.choice("extent", of: Extent.self) != .chosen
        guard isAll || !ticked.isEmpty else {
            throw Refusal.invalid(field: "extent", why: Text("请勾选要移交的事项", en: "Tick what is to be handed over"))
        }
        let offered = try await platform.perform(
            OfferHandOver(isAll ? nil : ticked, of: visit.form.id("leaver"), to: receiver, book: book),
            as: visit.identity)
        return .redirect(
            to: InboxTab.handOver.link,
            saying: Notice(
                .done, Text("\(offered) 件已提交移交，等对方逐件接收", en: "\(offered) offered; each waits for an answer")))
    }

    private func form(_ visit: Visit, _ fields: Fields, errors: FormErrors = .none) async throws -> Page {
        let (book, today) = (book, visit.now.day)
        let leaver = fields.id("leaver", of: Account.self)
        let sheet = try await platform.read(as: visit.identity) { connection, actor in
            let left = try leaver.map { id in
                guard let left = try Leaver.find(id, for: actor, in: book, on: connection) else {
                    throw Refusal.notFound
                }
                return left
            }
            let colleagues =
                try left.map { try OfficeColleague.ofLeaver($0.id, for: actor, in: book, on: connection) }
                ?? OfficeColleague.of(actor, on: connection)
            return Sheet(
                leaver: left, colleagues: colleagues,
                held: try HandOver.held(by: left?.id, for: actor, in: book, on: today, connection))
        }
        return page(sheet, sent: visit.form, errors)
    }

    private struct Sheet: Sendable {
        let leaver: Leaver?
        let colleagues: [OfficeColleague]
        let held: [InboxLine]
    }

    private func page(_ sheet: Sheet, sent: Fields, _ errors: FormErrors) -> Page {
        let lead =
            sheet.leaver.map { Text("\($0.name)手上的", en: "What \($0.name) holds") }
            ?? Text("您手上的", en: "What is in your hands")
        return Page(
            Text("移交", en: "Hand over"), trail: [Crumb(InboxTab.handOver.label, InboxTab.handOver.link)],
            entry: "inbox", lead: lead
        ) { html in
            html.sheet {
                guard !sheet.held.isEmpty else {
                    return html.emptyState(
                        EmptyState(Text("手上没有在办的事项，不用移交。", en: "There is nothing in hand to hand over.")))
                }
                guard !sheet.colleagues.isEmpty else {
                    return html.emptyState(
                        EmptyState(
                            Text(
                                "单位里没有可以接收的同事；系统管理员建好同事的账号、授予角色后，再来移交。",
                                en:
                                    "There is no colleague at the union who could take over. Once one has an account and a role there, hand over here."
                            )))
                }
                html.form(post: "/inbox/hand-over/new", errors: errors) {
                    if let leaver = sheet.leaver {
                        html.input(.type("hidden"), .name("leaver"), .value(leaver.id.description))
                    }
                    html.field(
                        Field(
                            "receiver", Text("接收人", en: "Who takes over"), .choice(sheet.colleagues.map(\.option)),
                            value: sent.text("receiver")), errors: errors)
                    html.field(extent(sheet.held.count, sent), errors: errors)
                    entries(sheet.held, Set(sent.values("entry")), html)
                    html.submit(Text("提交移交", en: "Offer"), cancel: InboxTab.handOver.link)
                }
            }
        }
    }

    private func extent(_ count: Int, _ sent: Fields) -> Field {
        let all = Text("全部", en: "Everything")
        return Field(
            "extent", Text("移交哪些", en: "What"),
            .choice([
                .init(Extent.all.rawValue, all),
                .init(Extent.chosen.rawValue, Text("只移交下面勾选的", en: "Only what is ticked below")),
            ]), value: sent["extent"] ?? Extent.all.rawValue)
    }

    private func entries(_ held: [InboxLine], _ ticked: Set<String>, _ html: HTML) {
        html.fieldset(.class("field")) {
            html.legend(Text("事项", en: "Matters"))
            for line in held {
                let id = line.entry.id.description
                html.label(.class("choice")) {
                    html.input(
                        .type("checkbox"), .name("entry"), .value(id), .class("form-check-input"),
                        .when(ticked.contains(id), .checked))
                    html.span {
                        html.span("\(line.entry.number) \(line.entry.title)", .lang(.zh))
                        html.small {
                            html.text(line.due.words)
                            if let receiver = line.offeredTo {
                                html.text(Text("，待\(receiver)接收", en: ", offered to \(receiver)"))
                            }
                        }
                    }
                }
            }
        }
    }
}
