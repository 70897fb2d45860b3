import Stage
import Store
import Testing

@testable import Kernel

/// A ledger that names employers: one of its own, some in rows, one that is sealed, and one that may be something else.
private struct Call: LedgerEntry {
    var title = ""
    var firm: Employer?
    var also: [Firm] = []
    var secret: Employer?
    var venue: Employer?
    var status: Status = .open

    struct Firm: LedgerRow {
        var name: Employer?

        static let fields: [LedgerField<Firm>] = [.employer("name", \.name, Text("单位", en: "Firm"))]
    }

    enum Status: String, LedgerStatus {
        case open, done

        var label: Text { self == .open ? Text("在办", en: "Open") : Text("办结", en: "Done") }
        var term: Term { self == .open ? .openEnded : .final }
    }

    static let ledger = Ledger<Call>(
        "calls", Text("走访", en: "Calls"), mark: "访", catalogue: [], name: \.title,
        fields: [
            .line("title", \.title, Text("事由", en: "Title")).required(),
            .employer("firm", \.firm, Text("单位", en: "Firm")),
            .rows("also", \.also, Text("相关单位", en: "Others")),
            .employer("secret", \.secret, Text("举报单位", en: "Accused")).classed(.sealed),
            .employer("venue", \.venue, Text("地点", en: "Venue")).orOthers(),
        ],
        steps: [Step("finish", Text("办结", en: "Finish"), from: .open, to: .done)], counts: [])
}

@Suite("Employers that entries name") struct KnownEmployerTests {
    private static let code = "91350100M000100Y43"

    private struct Room {
        let stage: KernelStage
        let tree: SmallTree
        let book: LedgerBook

        func call(
            of owner: ID<Organisation>, _ firm: String?, also: [String] = [], secret: String? = nil,
            venue: String? = nil
        ) async throws -> ID<Entry> {
            var call = Call(title: "走访", firm: firm.map { Employer(typed: $0) })
            call.also = also.map { Call.Firm(name: Employer(typed: $0)) }
            call.secret = secret.map { Employer(typed: $0) }
            call.venue = venue.map { Employer(typed: $0) }
            return try await stage.perform(OpenEntry(call, of: owner, book: book))
        }

        /// The names of those whom somebody may see, the newest first.
        func names(_ words: String = "", for identity: Actor.Identity = .operator) async throws -> [String] {
            try await page(words, for: identity).map(\.name)
        }

        func page(_ words: String = "", for identity: Actor.Identity = .operator) async throws -> [KnownEmployer] {
            let book = book
            return try await stage.platform.read(as: identity) { connection, actor in
                try KnownEmployer.page(words, for: EmployerReader(actor, in: book, on: connection), on: connection)
            }
        }

        func matters(_ employer: ID<KnownEmployer>, for identity: Actor.Identity = .operator) async throws -> [Int] {
            let (book, today) = (book, stage.today)
            return try await stage.platform.read(as: identity) { connection, actor in
                let reader = try EmployerReader(actor, in: book, on: connection)
                let found = try KnownEmployer.find(employer, for: reader, on: connection)
                return try EmployerMatters.find(about: found, for: reader, on: today, connection).map(\.all)
            }
        }
    }

    private static func with(_ engine: Engine, _ body: @Sendable (Room) async throws -> Void) async throws {
        let book = LedgerBook(
            [AnyLedger(Call.ledger)], terms: EntryTerms(rules: RuleBook([]), calendar: try .shipped()))
        try await Stage.withSmallTree(engine) { stage, tree async throws in
            try await body(Room(stage: stage, tree: tree, book: book))
        }
    }

    @Test("A code brings names together, a name alone joins the one that has it", arguments: Stage.engines)
    func named(_ engine: Engine) async throws {
        try await Self.with(engine) { room async throws in
            _ = try await room.call(of: room.tree.mill, "\(Self.code) 海丰电子有限公司")
            _ = try await room.call(of: room.tree.mill, "\(Self.code) 海丰电子（集团）有限公司")
            _ = try await room.call(of: room.tree.mill, "海丰电子(集团)有限公司", also: ["永安物流", "永 安 物流"])
            let all = try await room.page()
            #expect(all.map(\.name) == ["永安物流", "海丰电子（集团）有限公司"])
            let firm = try #require(all.last)
            #expect(firm.code?.description == Self.code)
            #expect(try await room.matters(firm.id) == [3])
            #expect(try await room.names("海丰") == [firm.name])
            #expect(try await room.names("海豐電子有限") == [firm.name])
            #expect(try await room.names("9135") == [firm.name])
            #expect(try await room.names("查无此名").isEmpty)
        }
    }

    @Test(
        "What may be a team or a union is no employer by its name alone, and is followed where it is one",
        arguments: Stage.engines)
    func others(_ engine: Engine) async throws {
        try await Self.with(engine) { room async throws in
            _ = try await room.call(of: room.tree.mill, nil, venue: "木工班组")
            _ = try await room.call(of: room.tree.mill, "永安物流", venue: "永安物流")
            _ = try await room.call(of: room.tree.mill, nil, venue: "永安物流")
            _ = try await room.call(of: room.tree.mill, nil, venue: "\(Self.code) 海丰电子有限公司")
            let all = try await room.page()
            #expect(all.map(\.name) == ["海丰电子有限公司", "永安物流"])
            #expect(try await room.matters(try #require(all.last).id) == [2])
        }
    }

