import Stage
import Store
import Testing

@testable import Kernel

@Suite("Until when an entry may stay where it stands") struct EntryTermsTests {
    private func due(_ status: Drill.Status, _ values: [String: FieldValue] = [:], rules: RuleBook? = nil) throws
        -> EntryDue
    {
        let known = try LedgerBook.drills().terms
        let terms = EntryTerms(rules: rules ?? known.rules, calendar: known.calendar)
        let described = try #require(Drill.any.description.status(status.rawValue))
        return terms.due(in: described, values, at: "441702", entered: try day("2026-09-28"))
    }

    @Test("By the rule of the place, counted over the holidays") func byRule() throws {
        let due = try due(.reported)
        // Ten working days from Monday 28 September, over 1 to 7 October and the worked Saturday after it.
        #expect(due.day == (try day("2026-10-16")))
        #expect(due.rule?.hasPrefix("national/T-review") == true)
        #expect(!due.isUnset)
    }

    @Test("By a day in the entry, while there is one") func byField() throws {
        #expect(try due(.planned, ["heldOn": .day(day("2026-12-01"))]) == EntryDue(day: day("2026-12-01")))
        #expect(try due(.planned) == .none)
    }

    @Test("By a rule counted from a day in the entry, whenever it was entered, while there is one") func since() throws
    {
        let terms = try LedgerBook.drills().terms
        let status = StatusDescription(
            name: "counted", label: Text("计时中", en: "Counted"), term: .within("T-review", since: "heldOn"))
        func due(_ values: [String: FieldValue]) throws -> EntryDue {
            terms.due(in: status, values, at: "441702", entered: try day("2026-11-02"))
        }
        #expect(try due(["heldOn": .day(day("2026-09-28"))]).day == (try day("2026-10-16")))
        #expect(try due([:]) == .none)
    }

    @Test("A rule that nobody has set makes no day, and says so") func unset() throws {
        #expect(try due(.reported, rules: RuleBook([])) == EntryDue(day: nil, isUnset: true))
    }

    @Test("Nothing is due at the end, nor where it is declared open-ended") func none() throws {
        for status in [Drill.Status.shelved, .approved, .dropped] { #expect(try due(status) == .none) }
    }

    @Test("The version that set a term holds it, whatever the packs say later", arguments: Stage.engines)
    func remembered(_ engine: Engine) async throws {
        try await Stage.withSmallTree(engine) { stage, tree async throws in
            let id = try await stage.drill(of: tree.mill)
            try await stage.step("report", on: id)
            let before = try await stage.entry(id).due
            let known = try LedgerBook.drills()
            let shorter = SamplePack.rule("T-review", "limit: 1 working days")
            let later = known.terms.rules.with(
                try RulePack(yaml: SamplePack.yaml(shorter, region: "CN", name: "stricter")))
            let book = LedgerBook([Drill.any], terms: EntryTerms(rules: later, calendar: known.terms.calendar))
            try await stage.perform(ChangeEntry(id, of: "drills", version: 2, ["number": .number(7)], book: book))
            #expect(try await stage.entry(id).due == before)
            let fresh = try await stage.drill(of: tree.mill)
            try await stage.perform(TakeStep("report", on: fresh, of: "drills", version: 1, book: book))
            #expect(try await stage.entry(fresh).due.rule?.hasPrefix("stricter/") == true)
        }
    }

    @Test("An extension moves the day as far as the rule allows in all, before its end", arguments: Stage.engines)
    func extended(_ engine: Engine) async throws {
        try await Stage.withSmallTree(engine) { stage, tree async throws in
            let above = try await stage.account("above", at: tree.east, .leader)
            let own = try await stage.account("own", at: tree.mill, .officer)
            let book = try LedgerBook.drills()
            let id = try await stage.drill(of: tree.mill)
            try await stage.step("report", on: id)
            let before = try #require(try await stage.entry(id).due.day)
            func extend(_ days: Int, as identity: Actor.Identity) async throws {
                try await stage.perform(ExtendTerm(id, of: "drills", by: days, because: "案情复杂", in: book), as: identity)
            }
            await #expect(throws: Refusal.notPermitted(Drill.any.decide)) { try await extend(3, as: own) }
            try await extend(3, as: above)
            let after = try #require(try await stage.entry(id).due.day)
            #expect(after > before)
            for days in [3, 0, -1, .max] {
                let refusal = await #expect(throws: Refusal.self) { try await extend(days, as: above) }
                #expect(refusal?.field == "days")
            }
            stage.clock.advance(days: after.sinceEpoch - stage.today.sinceEpoch + 1)
            let late = await #expect(throws: Refusal.self) { try await extend(1, as: above) }
            #expect(late?.isConflict == true)
        }
    }

    @Test("A pause stops the count and the term runs on from the day it is resumed", arguments: Stage.engines)
    func paused(_ engine: Engine) async throws {
        try await Stage.withSmallTree(engine) { stage, tree async throws in
            let book = try LedgerBook.drills()
            let id = try await stage.drill(of: tree.mill)
            try await stage.step("report", on: id)
            let before = try #require(try await stage.entry(id).due.day)
            stage.clock.advance(days: 2)
            try await stage.perform(PauseTerm(id, of: "drills", because: "等待鉴定", in: book))
            let standing = try await stage.entry(id).due
            #expect(standing.day == nil)
            #expect(!standing.isUnset)
            stage.clock.advance(days: 7)
            try await stage.perform(ResumeTerm(id, of: "drills", in: book))
            #expect(try await stage.entry(id).due.day == before.adding(days: 7))
        }
    }

    @Test("What happened to a term does not go over to the next one of the same day", arguments: Stage.engines)
    func sameDay(_ engine: Engine) async throws {
        try await Stage.withSmallTree(engine) { stage, tree async throws in
            let book = try LedgerBook.drills()
            let id = try await stage.drill(of: tree.mill)
            try await stage.step("report", on: id)
            let plain = try await stage.entry(id).due
            try await stage.perform(ExtendTerm(id, of: "drills", by: 5, because: "案情复杂", in: book))
            try await stage.step("return", on: id, ["heldOn": .day(stage.today)])
            try await stage.step("report", on: id)
            #expect(try await stage.entry(id).due == plain)
        }
    }
}
