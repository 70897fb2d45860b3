import Stage
import Store
import Testing

@testable import Bulletins
@testable import Kernel

/// Case 3: one set, however it is asked for.
@Suite("What is listed is what is opened, counted and searched") struct ReachTests {
    /// Repeatable randomness (SplitMix64).
    private struct Dice: RandomNumberGenerator {
        var state: UInt64

        mutating func next() -> UInt64 {
            state &+= 0x9E37_79B9_7F4A_7C15
            var mixed = state
            mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
            mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
            return mixed ^ (mixed >> 31)
        }
    }

    @Test("For random people with random roles at random places", arguments: Stage.engines, [1, 2, 3] as [UInt64])
    func oneSet(_ engine: Engine, _ seed: UInt64) async throws {
        try await ArchiveRoom.with(engine) { room async throws in
            var dice = Dice(state: seed)
            let credits = room.organisations.map(\.name)
            var all: [ID<Article>] = []
            for (number, issuer) in room.organisations.enumerated() {
                let pair = (credits.randomElement(using: &dice) ?? "", credits.randomElement(using: &dice) ?? "")
                let id = try await room.issue(IssueText.of(pair.0, pair.1, mark: "第\(number)批"), by: issuer)
                all += try await room.articles(of: id).map(\.id)
            }
            for _ in 0..<8 {
                let role = Role.allCases.randomElement(using: &dice) ?? .officer
                var grants = [(role, room.organisations.randomElement(using: &dice) ?? room.city)]
                if !role.isAdministrator, Bool.random(using: &dice) {
                    grants.append((.officer, room.organisations.randomElement(using: &dice) ?? room.city))
                }
                try await expectOneSet(room, all, grants)
            }
        }
    }

    private func expectOneSet(_ room: ArchiveRoom, _ all: [ID<Article>], _ grants: [(Role, Organisation)]) async throws
    {
        let first = try #require(grants.first)
        let person = grants.count > 1 ? try await room.account(first, grants[1]) : try await room.account(first)
        let listed = try await room.listed(by: person)
        var opened: Set<ID<Article>> = []
        for article in all where try await room.opens(article, person) { opened.insert(article) }
        #expect(listed == opened)
        #expect(try await room.counted(by: person) == listed.count)
        #expect(try await room.searched("送温暖", by: person) == listed)
        if first.0.isAdministrator { #expect(listed == [], "administrators read no bulletins") }
        #expect(first.0.isAdministrator || first.1.rank != .province || listed.count == all.count)
    }

    @Test("Filters narrow the list and its count alike", arguments: Stage.engines)
    func filters(_ engine: Engine) async throws {
        try await ArchiveRoom.with(engine) { room async throws in
            _ = try await room.issue(IssueText.of("阳江市总工会", "阳春市总工会", "阳西县总工会"), by: room.city)
            let officer = try await room.account((.officer, room.province))
            let day = Day(year: 2026, month: 1, day: 8)
            let filters: [(ArticleFilter, Int)] = [
                (ArticleFilter(owner: room.county.path), 1), (ArticleFilter(section: "工作动态"), 3),
                (ArticleFilter(section: "经验交流"), 0), (ArticleFilter(from: day, to: day), 3),
                (ArticleFilter(from: day?.adding(days: 1)), 0), (ArticleFilter(owner: room.otherCity.path), 0),
            ]
            for (filter, count) in filters {
                let (lines, counted) = try await room.platform.read(as: officer) { connection, actor in
                    let selection = try ArticleSelection(for: actor, filter, on: connection)
                    return (
                        try selection.page(before: nil, on: connection).count, try selection.count(on: connection)
                    )
                }
                #expect(lines == count)
                #expect(counted == count)
            }
        }
    }
}
