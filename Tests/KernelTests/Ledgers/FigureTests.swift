import Store
import Testing

@testable import Kernel
@testable import Stage

@Suite("Figures and what they are made of") struct FigureTests {
    @Test(
        "For everybody, a figure is the sum over its drill list, and of what hangs below, of its parts and its months",
        arguments: Stage.engines, [11, 12] as [UInt64])
    func sums(_ engine: Engine, _ seed: UInt64) async throws {
        try await Stage.withSmallTree(engine) { stage, tree async throws in
            var history = try await LedgerHistory(of: Drill.any, in: .drills(), on: stage, tree, seed: seed)
            try await history.go(on: 60)
            let line = try await stage.account("line", at: tree.teachers, .officer, on: .second)
            var seen = 0
            for reader in history.officers + [line, .operator] {
                let actor = try await stage.actor(reader)
                for _ in 0..<6 {
                    let organisation = try await stage.organisation(history.values.pick(tree.all))
                    let count = history.values.pick(Drill.any.description.counts)
                    let first = stage.today.adding(days: -Int.random(in: 0...60, using: &history.values.random))
                    let days = first...first.adding(days: Int.random(in: 0...80, using: &history.values.random))
                    let broken = try await stage.read { [today = stage.today] connection -> [String]? in
                        guard let reach = actor.reach(of: organisation, under: Drill.any.read) else { return nil }
                        return try Check(FigureAsked(count, in: reach, days), organisation, actor, today, connection)
                            .broken(count)
                    }
                    if broken != nil { seen += 1 }
                    #expect(broken ?? [] == [], "\(actor.name) at \(organisation.name)")
                }
            }
            #expect(seen > 12)
        }
    }

    @Test("Figures that are asked for together are what they are alone", arguments: Stage.engines)
    func together(_ engine: Engine) async throws {
        try await Stage.withSmallTree(engine) { stage, tree async throws in
            for owner in [tree.mill, tree.bridge, tree.school, tree.province] {
                try await stage.drill(of: owner, ["number": .number(30), "cost": .yuan(Yuan(fen: 700))])
            }
            let places = [tree.province, tree.east, tree.bridge, tree.mill]
            var asked: [FigureAsked] = []
            for place in places {
                let reach = try await stage.organisation(place).reach(on: .leadership)
                for days in [stage.today...stage.today, stage.today.adding(days: -9)...stage.today] {
                    for count in Drill.any.description.counts {
                        var own = FigureAsked(count, in: reach, days)
                        asked.append(own)
                        own.isOwn = true
                        asked.append(own)
                    }
                }
            }
            try await stage.read { [asked] connection in
                let found = try FigureAsked.find(asked, on: connection)
                for one in asked { #expect(try one.find(on: connection) == found[one]) }
                let own = asked.filter { $0.isOwn && $0.indicator == "drills.persons" }
                #expect(own.map { found[$0]?.amount } == [30, 30, 0, 0, 30, 30, 30, 30])
            }
        }
    }

    @Test(
        "What is owned by a head of a line, and below a town, is told apart by one query each", arguments: Stage.engines
    )
    func below(_ engine: Engine) async throws {
        try await Stage.withSmallTree(engine) { stage, tree async throws in
            let union = try await stage.found("桥头家具厂工会", .base, below: tree.eastCity, kind: .base)
            for (owner, number) in [(tree.eastCity, 1), (tree.bridge, 2), (tree.mill, 4), (union, 8)] {
                try await stage.drill(of: owner, ["number": .number(number)])
            }
            let county = try await stage.organisation(tree.eastCity)
            let count = try #require(Drill.any.description.counts.first { $0.indicator == "drills.persons" })
            let asked = FigureAsked(count, in: county.reach(on: .leadership), stage.today...stage.today)
            let found = try await stage.read { connection in
                try asked.findBelow(county.below(on: .leadership, on: connection), on: connection)
            }
            #expect(found.mapValues(\.amount) == [tree.bridge: 6, union: 8])
        }
    }

    @Test(
        "Who reaches an organisation on the second line alone is told what hangs on that line", arguments: Stage.engines
    )
    func lines(_ engine: Engine) async throws {
        try await Stage.withSmallTree(engine) { stage, tree async throws in
            let group = try await stage.found("榕树中学初中部工会", .base, below: tree.school, kind: .base)
            for owner in [tree.school, group, tree.banyan] { try await stage.drill(of: owner, ["number": .number(3)]) }
            let reader = try await stage.actor(stage.account("line", at: tree.teachers, .officer, on: .second))
            let places = [tree.teachers, tree.school, tree.banyan, tree.province]
            var reaches: [Reach?] = []
            for place in places {
                reaches.append(reader.reach(of: try await stage.organisation(place), under: Drill.any.read))
            }
            #expect(reaches.map { $0?.line } == [.second, .second, nil, nil])
            let count = try #require(Drill.any.description.counts.first { $0.indicator == "drills.persons" })
            for reach in reaches.compactMap({ $0 }) {
                let asked = FigureAsked(count, in: reach, stage.today...stage.today)
                #expect(try await stage.read { try asked.find(on: $0) }.amount == 3)
            }
        }
    }
}

/// What must hold of a figure.
private struct Check {
    let asked: FigureAsked
    let organisation: Organisation
    let actor: Actor
    let today: Day
    let connection: any Connection

