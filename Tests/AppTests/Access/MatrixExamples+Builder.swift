import Kernel
import Store

@testable import App

extension MatrixExamples {
    /// The pages of a ledger that the city has built, which is as if absent for whoever has nothing to do with the city.
    static let built: [String: [Maker]] = Dictionary(
        pageExamples(of: .anyBuilt).keys.map { name in ("built.\(name)", [ofBuilt(name, pageExamples)]) }
            + programExamples(of: .anyBuilt).keys.map { name in
                ("built.api-\(name)", [ofBuilt(name, programExamples)])
            } + [("built.find", page("/ledgers/built/\(Example.absentKey)", answers: [404]))]
    ) { first, _ in first }

    private static func ofBuilt(
        _ name: String, _ examples: @escaping @Sendable (AnyLedger) -> [String: Maker]
    ) -> Maker {
        { office, visitor in
            guard let make = examples(try await office.builtLedger())[name] else { throw Refusal.notFound }
            var example = try await make(office, visitor)
            example.answers = (example.answers ?? Example.done).union([404])
            return example
        }
    }

    /// About a draft of the city.
    static let builder: [String: [Maker]] = [
        "builder.list": page("/builder", answers: [200]), "builder.ask": page("/builder/new", answers: [200]),
        "builder.begin": [
            { _, _ in Example(path: "/builder/new", fields: ["way": "blank"], file: [1], answers: [303]) }
        ],
        "builder.show": draft("", answers: [200]), "builder.preview": draft("/preview", answers: [200]),
        "builder.versions": draft("/versions", answers: [200]),
        "builder.version": [
            { office, _ in
                let id = try await office.builtLedger().id.name.dropFirst("built-".count).uppercased()
                return Example(
                    path: "/builder/\(id)/versions/1",
                    subject: .init(key: id, place: office.tree.city.place, reading: .readOrganisations), answers: [200])
            }
        ],
        "builder.basics-ask": draft("/basics", answers: [200]),
        "builder.basics": draft("/basics", ["label": "走访", "mark": "走"], answers: [303]),
        "builder.part-ask": draft("/fields/new", answers: [200]),
        "builder.part": draft("/fields/new", ["label": "企业"], answers: [303]),
        "builder.part-remove": draft("/statuses/s1/removal", answers: [303]),
        "builder.part-raise": draft("/statuses/s2/raise", answers: [303]),
        "builder.undo": draft("/undo", answers: [409]),
        "builder.publish-ask": draft("/publication", answers: [200]),
        "builder.publish": draft("/publication", answers: [422]),
        "builder.drop-ask": draft("/removal", answers: [200]), "builder.drop": draft("/removal", answers: [303]),
        "builder.retire-ask": draft("/retirement", answers: [200]),
        "builder.retire": draft("/retirement", answers: [422]),
        "builder.resume": draft("/resumption", answers: [422]),
    ]

    private static func draft(
        _ rest: String, _ fields: [String: String] = [:], answers: Set<Int>
    ) -> [Maker] {
        [
            { office, _ in
                let city = office.tree.city
                let id = try await office.platform.perform(BeginLedger(at: city.id, .beginning), as: .operator)
                return Example(
                    path: "/builder/\(id)\(rest)", fields: fields,
                    subject: .init(key: id.description, place: city.place, reading: .readOrganisations),
                    answers: answers)
            }
        ]
    }
}

extension Office {
    /// A ledger that the city has built, the same each time.
    func builtLedger() async throws -> AnyLedger {
        let book = installation.book
        if let known = try await platform.database.read({ try book.inForce(on: $0).built.first }) { return known }
        let sketch = LedgerSketch(
            called: "矩阵走访", columns: [SampledColumn(label: "企业", cells: ["甲厂", "乙厂"], of: 2)])
        let id = try await platform.perform(BeginLedger(at: tree.city.id, sketch), as: .operator)
        try await platform.perform(PublishLedger(id, book: book), as: .operator)
        guard let made = try await platform.database.read({ try book.inForce(on: $0).built.first }) else {
            throw Refusal.notFound
        }
        return made
    }
}
