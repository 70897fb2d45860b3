public import Kernel
import Store
public import Web

/// What the ledgers say of employers together, for programs: as on their pages, for federations alone. The register itself is a
/// ledger and has the operations of one.
public struct EmployerOperations: Sendable {
    private let book: LedgerBook

    public init(_ book: LedgerBook) { self.book = book }

    public static let resource = TokenResource(
        Text("用人单位（各台账汇总）", en: "Employers, over all ledgers"), read: .readEmployers)

    public var operations: [Operation] { [list, show] }

    private static let group = Text("用人单位", en: "Employers")

    private static let line = Schema.object(["id": .key, "name": .text, "code": Schema.text.orNull]).named("Employer")
    private static let sheet = Schema.object([
        "id": .key, "name": .text, "code": Schema.text.orNull,
        "names": .list(.object(["name": .text, "since": .day])), "merged": .list(line),
        "ledgers": .list(
            .object(["ledger": .text, "title": .words, "entries": .number, "open": .number, "overdue": .number])),
    ]).named("EmployerSheet")

    private var list: Operation {
        Operation(
            .get, "/employers", "known-employers.api-list", for: .holding(.readEmployers, .anywhere), group: Self.group,
            Text("列出台账里提到的用人单位", en: "List the employers that ledgers name"),
            parameters: [
                Parameter(
                    "q", .text(max: 100), Text("名称，或统一社会信用代码的开头", en: "Part of a name, or how the credit code begins")),
                Parameter("after", .key, Parameter.cursor.label), .limit,
            ], answer: .object(["employers": .list(Self.line), "next": Schema.key.orNull])
        ) { [book] visit, platform in
            let (words, limit) = (visit.query.text("q"), visit.limit)
            let last = visit.query.id("after", of: KnownEmployer.self)
            let found = try await platform.read(as: visit.identity) { connection, actor in
                try KnownEmployer.page(
                    words, before: last, limit: limit + 1, for: EmployerReader(actor, in: book, on: connection),
                    on: connection)
            }
            return Reply(
                .object([
                    "employers": .array(found.prefix(limit).map { .object($0.json) }),
                    "next": found.count > limit ? .key(found[limit - 1].id) : .null,
                ]))
        }
    }

    private var show: Operation {
        Operation(
            .get, "/employers/:employer", "known-employers.api-show", for: .holding(.readEmployers, .anywhere),
            group: Self.group, Text("读取一个用人单位", en: "Read an employer"),
            parameters: [.segment("employer", Text("用人单位的键", en: "The key of the employer"))], answer: Self.sheet
        ) { [book] visit, platform in
            let (id, today) = (try visit.id("employer", of: KnownEmployer.self), visit.now.day)
            let sheet = try await platform.read(as: visit.identity) { connection, actor in
                try EmployerSheet.load(id, for: EmployerReader(actor, in: book, on: connection), on: today, connection)
            }
            return Reply(sheet.json)
        }
    }
}

extension KnownEmployer {
    fileprivate var json: [String: JSONValue] {
        ["id": .key(id), "name": .string(name), "code": code.map { .string($0.description) } ?? .null]
    }
}

extension EmployerSheet {
    fileprivate var json: JSONValue {
        let ledgers = matters.map { one in
            JSONValue.object([
                "ledger": .string(one.ledger.id.name), "title": .words(one.ledger.title), "entries": .integer(one.all),
                "open": .integer(one.open), "overdue": .integer(one.overdue),
            ])
        }
        let more: [String: JSONValue] = [
            "names": .array(names.map { .object(["name": .string($0.name), "since": .day($0.since)]) }),
            "merged": .array(merged.map { .object($0.json) }), "ledgers": .array(ledgers),
        ]
        return .object(employer.json.merging(more) { $1 })
    }
}