    init(
        _ asked: FigureAsked, _ organisation: Organisation, _ actor: Actor, _ today: Day, _ connection: any Connection
    ) {
        (self.asked, self.organisation, self.actor, self.today) = (asked, organisation, actor, today)
        self.connection = connection
    }

    func broken(_ count: CountDescription) throws -> [String] {
        let whole = try asked.find(on: connection)
        var broken = try drilled(asked) == whole.amount ? [] : ["\(asked) is not the sum over its list"]
        let children = try organisation.below(on: asked.reach.line, on: connection)
        let below = try asked.findBelow(children, on: connection)
        var sum = FigureFound.none
        for child in children {
            var one = asked
            one.reach = child.reach(on: asked.reach.line)
            let found = below[child.id] ?? FigureFound.none
            if try one.find(on: connection) != found { broken.append("\(child.name) has other than \(found)") }
            if try drilled(one) != found.amount { broken.append("\(child.name) opens into other rows") }
            sum = sum + found
        }
        var own = asked
        own.isOwn = true
        let itself = try own.find(on: connection)
        if try drilled(own) != itself.amount { broken.append("its own is not the sum over its list") }
        if sum + itself != whole { broken.append("\(asked) is \(whole), below and itself \(sum + itself)") }
        return try broken + brokenParts(count) + brokenMonths()
    }

    private func brokenParts(_ count: CountDescription) throws -> [String] {
        let parts = count.breakdowns.flatMap { field in
            let kind = Drill.any.description.field(field)?.kind
            return (kind == .flag ? ["0", "1"] : (kind?.choices.map(\.name) ?? []) + [""]).map { "\(field)=\($0)" }
        }
        let found = try asked.findParts(parts, on: connection)
        return try parts.filter { part in
            var one = asked
            one.part = part
            return try one.find(on: connection) != found[part] ?? FigureFound.none
        }.map { "\($0) of \(asked) is not \(String(describing: found[$0]))" }
    }

    private func brokenMonths() throws -> [String] {
        let months = try asked.findMonths(5, on: connection)
        let ends = months.map(\.asked.days.upperBound)
        var broken = ends.last == asked.days.upperBound && ends.count == 5 ? [] : ["the months end on \(ends)"]
        for (one, found) in months where try one.find(on: connection) != found {
            broken.append("\(one) is not \(found)")
        }
        return broken
    }

    /// What the rows of the list that a figure opens into contribute to it.
    private func drilled(_ asked: FigureAsked) throws -> Int {
        var filter = EntryFilter()
        filter.figure = asked
        let selection = EntrySelection(Drill.any, filter, for: actor, on: today)
        return try LedgerLaws.walk(selection, .newest, on: connection).reduce(0) { sum, id in
            let entry = try Entry.find(id, of: Drill.any, for: actor, on: connection)
            let content = try entry.content(of: Drill.any, on: connection)
            return Drill.any.contributions(content, entry.openedOn, entry.closedOn).reduce(sum) { sum, one in
                let counts =
                    one.indicator == asked.indicator && one.day <= asked.days.upperBound
                    && (asked.kind == .stock || one.day >= asked.days.lowerBound)
                return counts ? sum + one.amount : sum
            }
        }
    }
}

@Suite("Small numbers of persons") struct SmallNumbersTests {
    @Test("Only persons, and only one to four of them") func small() {
        #expect([-2, 0, 1, 4, 5].map { SmallNumbers.isSmall($0, .persons) } == [false, false, true, true, false])
        for unit in [CountDescription.Unit.entries, .number, .yuan] { #expect(!SmallNumbers.isSmall(3, unit)) }
    }

    @Test("A hidden number cannot be got from the total and the others")
    func complementary() {
        #expect(SmallNumbers.hidden(among: [12, 3, 40, 0], .persons) == [0, 1])
        #expect(SmallNumbers.hidden(among: [1, 1, 30, 7], .persons) == [0, 1, 3])
        #expect(SmallNumbers.hidden(among: [3, 4, 30], .persons) == [0, 1])
        #expect(SmallNumbers.hidden(among: [3, 0, 0], .persons) == [0])
        #expect(SmallNumbers.hidden(among: [12, 40, 0], .persons).isEmpty)
        #expect(SmallNumbers.hidden(among: [12, 3, 40], .number).isEmpty)
    }

    @Test("Among any parts either none is hidden or several that together are no small number") func law() {
        var random = SeededGenerator(seed: 4)
        for _ in 0..<500 {
            let parts = (0..<Int.random(in: 2...12, using: &random)).map { _ in Int.random(in: 0...9, using: &random) }
            let hidden = SmallNumbers.hidden(among: parts, .persons)
            let small = Set(parts.indices.filter { (1...4).contains(parts[$0]) })
            #expect(hidden.isSuperset(of: small))
            #expect(hidden.isEmpty == small.isEmpty)
            let others = parts.indices.filter { !hidden.contains($0) && parts[$0] > 0 }
            let sum = hidden.reduce(0) { $0 + parts[$1] }
            #expect(hidden.isEmpty || others.isEmpty || hidden.count > 1 && sum >= SmallNumbers.least)
        }
    }
}
