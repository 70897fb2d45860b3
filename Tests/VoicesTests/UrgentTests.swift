import Kernel
import Stage
import Store
import Testing

@testable import Voices

@Suite("Where minutes count") struct UrgentTests {
    private static func pack() throws -> RulePack {
        try RulePack(
            yaml: """
                pack: lingnan-urgent
                title: {zh: 岭南急件, en: Urgent matters in Lingnan}
                region: CN
                sources:
                  notice: {zh: 办理规程, en: Rules of handling}
                rules:
                  - id: A9-urgent
                    title: {zh: 急件回电, en: Calling back}
                    value: {at_most: 15, unit: minutes}
                    source: notice
                    article: §3
                    confidence: H
                    from: "2026-01-01"
                """)
    }

    private static func speak(_ kind: VoiceKind, _ walk: LedgerWalk) async throws -> ID<Entry> {
        var voice = Voice()
        (voice.channel, voice.kind, voice.words) = (.online, kind, "架子没有护栏")
        let speaking = SpeakUp(voice: voice, place: walk.tree.eastCity, book: walk.book)
        return try await walk.stage.perform(speaking, as: .anonymous).entry
    }

    private static func waited(_ id: ID<Entry>, _ walk: LedgerWalk) async throws -> MinutesWaited? {
        let (ledger, now, terms) = (AnyLedger(Voice.ledger), walk.stage.clock.now, walk.book.terms)
        return try await walk.stage.read { connection in
            let entry = try Entry.find(id, of: ledger, for: .operator, on: connection)
            return ledger.minutesWaited(entry, try entry.content(of: ledger, on: connection), at: now, by: terms)
        }
    }

    private static func queue(_ walk: LedgerWalk, as actor: Actor = .operator) async throws -> [ID<Entry>] {
        let (book, now) = (walk.book, walk.stage.clock.now)
        return try await walk.stage.read {
            try UrgentQueue.load(in: book, for: actor, at: now, $0).lines.map(\.entry.id)
        }
    }

    private static let called: [String: FieldValue] = ["callNote": .text("已叫停作业")]

    @Test(
        "A hazard is due in minutes until somebody calls; the days of its status go on beside", arguments: Stage.engines
    )
    func minutes(_ engine: Engine) async throws {
        try await Stage.withLedgers(engine, VoicesModule.ledgers, packs: [Self.pack()]) { walk async throws in
            let hazard = try await Self.speak(.hazard, walk)
            let complaint = try await Self.speak(.complaint, walk)
            let before = try await walk.entry(hazard)
            walk.stage.clock.advance(seconds: 12 * 60)
            let early = try #require(try await Self.waited(hazard, walk))
            #expect(early.minutes == 12 && early.most == 15 && !early.isLate && !early.isCalled)
            #expect(early.due == early.since.adding(seconds: 900) && early.words.zh.contains("还有 3 分钟"))
            #expect(try await Self.waited(complaint, walk) == nil)
            let elsewhere = try await walk.stage.actor(
                try await walk.stage.account("west", at: walk.tree.west, .officer))
            #expect(try await Self.queue(walk) == [hazard])
            #expect(try await Self.queue(walk, as: elsewhere) == [])
            walk.stage.clock.advance(seconds: 5 * 60)
            #expect(try await Self.waited(hazard, walk)?.isLate == true)
            try await walk.take("call", on: hazard, Self.called)
            let after = try await walk.entry(hazard)
            #expect(after.due == before.due && after.status == before.status && after.enteredOn == before.enteredOn)
            walk.stage.clock.advance(seconds: 3600)
            try await walk.take("call", on: hazard, Self.called)
            let done = try #require(try await Self.waited(hazard, walk))
            #expect(done.minutes == 17 && done.isCalled)
            #expect(try await Self.queue(walk) == [])
            let today = walk.stage.today
            let calls = try await walk.figure("voices.called", in: walk.tree.east, today...today)
            let spent = try await walk.figure("voices.call-minutes", in: walk.tree.east, today...today)
            #expect(calls == 1 && spent == 17)
        }
    }

    @Test("Where no limit is set the minutes are counted all the same, and never called kept", arguments: Stage.engines)
    func unset(_ engine: Engine) async throws {
        try await Stage.withLedgers(engine, VoicesModule.ledgers) { walk async throws in
            let crisis = try await Self.speak(.crisis, walk)
            walk.stage.clock.advance(seconds: 600)
            let waited = try #require(try await Self.waited(crisis, walk))
            #expect(waited.minutes == 10 && waited.most == nil && waited.due == nil && !waited.isLate)
        }
    }

