import Stage
import Store

@testable import Kernel

/// The small tree with an officer at some of its unions, and people who join.
struct MemberRoom {
    let stage: KernelStage
    let tree: SmallTree
    let mill, school, province: Actor.Identity
    let book: LedgerBook

    static func with(_ engine: Engine, _ body: @Sendable (MemberRoom) async throws -> Void) async throws {
        try await Stage.withSmallTree(engine) { stage, tree async throws in
            try await body(
                MemberRoom(
                    stage: stage, tree: tree, mill: try await stage.account("mill", at: tree.mill, .officer),
                    school: try await stage.account("school", at: tree.school, .officer),
                    province: try await stage.account("province", at: tree.province, .officer),
                    book: LedgerBook([], terms: EntryTerms(rules: RuleBook([]), calendar: try .shipped()))))
        }
    }

    /// A form whose number follows from its sequence.
    static func form(_ name: String, _ sequence: Int?, phone: String = "", _ segments: WorkSegment...) -> Enrolment {
        var form = Enrolment()
        (form.name, form.phone, form.segments, form.consent) = (name, phone, segments, .paper)
        form.identityNumber = sequence.map { Samples.number("440106", 1990, 1, 2, $0) } ?? ""
        return form
    }

    func enrol(
        _ form: Enrolment, at union: ID<Organisation>, transferring: Bool = false, as identity: Actor.Identity
    ) async throws -> EnrolMember.Outcome {
        try await stage.perform(EnrolMember(form, at: union, transferring: transferring), as: identity)
    }

    func refused<C: Command>(_ command: C, as identity: Actor.Identity) async throws -> Refusal? {
        do {
            _ = try await stage.perform(command, as: identity)
            return nil
        } catch let refusal as Refusal { return refusal }
    }

    func held(_ person: ID<Person>) async throws -> Membership? {
        try await stage.read { try Membership.held(by: person, on: $0) }
    }

    func figure(
        _ name: String, in union: ID<Organisation>, part: String = "", on day: Day? = nil
    ) async throws -> Int {
        let path = try await stage.organisation(union).path
        let day = day ?? stage.today
        guard let count = book.count("members.\(name)")?.count else { return -1 }
        return try await stage.read {
            try FigureAsked(count, part: part, in: Reach(line: .leadership, path: path), day...day).find(on: $0).amount
        }
    }

    /// What the list behind a figure shows.
    func rows(_ name: String, in union: ID<Organisation>, part: String = "") async throws -> [String] {
        let reach = Reach(line: .leadership, path: try await stage.organisation(union).path)
        guard let count = book.count("members.\(name)")?.count else { return [] }
        var selection = MemberSelection(in: reach)
        selection.figure = FigureAsked(count, part: part, in: reach, stage.today...stage.today)
        return try await list(selection)
    }

    func list(_ selection: MemberSelection, as identity: Actor.Identity = .operator) async throws -> [String] {
        try await stage.platform.read(as: identity) { connection, actor in
            try selection.page(for: actor, on: connection).map(\.person.name)
        }
    }

    func found(_ words: String, as identity: Actor.Identity) async throws -> [String] {
        let journal = stage.platform.journal
        return try await stage.platform.read(as: identity) { connection, actor in
            try MemberSearch.find(words, for: actor, journal, on: connection).lines.map(\.person.name)
        }
    }

    /// What taking a roster back would do.
    func forecast(
        of id: ID<EntryImport>, as identity: Actor.Identity = .operator
    ) async throws -> ImportUndoingForecast {
        try await stage.platform.read(as: identity) { connection, actor in
            try EntryImport.find(id, of: MemberRegister.face, for: .operator, on: connection).undoing(
                of: MemberRegister.face, for: actor, on: connection)
        }
    }

    func isIntact() async throws -> Bool {
        let book = book
        return try await stage.read { try Tally.verify(of: book, on: $0).isIntact }
    }
}

extension EnrolMember.Outcome {
    var person: ID<Person>? { if case .enrolled(let person) = self { person } else { nil } }
}
