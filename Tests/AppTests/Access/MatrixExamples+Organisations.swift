import Kernel
import Store
import Testing

@testable import Administration

extension MatrixExamples {
    /// About an organisation directly below the city.
    static let organisations: [String: [Maker]] = [
        "organisations.list": page("/organisations", answers: [200]),
        "organisations.show": [{ office, _ in try await office.aboutOrganisation("", answers: [200]) }],
        "organisations.change-ask": OrganisationChange.allCases.map { change in
            { office, _ in try await office.aboutOrganisation("/changes/\(change.rawValue)", answers: [200]) }
        },
        "organisations.change": OrganisationChange.allCases.map { change in
            { office, _ in
                try await office.aboutOrganisation(
                    "/changes/\(change.rawValue)", office.fields(of: change), answers: [303])
            }
        },
        "organisations.remove-alias": [
            { office, _ in
                let subject = try await office.town()
                try await office.platform.perform(AddAlias("老街工会", to: subject.id), as: .operator)
                return office.example(subject, "/aliases/removal", ["alias": "老街工会"], answers: [303])
            }
        ],
        "organisations.end-post": [
            { office, _ in
                let subject = try await office.town()
                let day = office.platform.clock.now().day
                try await office.platform.perform(
                    AddPost("副主席", holder: "谭知足", at: subject.id, since: day), as: .operator)
                let posts = try await office.platform.database.read { try OrganisationPost.all(of: subject.id, on: $0) }
                let post = try #require(posts.first)
                return office.example(subject, "/posts/\(post.id)/end", answers: [303])
            }
        ],
    ]
}

extension Office {
    /// A new town of the city.
    func town() async throws -> Organisation {
        let command = FoundOrganisation(
            name: "\(Self.newLogin())镇总工会", kind: .federation, rank: .town, parent: tree.city.id,
            from: platform.clock.now().day)
        let id = try await platform.perform(command, as: .operator)
        return try await platform.read(as: .operator) { try Organisation.find(id, for: $1, on: $0) }
    }

    fileprivate func aboutOrganisation(
        _ rest: String, _ fields: [String: String] = [:], answers: Set<Int>
    ) async throws -> Example {
        example(try await town(), rest, fields, answers: answers)
    }

    fileprivate func example(
        _ subject: Organisation, _ rest: String, _ fields: [String: String] = [:], answers: Set<Int>
    ) -> Example {
        Example(
            path: "/organisations/\(subject.id)\(rest)", fields: fields,
            subject: .init(key: subject.id.description, place: subject.place, reading: .readOrganisations),
            answers: answers)
    }

    /// What the form of a change holds when it is sent.
    fileprivate func fields(of change: OrganisationChange) -> [String: String] {
        switch change {
        case .child: ["name": "\(Self.newLogin())工会", "kind": "base", "rank": "5"]
        case .name, .split: ["name": "\(Self.newLogin())镇总工会"]
        case .parent, .second: ["parent": tree.neighbour.name]
        case .merger: ["parent": tree.neighbour.name]
        case .alias: ["alias": "新街工会"]
        case .post: ["title": "主席", "holder": "关山月"]
        }
    }
}
