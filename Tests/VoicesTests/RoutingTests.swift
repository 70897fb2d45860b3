import Kernel
import Stage
import Store
import Testing

@testable import Voices

@Suite("Which union a voice goes to") struct RoutingTests {
    private static func route(
        _ industry: VoiceIndustry?, _ kind: VoiceKind?, to union: ID<Organisation>
    ) -> VoiceRoute {
        var route = VoiceRoute()
        (route.industry, route.kind, route.goesTo) = (industry, kind, union)
        return route
    }

    /// Declares a route, and has it checked by somebody else.
    @discardableResult
    private static func declare(
        _ route: VoiceRoute, at owner: ID<Organisation>, _ walk: LedgerWalk
    ) async throws -> ID<Entry> {
        let id = try await walk.open(route, of: owner)
        try await walk.take("use", on: id)
        return id
    }

    private static func speak(
        _ industry: VoiceIndustry?, _ kind: VoiceKind, _ walk: LedgerWalk
    ) async throws -> Entry {
        var voice = Voice()
        (voice.channel, voice.kind, voice.words, voice.industry) = (.online, kind, "三个月没发工资", industry)
        let speaking = SpeakUp(voice: voice, place: walk.tree.eastCity, book: walk.book)
        return try await walk.entry(try await walk.stage.perform(speaking, as: .anonymous).entry)
    }

    @Test(
        "The narrowest route is taken, of equal ones the nearest; the entry says by which it came",
        arguments: Stage.engines)
    func narrowest(_ engine: Engine) async throws {
        try await Stage.withLedgers(engine, VoicesModule.ledgers) { walk async throws in
            let tree = walk.tree
            let unrouted = try await Self.speak(.construction, .arrears, walk)
            #expect(unrouted.owner.organisation == tree.eastCity)
            try await Self.declare(Self.route(.construction, nil, to: tree.teachers), at: tree.province, walk)
            let both = try await Self.declare(
                Self.route(.construction, .arrears, to: tree.northBank), at: tree.east, walk)
            try await Self.declare(Self.route(nil, .arrears, to: tree.west), at: tree.province, walk)
            let near = try await Self.declare(Self.route(nil, .arrears, to: tree.bridge), at: tree.eastCity, walk)
            let (narrow, wide) = (
                try await Self.speak(.construction, .arrears, walk),
                try await Self.speak(.construction, .complaint, walk)
            )
            let (nearest, other) = (
                try await Self.speak(nil, .arrears, walk), try await Self.speak(.catering, .complaint, walk)
            )
            #expect(narrow.owner.organisation == tree.northBank && wide.owner.organisation == tree.teachers)
            #expect(nearest.owner.organisation == tree.bridge && other.owner.organisation == tree.eastCity)
            let number = try await walk.entry(both).number
            let said = try await walk.values(of: narrow.id)["routeReason"]
            #expect(said == .text("按转送规则 \(number)（建筑业、欠薪线索），由城区总工会转来"))
            #expect(try await walk.values(of: other.id)["routeReason"] == nil)
            try await walk.take("retire", on: near, ["reason": .text("镇里没有人手")])
            #expect(try await Self.speak(nil, .arrears, walk).owner.organisation == tree.west)
        }
    }

