import Kernel
import Store
import Web

/// Organisations for programs.
enum OrganisationOperations {
    private static let group = Text("组织", en: "Organisations")

    private static let schema = Schema.object([
        "id": .key, "name": .text, "rank": .choice(Rank.allCases.map(\.name)),
        "kind": .choice(OrganisationKind.allCases.map(\.rawValue)),
        "status": .choice(Organisation.Status.allCases.map(\.rawValue)), "parent": Schema.key.orNull,
        "second_parent": Schema.key.orNull, "division": Schema.text.orNull, "successor": Schema.key.orNull,
    ]).named("Organisation")

    static let all = [list, show]

    private static let list = Operation(
        .get, "/organisations", "organisations.api-list", for: .holding(.readOrganisations, .anywhere), group: group,
        Text("按上级或名称列出组织", en: "List organisations, by what they stand under or by name"),
        parameters: [
            Parameter("under", .key, Text("直接上级；不写为最上面的", en: "Directly below which; without it those at the top")),
            Parameter("q", .text(max: 80), Text("名称、简称或拼音", en: "Name, short name or pinyin")),
        ], answer: .object(["organisations": .list(schema)])
    ) { visit, platform in
        let words = visit.query.text("q")
        let under = visit.query.id("under", of: Organisation.self)
        return try await platform.read(as: visit.identity) { connection, actor in
            if let under { _ = try Organisation.find(under, for: actor, on: connection) }
            var found =
                try words.isEmpty
                ? Organisation.below(under ?? nil, for: actor, on: connection)
                : Organisation.search(words, below: under ?? nil, for: actor, limit: 200, on: connection)
            // Whoever stands below the top of the tree begins with her own.
            if words.isEmpty, under == nil, found.isEmpty {
                found = try Set(actor.grants.map(\.organisation)).sorted().compactMap {
                    try Organisation.find($0, on: connection)
                }.filter { actor.may(.readOrganisations, at: $0.place) }
            }
            return Reply(.object(["organisations": .array(found.map(json))]))
        }
    }

    private static let show = Operation(
        .get, "/organisations/:id", "organisations.api-show", for: .holding(.readOrganisations, .subject), group: group,
        Text("读取一个组织", en: "Read an organisation"),
        parameters: [.segment("id", Text("组织的键", en: "The key of the organisation"))], answer: schema
    ) { visit, platform in
        let id = try visit.id("id", of: Organisation.self)
        return try await platform.read(as: visit.identity) {
            Reply(json(try Organisation.find(id, for: $1, on: $0)))
        }
    }

    private static func json(_ organisation: Organisation) -> JSONValue {
        .object([
            "id": .key(organisation.id), "name": .string(organisation.name), "rank": .string(organisation.rank.name),
            "kind": .string(organisation.kind.rawValue), "status": .string(organisation.status.rawValue),
            "parent": .key(organisation.parent), "second_parent": .key(organisation.secondParent),
            "division": organisation.division.map { .string($0) } ?? .null, "successor": .key(organisation.successor),
        ])
    }
}

extension Rank {
    /// As the API names it.
    fileprivate var name: String {
        switch self {
        case .national: "national"
        case .province: "province"
        case .city: "city"
        case .county: "county"
        case .town: "town"
        case .base: "base"
        }
    }
}