    @Test(
        "Those that have waited longest head the queue wherever a call can be entered; what was merged is not in it",
        arguments: Stage.engines)
    func longest(_ engine: Engine) async throws {
        try await Stage.withLedgers(engine, VoicesModule.ledgers) { walk async throws in
            var ids: [ID<Entry>] = []
            for _ in 0..<9 { ids.append(try await Self.speak(.hazard, walk)) }
            let accepted: [String: FieldValue] = [
                "kind": .choice("hazard"), "cause": .choice("other"), "right": .choice("safety"), "told": .text("已受理"),
            ]
            try await walk.take("object", on: ids[0], ["returnReason": .text("工地不在本区")])
            try await walk.take("accept", on: ids[1], accepted)
            let main: [String: FieldValue] = [
                "mainNumber": .text(try await walk.entry(ids[3]).number), "told": .text("一起办"),
            ]
            try await walk.take("merge", on: ids[2], main)
            try await walk.take("call", on: ids[4], Self.called)
            let (book, now) = (walk.book, walk.stage.clock.now)
            let queue = try await walk.stage.read { try UrgentQueue.load(in: book, for: .operator, at: now, $0) }
            #expect(queue.lines.map(\.entry.id) == [ids[0], ids[1], ids[3], ids[5], ids[6]] && queue.count == 7)
            #expect(try await Self.waited(ids[2], walk) == nil, "it waits in the other")
            try await walk.take("callMisrouted", on: ids[0], Self.called)
            #expect(try await walk.entry(ids[0]).status == "misrouted")
            #expect(try await Self.queue(walk) == [ids[1], ids[3], ids[5], ids[6], ids[7]])
        }
    }

    @Test("Whoever handles voices where a danger is routed to is told too", arguments: Stage.engines)
    func routed(_ engine: Engine) async throws {
        try await Stage.withLedgers(engine, VoicesModule.ledgers) { walk async throws in
            let north = try await walk.stage.account("north", at: walk.tree.northBank, .officer)
            let hazard = try await Self.speak(.hazard, walk)
            try await walk.take(
                "route", on: hazard,
                ["goesTo": .organisation(walk.tree.northBank), "routeReason": .text("工地在江北区")])
            let told = try await walk.stage.read {
                try $0.all("SELECT account FROM person_notice WHERE kind = \(NoticeKind.danger)") {
                    try $0[0] as ID<Account>
                }
            }
            #expect(told == [try #require(north.id)])
        }
    }

    @Test(
        "A step that leaves a voice where it stands keeps its term: extension and version of the rule",
        arguments: Stage.engines)
    func kept(_ engine: Engine) async throws {
        try await Stage.withLedgers(engine, VoicesModule.ledgers) { walk async throws in
            let id = try await Self.speak(.complaint, walk)
            let accepted: [String: FieldValue] = [
                "kind": .choice("complaint"), "cause": .choice("other"), "right": .choice("safety"),
                "told": .text("已受理"),
            ]
            try await walk.take("accept", on: id, accepted)
            try await walk.stage.perform(
                ExtendTerm(id, of: "voices", by: 20, because: "要实地查看", in: walk.book))
            let before = try await walk.entry(id)
            let shorter = try RulePack(
                yaml: """
                    pack: lingnan-shorter
                    title: {zh: 岭南缩短, en: Shorter in Lingnan}
                    region: CN
                    sources:
                      notice: {zh: 办理规程, en: Rules of handling}
                    rules:
                      - id: XF-05
                        title: {zh: 办理, en: Handling}
                        limit: 10 natural days
                        source: notice
                        article: §1
                        confidence: H
                        from: "2026-01-01"
                    """)
            let rules = RuleBook(try RuleBook.shipped().packs + [shorter])
            let changed = LedgerBook(VoicesModule.ledgers, terms: EntryTerms(rules: rules, calendar: try .shipped()))
            try await walk.stage.perform(
                TakeStep("callLater", on: id, of: "voices", version: before.version, Self.called, book: changed))
            let after = try await walk.entry(id)
            let events = try await walk.stage.read { try after.termEvents(on: $0).map(\.days) }
            #expect(after.due == before.due && after.enteredOn == before.enteredOn && events == [20])
        }
    }
}
