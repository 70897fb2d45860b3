import Stage
import Store
import Testing

@testable import Kernel

/// A matter that a lawyer takes on and the party agrees to: the ledger of these tests.
private struct Counsel: LedgerEntry {
    var title = ""
    var lawyer: ID<Account>?
    var party: ID<Account>?
    var status: Status = .given

    enum Status: String, LedgerStatus {
        case given, advised, agreed

        var label: Text {
            switch self {
            case .given: Text("已指派", en: "Given")
            case .advised: Text("已出意见", en: "Advised")
            case .agreed: Text("已同意", en: "Agreed")
            }
        }

        var term: Term { self == .agreed ? .final : .openEnded }
    }

    static let ledger = Ledger<Counsel>(
        "counsel", Text("法律意见", en: "Counsel"), mark: "律", catalogue: [], name: \.title,
        fields: [
            .line("title", \.title, Text("事由", en: "Matter")).required(),
            .account("lawyer", \.lawyer, Text("律师", en: "Lawyer")).standing(.lawyer),
            .account("party", \.party, Text("企业工会主席", en: "Chair of the firm’s union")).standing(.party),
        ],
        steps: [
            Step("advise", Text("出具意见", en: "Advise"), from: .given, to: .advised, by: [.lawyer]),
            Step("agree", Text("同意", en: "Agree"), from: .advised, to: .agreed, by: [.party]),
        ],
        counts: [])
}

@Suite("Party and lawyer of an entry") struct EntryPartyTests {
    private struct Room {
        let stage: KernelStage
        let tree: SmallTree
        let book: LedgerBook

        func open(lawyer: Actor.Identity, party: Actor.Identity) async throws -> ID<Entry> {
            var counsel = Counsel()
            (counsel.title, counsel.lawyer, counsel.party) = ("工伤认定", lawyer.id, party.id)
            return try await stage.perform(OpenEntry(counsel, of: tree.eastCity, book: book))
        }

        func refused(_ step: String, on id: ID<Entry>, as identity: Actor.Identity) async throws -> Refusal? {
            let version = try await stage.read { try Entry.find(id, on: $0)?.version ?? 0 }
            do {
                try await stage.perform(
                    TakeStep(step, on: id, of: "counsel", version: version, book: book), as: identity)
                return nil
            } catch let refusal as Refusal { return refusal }
        }
    }

    private func withRoom(_ engine: Engine, _ body: (Room) async throws -> Void) async throws {
        try await Stage.withSmallTree(engine) { stage, tree in
            let terms = EntryTerms(rules: RuleBook([]), calendar: try .shipped())
            try await body(
                Room(stage: stage, tree: tree, book: LedgerBook([AnyLedger(Counsel.ledger)], terms: terms)))
        }
    }

    @Test(
        "The step is hers who stands in the field, and neither her colleague's nor the office's",
        arguments: Stage.engines)
    func steps(_ engine: Engine) async throws {
        try await withRoom(engine) { room async throws in
            let lawyer = try await room.stage.account("lawyer", at: room.tree.eastCity, .editor)
            let colleague = try await room.stage.account("colleague", at: room.tree.eastCity, .editor)
            let chair = try await room.stage.account("chair", at: room.tree.eastCity, .editor)
            let officer = try await room.stage.account("officer", at: room.tree.eastCity, .officer)
            let id = try await room.open(lawyer: lawyer, party: chair)
            let forbidden = Refusal.notPermitted(AnyLedger(Counsel.ledger).write)
            for other in [colleague, officer, chair] {
                #expect(try await room.refused("advise", on: id, as: other) == forbidden)
            }
            #expect(try await room.refused("advise", on: id, as: lawyer) == nil)
            #expect(try await room.refused("agree", on: id, as: lawyer) == forbidden)
            #expect(try await room.refused("agree", on: id, as: chair) == nil)
        }
    }

    @Test("Nobody reaches an entry by standing in it: who cannot read it there is not named", arguments: Stage.engines)
    func reach(_ engine: Engine) async throws {
        try await withRoom(engine) { room async throws in
            let lawyer = try await room.stage.account("lawyer", at: room.tree.eastCity, .editor)
            let foreign = try await room.stage.account("foreign", at: room.tree.west, .editor)
            let refusal = await #expect(throws: Refusal.self) {
                try await room.open(lawyer: foreign, party: lawyer)
            }
            #expect(refusal?.field == "lawyer")
            let id = try await room.open(lawyer: lawyer, party: lawyer)
            let account = try #require(lawyer.id)
            let grant = try #require(try await room.stage.read { try Account.grants(of: account, on: $0).first })
            try await room.stage.perform(RevokeRole(grant.id, of: account))
            #expect(try await room.refused("advise", on: id, as: lawyer) == .notFound)
        }
    }

    @Test("What a person may do is one answer for command and page", arguments: Stage.engines)
    func rights(_ engine: Engine) async throws {
        try await withRoom(engine) { room async throws in
            let lawyer = try await room.stage.account("lawyer", at: room.tree.eastCity, .editor)
            let officer = try await room.stage.account("officer", at: room.tree.eastCity, .officer)
            let id = try await room.open(lawyer: lawyer, party: lawyer)
            let ledger = AnyLedger(Counsel.ledger)
            let advise = try #require(ledger.description.step("advise"))
            let today = room.stage.today
            for (who, deeds) in [(lawyer, [EntryDeed.step(advise)]), (officer, [.change, .assign, .note, .unseal])] {
                let actor = try await room.stage.actor(who)
                let allowed = try await room.stage.read { connection in
                    let entry = try Entry.find(id, of: ledger, for: actor, on: connection)
                    let content = try entry.content(of: ledger, on: connection)
                    let rights = try EntryRights(of: actor, on: entry, content, of: ledger, today: today, connection)
                    return [.change, .assign, .note, .unseal, .step(advise)].filter { rights.allows($0) }
                }
                #expect(allowed == deeds)
            }
        }
    }
}