    @Test("What a route brings wrongly goes back within the days of the rule, and on", arguments: Stage.engines)
    func returned(_ engine: Engine) async throws {
        try await Stage.withLedgers(engine, VoicesModule.ledgers) { walk async throws in
            let tree = walk.tree
            try await Self.declare(Self.route(nil, .arrears, to: tree.northBank), at: tree.east, walk)
            let officer = try await walk.stage.account("north", at: tree.northBank, .officer)
            let city = try await walk.stage.account("city", at: tree.east, .officer)
            let (early, late) = (
                try await Self.speak(nil, .arrears, walk), try await Self.speak(nil, .arrears, walk)
            )
            let reason: [String: FieldValue] = ["returnReason": .text("工地在城区")]
            try await walk.take("object", on: early.id, reason, as: officer)
            #expect(try await walk.entry(early.id).due.rule?.contains("XF-04") == true)
            let back: [String: FieldValue] = [
                "goesTo": .organisation(tree.eastCity), "routeReason": .text("工地在城区，由城区办理"),
            ]
            #expect(try await walk.refused(taking: "route", on: early.id, back, as: officer) != nil)
            try await walk.take("route", on: early.id, back, as: city)
            #expect(try await walk.entry(early.id).owner.organisation == tree.eastCity)
            walk.stage.clock.advance(days: 7)
            #expect(try await walk.refused(taking: "object", on: late.id, reason, as: officer)?.isConflict == true)
        }
    }

    @Test("What a union hands up is led back neither to it nor below it", arguments: Stage.engines)
    func handedUp(_ engine: Engine) async throws {
        try await Stage.withLedgers(engine, VoicesModule.ledgers) { walk async throws in
            let tree = walk.tree
            for union in [tree.eastCity, tree.bridge] {
                try await Self.declare(Self.route(.construction, .arrears, to: union), at: tree.east, walk)
            }
            try await Self.declare(Self.route(nil, .arrears, to: tree.northBank), at: tree.east, walk)
            var voice = Voice()
            (voice.channel, voice.kind, voice.industry) = (.workplace, .arrears, .construction)
            voice.words = "工地上三个月没发工资"
            var owners: [ID<Organisation>] = []
            for reporter in [tree.eastCity, tree.northBank, nil] {
                let speaking = SpeakUp(voice: voice, place: tree.east, reporter: reporter, book: walk.book)
                let opened = try await walk.stage.perform(speaking, as: .anonymous)
                owners.append(try await walk.entry(opened.entry).owner.organisation)
            }
            // The county’s own goes by the wider route, the neighbour’s and a worker’s by the newest of the narrow ones.
            #expect(owners == [tree.northBank, tree.bridge, tree.bridge])
            try await Self.declare(Self.route(.construction, .complaint, to: tree.eastCity), at: tree.east, walk)
            voice.kind = .complaint
            let alone = SpeakUp(voice: voice, place: tree.east, reporter: tree.bridge, book: walk.book)
            let own = SpeakUp(voice: voice, place: tree.east, reporter: tree.eastCity, book: walk.book)
            let (up, kept) = (
                try await walk.stage.perform(alone, as: .anonymous), try await walk.stage.perform(own, as: .anonymous)
            )
            #expect(try await walk.entry(up.entry).owner.organisation == tree.eastCity)
            #expect(try await walk.entry(kept.entry).owner.organisation == tree.east)
        }
    }

    @Test(
        "A route leads to no union in an employer and to none beyond its owner; whoever declares it does not put it to use",
        arguments: Stage.engines)
    func refused(_ engine: Engine) async throws {
        try await Stage.withLedgers(engine, VoicesModule.ledgers) { walk async throws in
            let tree = walk.tree
            for union in [tree.mill, tree.westCity] {
                let id = try await walk.open(Self.route(nil, .arrears, to: union), of: tree.east)
                #expect(try await walk.refused(taking: "use", on: id)?.field == "goesTo")
            }
            let city = try await walk.stage.account("city", at: tree.east, .officer)
            let own = try await walk.open(Self.route(nil, .arrears, to: tree.northBank), of: tree.east, as: city)
            #expect(try await walk.refused(taking: "use", on: own, as: city)?.isConflict == true)
            #expect(
                try await walk.refused(opening: Self.route(nil, nil, to: tree.east), of: tree.east)?.field == "industry"
            )
            let base = SpeakUp(voice: Voice(), place: tree.mill, book: walk.book)
            #expect(try await walk.refused(base, as: .anonymous)?.isConflict == true)
        }
    }
}