    @Test("A sealed employer is no subject, and one that an entry names no longer is gone", arguments: Stage.engines)
    func sealed(_ engine: Engine) async throws {
        try await Self.with(engine) { room async throws in
            let call = try await room.call(of: room.tree.mill, "永安物流", secret: "举报厂")
            #expect(try await room.names() == ["永安物流"])
            try await room.stage.perform(
                ChangeEntry(
                    call, of: "calls", version: 1, ["firm": .employer(Employer(name: "新桥物流"))], book: room.book))
            #expect(try await room.names() == ["新桥物流"])
        }
    }

    @Test("Only federations see them, and each what it may read", arguments: Stage.engines)
    func readers(_ engine: Engine) async throws {
        try await Self.with(engine) { room async throws in
            let tree = room.tree
            _ = try await room.call(of: tree.mill, "永安物流")
            _ = try await room.call(of: tree.west, "西江重工")
            let east = try await room.stage.account("east", at: tree.east, .officer)
            #expect(try await room.names(for: east) == ["永安物流"])
            let province = try await room.stage.account("province", at: tree.province, .leader)
            #expect(try await room.names(for: province) == ["西江重工", "永安物流"])
            let foreign = try #require(try await room.page("西江").first)
            await #expect(throws: Refusal.self) { _ = try await room.matters(foreign.id, for: east) }
            let base = try await room.stage.account("base", at: tree.mill, .officer)
            await #expect(throws: Refusal.self) { _ = try await room.names(for: base) }
            let editor = try await room.stage.account("editor", at: tree.east, .editor)
            await #expect(throws: Refusal.self) { _ = try await room.names(for: editor) }
        }
    }

    @Test(
        "Likely twins are suggested; a merger brings them together and its undoing parts them", arguments: Stage.engines
    )
    func merged(_ engine: Engine) async throws {
        try await Self.with(engine) { room async throws in
            _ = try await room.call(of: room.tree.mill, "\(Self.code) 海丰电子有限公司")
            _ = try await room.call(of: room.tree.mill, "海丰电子")
            _ = try await room.call(of: room.tree.mill, "永安物流")
            let (book, all) = (room.book, try await room.page())
            let (twin, firm) = (all[1], all[2])
            func likely() async throws -> [String] {
                try await room.stage.read { connection in
                    let reader = try EmployerReader(.operator, in: book, on: connection)
                    return try firm.likely(for: reader, on: connection).map(\.name)
                }
            }
            #expect(try await likely() == ["海丰电子"])
            try await room.stage.perform(MergeEmployers(firm.id, into: twin.id, book: book))
            #expect(try await room.names() == ["永安物流", "海丰电子有限公司"])
            #expect(try await room.matters(twin.id) == [2])
            // What is entered under either name from now on stands with it as well.
            _ = try await room.call(of: room.tree.mill, "海丰电子")
            #expect(try await room.matters(firm.id) == [3])
            await #expect(throws: Refusal.self) {
                try await room.stage.perform(MergeEmployers(twin.id, into: firm.id, book: book))
            }
            try await room.stage.perform(SeparateEmployer(twin.id, book: book))
            #expect(try await room.matters(firm.id) == [1])
            #expect(try await room.matters(twin.id) == [2])
            #expect(try await likely() == ["海丰电子"])
            try await room.stage.perform(DistinguishEmployers(twin.id, from: firm.id, book: book))
            #expect(try await likely().isEmpty)
            await #expect(throws: Refusal.self) {
                try await room.stage.perform(SeparateEmployer(twin.id, book: book))
            }
        }
    }

    @Test("Two credit codes are two bodies", arguments: Stage.engines)
    func codes(_ engine: Engine) async throws {
        try await Self.with(engine) { room async throws in
            _ = try await room.call(of: room.tree.mill, "\(Self.code) 海丰电子")
            _ = try await room.call(of: room.tree.mill, "91440101231224546A 海丰电子")
            let all = try await room.page()
            #expect(all.count == 2)
            let refused = await #expect(throws: Refusal.self) {
                try await room.stage.perform(MergeEmployers(all[0].id, into: all[1].id, book: room.book))
            }
            #expect(refused?.isConflict == true)
        }
    }

    @Test("A list narrowed to an employer holds its entries, and follows a merger", arguments: Stage.engines)
    func lists(_ engine: Engine) async throws {
        try await Self.with(engine) { room async throws in
            let first = try await room.call(of: room.tree.mill, "永安物流有限公司")
            let second = try await room.call(of: room.tree.mill, "永安物流")
            _ = try await room.call(of: room.tree.mill, "新桥物流")
            let (book, today) = (room.book, room.stage.today)
            let all = try await room.page("永安")
            func listed(_ employer: ID<KnownEmployer>) async throws -> Set<ID<Entry>> {
                try await room.stage.read { connection in
                    var filter = EntryFilter()
                    filter.employer = employer
                    let selection = EntrySelection(
                        try book.ledger("calls"), filter, for: .operator, on: today)
                    let page = Set(try selection.page(on: connection).map(\.entry.id))
                    #expect(try selection.count(on: connection) == page.count)
                    return page
                }
            }
            #expect(try await listed(all[0].id) == [second])
            try await room.stage.perform(MergeEmployers(all[0].id, into: all[1].id, book: book))
            #expect(try await listed(all[0].id) == [first, second])
            #expect(try await listed(all[1].id) == [first, second])
        }
    }

    @Test("What two names of one body have in common")
    func cores() {
        #expect(KnownEmployer.core(of: "海丰电子（集团）有限公司") == KnownEmployer.core(of: "海丰电子集团有限公司"))
        #expect(KnownEmployer.core(of: "海丰电子有限责任公司") == KnownEmployer.core(of: "海丰电子有限公司"))
        #expect(KnownEmployer.core(of: "海丰电子") != KnownEmployer.core(of: "海丰电器"))
        #expect(KnownEmployer.core(of: "公司") == "公司")
    }
}
