import Kernel
import Store
import Web

/// One step taken on several entries: asked for once more with all of them named, then taken one by one.
struct BulkStep {
    let visit: Visit
    let ledger: AnyLedger
    let book: LedgerBook
    let platform: Platform
    private let entries: [ID<Entry>]
    private let step: StepDescription
    /// The list from which they were taken.
    private let list: Link

    private static let most = 50

    /// - Throws: ``Refusal/notFound`` for a step that asks for something: it is taken on each entry's own page.
    init(_ visit: Visit, ledger: AnyLedger, book: LedgerBook, platform: Platform) throws(Refusal) {
        (self.visit, self.ledger, self.book, self.platform) = (visit, ledger, book, platform)
        guard let step = ledger.description.step(visit.form.text("step")), step.asks.isEmpty else { throw .notFound }
        self.step = step
        entries = visit.form.values("entry").prefix(Self.most).compactMap { ID($0) }
        list = ledger.list(as: visit.form)
    }

    func answer() async throws -> Answer {
        guard !entries.isEmpty else {
            return .redirect(to: list, saying: Notice(.hint, Text("请先勾选要办的事项", en: "Tick the matters first")))
        }
        return visit.form.isOn("sure") ? try await take() : try await ask()
    }

    private func ask() async throws -> Answer {
        let (ledger, entries, step, list) = (ledger, entries, step, list)
        let found = try await platform.read(as: visit.identity) { connection, actor in
            try entries.compactMap { id -> Entry? in
                do { return try Entry.find(id, of: ledger, for: actor, on: connection) } catch Refusal.notFound {
                    return nil
                }
            }
        }
        guard !found.isEmpty else {
            return .redirect(
                to: list,
                saying: Notice(.trouble, Text("勾选的事项已不在台账里", en: "What was ticked is in the ledger no more")))
        }
        let page = Page(
            Text("批量：\(step.label.zh)", en: "For several: \(step.label.en)"), trail: [Crumb(ledger.title, list)],
            entry: ledger.navigationName
        ) { html in
            html.sheet {
                html.form(post: "/ledgers/\(ledger.id.name)/steps") {
                    html.p(
                        Text(
                            "共 \(found.count) 件，办后逐件留痕：",
                            en: "\(found.count) matters, each with its own line in the journal:"))
                    html.ul {
                        for entry in found {
                            html.li {
                                html.text("\(entry.number) \(entry.title)")
                                html.input(.type("hidden"), .name("entry"), .value(entry.id.description))
                                html.input(
                                    .type("hidden"), .name("version-\(entry.id)"), .value(String(entry.version)))
                            }
                        }
                    }
                    html.input(.type("hidden"), .name("step"), .value(step.name))
                    html.input(.type("hidden"), .name("sure"), .value("1"))
                    html.input(.type("hidden"), .name("query"), .value(list.query))
                    html.submit(step.label, cancel: list)
                }
            }
        }
        return .page(page)
    }

    private func take() async throws -> Answer {
        var refused: [Text] = []
        for entry in entries {
            let version = visit.form.number("version-\(entry)") ?? 0
            do {
                try await platform.perform(
                    TakeStep(step.name, on: entry, of: ledger.id, version: version, book: book), as: visit.identity)
            } catch Refusal.conflict(let why) {
                refused.append(why)
            } catch Refusal.invalid(_, let why) {
                refused.append(why)
            } catch Refusal.notPermitted {
                refused.append(Text("您不能办其中一件", en: "one is not yours to take"))
            } catch Refusal.notFound {
                refused.append(Text("事项已不在台账里", en: "it is in the ledger no more"))
            }
        }
        let done = entries.count - refused.count
        let words = Text("已办 \(done) 件", en: "\(done) done")
        guard let first = refused.first else { return .redirect(to: list, saying: Notice(.done, words)) }
        let rest = Text("；\(refused.count) 件没有办成：", en: "; \(refused.count) not: ")
        return .redirect(to: list, saying: Notice(.trouble, words + rest + first))
    }
}
