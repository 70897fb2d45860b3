import Kernel
import Store
import Web

/// The search for programs: what the person finds and her token may read.
struct SearchOperation {
    let works: [Work]

    private static let hit = Schema.object([
        "kind": .text, "id": Schema.key.orNull, "title": .text, "snippet": .text, "organisation": .named, "day": .day,
    ])

    var operation: Operation {
        Operation(
            .get, "/search", "search.api-find", for: .signedIn, group: Text("搜索", en: "Search"),
            Text("在可读的范围内搜索", en: "Search all that may be read"),
            parameters: [
                Parameter("q", .text(max: 200), Text("词语", en: "Words"), isRequired: true),
                Parameter(
                    SearchAsked.Parameter.organisation.rawValue, .text(max: 80),
                    Text("组织的名称", en: "The name of an organisation")),
                Parameter(
                    SearchAsked.Parameter.kind.rawValue, .text(max: 80),
                    Text("只要这一类，如 article、entry.proposals", en: "Only this kind, such as article or entry.proposals")),
                Parameter("from", .day, Text("第一天", en: "First day")),
                Parameter("to", .day, Text("最后一天", en: "Last day")),
                Parameter("order", .choice(SearchOrder.allCases.map(\.rawValue)), Text("排序", en: "Order")), .cursor,
            ], answer: .object(["hits": .list(Self.hit), "next": Schema.text.orNull, "count": Schema.number.orNull])
        ) { visit, platform in
            let order = visit.query.choice("order", of: SearchOrder.self) ?? .newest
            guard visit.query["after"] == nil || visit.query["after"].flatMap({ SearchCursor($0) }) != nil else {
                throw Refusal.invalid(
                    field: "after", why: Text("不是这次搜索给出的 next", en: "It is not the `next` of a page of this search"))
            }
            switch try await SearchAsked.run(
                visit.query.text("q"), order: order, visit, works: works, on: platform)
            {
            case .nothing: throw Refusal.invalid(field: "q", why: Text("请写词语", en: "Words are wanted"))
            case .problem(let problem): throw Refusal.invalid(field: "q", why: problem.explanation)
            case .unknown(let parameter, let words):
                throw Refusal.invalid(field: parameter.rawValue, why: parameter.unknown(words))
            case .found(let page, _, let owners): return Reply(json(page, owners))
            }
        }
    }

    private func json(_ page: SearchPage?, _ owners: [ID<Organisation>: String]) -> JSONValue {
        .object([
            "hits": .array((page?.hits ?? []).map { json($0, owners) }),
            "next": page?.next.map { .string($0.description) } ?? .null,
            "count": page.map { $0.count.map(Self.number) ?? .null } ?? .integer(0),
        ])
    }

    private func json(_ hit: SearchHit, _ owners: [ID<Organisation>: String]) -> JSONValue {
        .object([
            "kind": .string(hit.kind), "id": .key(ID<SearchHit>(hit.subject)),
            "title": .string(hit.title.map(\.text).joined()), "snippet": .string(hit.snippet.map(\.text).joined()),
            "organisation": .named(hit.owner, owners[hit.owner]), "day": .day(hit.day),
        ])
    }

    /// Counted no further than a thousand and one.
    private static func number(_ count: SearchCount) -> JSONValue {
        switch count {
        case .exactly(let number): .integer(number)
        case .moreThan(let number): .integer(number + 1)
        }
    }
}
