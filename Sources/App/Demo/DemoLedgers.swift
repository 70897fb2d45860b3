import Kernel
import Store

/// Invented matters for the demo, in every ledger: some overdue, some due soon, some done; each role finds one of its own.
struct DemoLedgers {
    let installation: Installation
    /// By login.
    let accounts: [String: ID<Account>]
    let today: Day

    static let note = "演示内容：单位真实，人物和情节均为虚构。Demo: the places are real, people and events are invented."

    func fill() async throws {
        try await fillProposals()
        try await fillContactPoints()
        try await fillVisits()
        try await fillInspections()
        try await fillWorkRecords()
        try await fillMeetings()
        try await fillPromotionMeetings()
        try await fillTasks()
        try await fillFoundings()
        try await fillPractices()
        try await fillCadres()
        try await fillCadreFiles()
        try await fillTrainings()
        try await fillEmployers()
        try await fillTerms()
        try await fillRegister()
        try await fillCongress()
        try await fillPlans()
        try await fillReforms()
        try await fillStandards()
        try await fillVoices()
        try await fillOutreach()
        try await fillWageChecks()
        try await fillRisks()
        try await fillHonours()
        try await fillCirculars()
        try await fillDonations()
        try await fillPartnerships()
        try await fillPress()
        try await fillBrands()
        try await fillLaws()
        try await fillLegalResources()
        try await fillVolunteers()
        try await fillMembers()
    }

    func day(_ days: Int) -> Day { today.adding(days: days) }

    func union(_ name: String) async throws -> ID<Organisation> {
        try await installation.organisation(named: name).id
    }

    /// Enters something for a union, marked as invented.
    @discardableResult
    func open<Body: LedgerEntry>(_ body: Body, of owner: String, in hands: String? = nil) async throws -> ID<Entry> {
        let id = try await installation.platform.perform(
            OpenEntry(
                body, of: try await union(owner), handler: hands.flatMap { accounts[$0] }, book: installation.book),
            as: .operator)
        try await installation.platform.perform(
            AddNote(Self.note, to: id, of: Body.ledger.description.id, book: installation.book), as: .operator)
        return id
    }

    func take(
        _ step: String, on id: ID<Entry>, of ledger: LedgerID, _ answers: [String: FieldValue] = [:],
        by login: String? = nil
    ) async throws {
        let book = installation.book
        let entry = try await installation.platform.read(as: .operator) { connection, actor in
            try Entry.find(id, of: try book.ledger(ledger), for: actor, on: connection)
        }
        let identity = login.flatMap { accounts[$0] }.map { Actor.Identity.account($0) } ?? .operator
        try await installation.platform.perform(
            TakeStep(step, on: id, of: ledger, version: entry.version, answers, book: book), as: identity)
    }

    /// What a step opened, the oldest first.
    func links(of id: ID<Entry>, of ledger: LedgerID, in other: LedgerID) async throws -> [ID<Entry>] {
        let book = installation.book
        return try await installation.platform.read(as: .operator) { connection, actor in
            let entry = try Entry.find(id, of: try book.ledger(ledger), for: actor, on: connection)
            return try entry.links(in: book, for: actor, on: connection).filter { $0.ledger == other }.map(\.entry)
                .reversed()
        }
    }
}
