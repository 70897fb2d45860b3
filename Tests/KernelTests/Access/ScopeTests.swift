import Stage
import Store
import Testing

@testable import Kernel

@Suite("What a person may see") struct ScopeTests {
    @Test("Without a role nothing is seen, opened or changed", arguments: Stage.engines)
    func deny(_ engine: Engine) async throws {
        try await Stage.withSmallTree(engine) { stage, tree async throws in
            let account = try await stage.account("nobody", at: tree.east)
            for identity in [account, .anonymous, .account(ID<Account>(7) ?? ID(unchecked: 7))] {
                let actor = try await stage.actor(identity)
                #expect(!actor.may(.readOrganisations))
                let seen = try await stage.platform.read(as: identity) { connection, actor in
                    try Organisation.below(nil, for: actor, on: connection).count
                        + Organisation.below(tree.east, for: actor, on: connection).count
                        + Organisation.search("城区", for: actor, on: connection).count
                        + Account.page(for: actor, after: nil, on: connection).count
                }
                #expect(seen == 0)
                for id in tree.all {
                    await #expect(throws: Refusal.notFound) {
                        try await stage.platform.read(as: identity) { connection, actor in
                            _ = try Organisation.find(id, for: actor, on: connection)
                        }
                    }
                }
            }
        }
    }

    @Test("Each permission is held by the roles it names and by nobody else")
    func roles() throws {
        let path = OrganisationPath(below: nil, number: OrganisationNumber(1))
        for role in Role.allCases {
            let grant = Grant(role: role, organisation: ID(unchecked: 1), reach: Reach(line: .leadership, path: path))
            let actor = Actor(identity: .account(ID(unchecked: 2)), name: "", grants: [grant])
            for permission in [
                Permission.readOrganisations, .changeOrganisations, .readAccounts, .changeAccounts, .grantRoles,
                .readJournal,
            ] {
                #expect(actor.may(permission) == permission.roles.contains(role))
                #expect(actor.may(permission, at: Place(path: path)) == permission.roles.contains(role))
            }
        }
        #expect(Permission.changeAccounts.roles.isDisjoint(with: Permission.grantRoles.roles))
        #expect(Permission.readJournal.roles.isDisjoint(with: Permission.changeAccounts.roles))
    }

    @Test("Reaches inside another of the same line are dropped, those on the other line stay")
    func reduced() throws {
        let top = OrganisationPath(below: nil, number: OrganisationNumber(1))
        let below = OrganisationPath(below: top, number: OrganisationNumber(2))
        let scope = Scope([
            Reach(line: .leadership, path: below), Reach(line: .leadership, path: top),
            Reach(line: .leadership, path: top), Reach(line: .second, path: below),
        ])
        #expect(scope.heads == [Reach(line: .leadership, path: top), Reach(line: .second, path: below)])
        #expect(Scope([]).isEmpty)
        #expect(!Scope.everything.isEmpty)
    }

    @Test("What is listed is what can be opened and what is counted", arguments: Stage.engines, [21, 22, 23])
    func listedIsOpenable(_ engine: Engine, _ seed: Int) async throws {
        try await Stage.withPlatform(engine) { stage async throws in
            var random = SeededGenerator(seed: UInt64(seed))
            let forest = try await Forest.grow(40, on: stage, &random)
            for _ in 0..<25 {
                let grants = (0..<Int.random(in: 0...3, using: &random)).map { _ in
                    (index: Int.random(in: 0..<40, using: &random), line: Line.allCases.randomElement(using: &random))
                }.compactMap { grant in grant.line.map { (grant.index, $0) } }
                let wanted = Set(forest.ids.indices.filter { forest.covers($0, grants) }.map { forest.ids[$0] })
                let actor = try await forest.actor(grants, on: stage)
                let (listed, counted, openable) = try await stage.read { (connection: any Connection) throws in
                    let scope = actor.scope(of: .readOrganisations).predicate(path: "path", secondPath: "second_path")
                    return (
                        try connection.all("SELECT id FROM organisation WHERE \(scope) ORDER BY id") {
                            try $0[0] as ID<Organisation>
                        },
                        try connection.value("SELECT COUNT(*) FROM organisation WHERE \(scope)", as: Int.self),
                        forest.ids.filter {
                            (try? Organisation.find($0, for: actor, on: connection)) != nil
                        }
                    )
                }
                #expect(Set(listed) == wanted)
                #expect(counted == wanted.count)
                #expect(Set(openable) == wanted)
            }
        }
    }

    @Test("The children and counts that a page shows are those in scope", arguments: Stage.engines)
    func children(_ engine: Engine) async throws {
        try await Stage.withSmallTree(engine) { stage, tree async throws in
            let officer = try await stage.account("officer", at: tree.teachers, .officer, on: .second)
            let (below, counts) = try await stage.platform.read(as: officer) { connection, actor in
                let banyan = try Organisation.find(tree.banyan, for: .operator, on: connection)
                return (
                    try Organisation.below(tree.west, for: actor, on: connection).map(\.id),
                    try banyan.countsBelow(for: actor, on: connection).map(\.count)
                )
            }
            #expect(below.isEmpty)
            #expect(counts == [1])
        }
    }
}

/// A random tree with second parents, and a reading of it that walks from parent to parent.
struct Forest {
    let ids: [ID<Organisation>]
    let parents: [Int?]
    let seconds: [Int?]

    static func grow(_ count: Int, on stage: KernelStage, _ random: inout SeededGenerator) async throws -> Forest {
        let parents = OrganisationPathTests.tree(count, &random)
        var seconds: [Int?] = []
        var ids: [ID<Organisation>] = []
        for (index, parent) in parents.enumerated() {
            let other = index > 3 && Bool.random(using: &random) ? Int.random(in: 0..<index, using: &random) : nil
            seconds.append(other == parent ? nil : other)
            ids.append(
                try await stage.found(
                    "第\(index)工会", .base, below: parent.map { ids[$0] }, kind: .base,
                    second: seconds[index].map { ids[$0] }))
        }
        return Forest(ids: ids, parents: parents, seconds: seconds)
    }

    func covers(_ index: Int, _ grants: [(Int, Line)]) -> Bool {
        grants.contains { at, line in
            switch line {
            case .leadership: return walk(index, parents).contains(at)
            case .second:
                guard seconds[index] != nil, let head = walk(index, seconds).last else { return false }
                // Whoever hangs on nothing there is a head, or stands over the head on the leadership line.
                return seconds[at] == nil ? walk(head, parents).contains(at) : walk(index, seconds).contains(at)
            }
        }
    }

    private func walk(_ index: Int, _ above: [Int?]) -> [Int] {
        var steps = [index]
        while let last = steps.last, let next = above[last] { steps.append(next) }
        return steps
    }

    func actor(_ grants: [(Int, Line)], on stage: KernelStage) async throws -> Actor {
        let login = "u\(stage.platform.ids.next(Account.self).description.lowercased())"
        let identity = try await stage.account(login, at: ids[0])
        for (index, line) in grants {
            if let id = identity.id { try await stage.perform(GrantRole(.officer, to: id, at: ids[index], on: line)) }
        }
        return try await stage.actor(identity)
    }
}
