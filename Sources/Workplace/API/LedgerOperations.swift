public import Kernel
import Store
public import Web

/// What programs do with the ledgers; all that is said of one comes from its description.
public struct LedgerOperations: Sendable {
    private let book: LedgerBook
    private let limit: DocumentLimit

    /// - Parameter limit: how much may be attached to an entry.
    public init(_ book: LedgerBook, limit: DocumentLimit = .usual) { (self.book, self.limit) = (book, limit) }

    public var operations: [Operation] {
        [list, indicators]
            + book.shipped.flatMap(operations) + built
    }

    private func operations(of ledger: AnyLedger) -> [Operation] {
        [show(ledger)] + EntryOperations(book: book, ledger: ledger, limit: limit).operations
            + [TallyOperation(book: book, ledger: ledger).operation].compactMap { $0 }
    }

    /// The same for every ledger that was built here, whose id stands in the address.
    private var built: [Operation] {
        let any = AnyLedger.anyBuilt
        let segment = Parameter.segment(
            "ledger", Text("自建台账的标识", en: "The id of a ledger that was built here"), .text(max: 40))
        return operations(of: any).map { operation in
            operation.standing(at: "/ledgers/:ledger" + operation.path.dropFirst(any.path().count), naming: segment) {
                visit, platform in
                guard let ledger = book[LedgerID(try visit.segment("ledger"))], ledger.home != nil,
                    visit.actor.reads(ledger),
                    let own = operations(of: ledger).first(where: {
                        $0.name == ledger.id.name + operation.name.dropFirst(any.id.name.count)
                    })
                else {
                    try await platform.recordRefusal(.notFound, of: operation.name, as: visit.identity)
                    throw Refusal.notFound
                }
                return own
            }
        }
    }

    /// What a token may be limited to.
    public static func resources(of book: LedgerBook) -> [TokenResource] {
        (book.shipped + [.anyBuilt]).map { TokenResource($0.title, read: $0.read, write: $0.write) }
    }

    private static let group = Text("台账", en: "Ledgers")

    private var list: Operation {
        Operation(
            .get, "/ledgers", "ledgers.api-list", for: .signedIn, group: Self.group,
            Text("列出可读的台账", en: "List the ledgers that may be read"),
            answer: .object(["ledgers": .list(LedgerAnswer.schema)])
        ) { [book] visit, _ in
            let ledgers = book.ledgers.filter { visit.actor.reads($0) }
            return Reply(.object(["ledgers": .array(ledgers.map { LedgerAnswer.json($0.description) })]))
        }
    }

    private var indicators: Operation {
        Operation(
            .get, "/indicators", "indicators.api-list", for: .signedIn, group: Self.group,
            Text("列出可读的统计指标", en: "List the figures that may be asked for"),
            answer: .object(["indicators": .list(LedgerAnswer.indicator)])
        ) { [book] visit, _ in
            let ledgers = book.ledgers.filter { visit.actor.reads($0) }
            return Reply(
                .object(["indicators": .array(ledgers.flatMap { LedgerAnswer.indicators(of: $0.description) })]))
        }
    }

    private func show(_ ledger: AnyLedger) -> Operation {
        Operation(
            .get, "/ledgers/\(ledger.id.name)", ledger.route("api-describe"), for: .holding(ledger.read, .anywhere),
            group: ledger.title, Text("栏目、状态和步骤", en: "Its fields, statuses and steps"), answer: LedgerAnswer.schema
        ) { _, _ in Reply(LedgerAnswer.json(ledger.description)) }
    }
}

/// A ledger as the API tells it.
enum LedgerAnswer {
    static let indicator = Schema.object([
        "indicator": .text, "ledger": .text, "title": .words, "kind": .choice(["flow", "stock"]),
        "unit": .choice(CountDescription.Unit.allCases.map(\.rawValue)), "breakdowns": .list(.text),
    ]).named("Indicator")

    static let schema = Schema.object([
        "id": .text, "title": .words, "mark": .text, "schema": Schema(.object(["type": .string("object")])),
        "statuses": .list(.object(["name": .text, "title": .words, "is_final": .flag])),
        "steps": .list(
            .object(["name": .text, "title": .words, "from": .list(.text), "to": .text, "asks": .list(.text)])),
        "indicators": .list(indicator),
    ]).named("Ledger")

    static func json(_ ledger: LedgerDescription) -> JSONValue {
        .object([
            "id": .string(ledger.id.name), "title": .words(ledger.title), "mark": .string(ledger.mark),
            "schema": ledger.jsonSchema,
            "statuses": .array(
                ledger.statuses.map {
                    .object(["name": .string($0.name), "title": .words($0.label), "is_final": .bool($0.isFinal)])
                }),
            "steps": .array(
                ledger.steps.map { step in
                    .object([
                        "name": .string(step.name), "title": .words(step.label), "to": .string(step.to),
                        "from": .array(step.from.sorted().map { .string($0) }),
                        "asks": .array(step.asks.map { .string($0) }),
                    ])
                }), "indicators": .array(indicators(of: ledger)),
        ])
    }

    static func indicators(of ledger: LedgerDescription) -> [JSONValue] {
        ledger.counts.map { count in
            .object([
                "indicator": .string(count.indicator), "ledger": .string(ledger.id.name), "title": .words(count.label),
                "kind": .string(count.kind.rawValue), "unit": .string(count.unit.rawValue),
                "breakdowns": .array(count.breakdowns.map { .string($0) }),
            ])
        }
    }
}
