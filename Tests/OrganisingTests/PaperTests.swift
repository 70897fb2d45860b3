import Kernel
import Stage
import Store
import Testing

@testable import Organising

@Suite("Papers that are made of entries") struct PaperTests {
    private static func paper(_ name: String, of id: ID<Entry>, on walk: LedgerWalk) async throws -> OfficialPaper? {
        let entry = try await walk.entry(id)
        let ledger = try walk.book.ledger(entry.ledger)
        let terms = walk.book.terms
        return try await walk.stage.read { connection in
            do {
                return try OfficialPaper.made(
                    name, of: entry, in: ledger, by: terms, today: FoundingTests.today, on: connection)
            } catch Refusal.notFound { return nil }
        }
    }

    @Test("What expires has its paper filled in: who asks whom, by which article, until when")
    func expiring() async throws {
        try await Stage.withLedgers(.sqlite, OrganisingModule.all) { walk async throws in
            let (bridge, mill) = (walk.tree.bridge, walk.tree.mill)
            var term = CommitteeTerm()
            (term.title, term.number, term.level, term.years) = ("桥头纺织厂工会委员会", 2, .base, .three)
            term.beganOn = Day("2023-12-20")
            let own = try #require(
                try await Self.paper("request", of: try await walk.open(term, of: mill), on: walk))
            #expect(own.title == "桥头纺织厂工会关于换届选举的请示" && own.to == "桥头镇总工会")
            guard case .paragraph(let standing)? = own.parts.first, case .paragraph(let asked) = own.parts[1] else {
                Issue.record("the request says nothing")
                return
            }
            #expect(standing.contains("将于2026年12月20日届满"))
            #expect(asked.contains("《工会法》第十六条") && asked.contains("第3届委员会"))
            let kept = try await walk.open(term, of: bridge)
            let delay = try #require(try await Self.paper("postponement", of: kept, on: walk))
            #expect(delay.to == "桥头镇总工会" && delay.issuer == "桥头纺织厂工会")
            #expect(try await Self.paper("approval", of: kept, on: walk) == nil)
            let officer = try await walk.stage.account("above", at: walk.tree.eastCity, .officer)
            try await walk.take(
                "postpone", on: kept, ["approval": .text("城工复〔2026〕3号"), "reason": .text("行政区划调整")], as: officer)
            let approval = try #require(try await Self.paper("approval", of: kept, on: walk))
            #expect(approval.number == "城工复〔2026〕3号" && approval.issuer == "桥头镇总工会")

            var vacancy = ByElection()
            (vacancy.union, vacancy.post, vacancy.cause) = (mill, .chair, .resigned)
            vacancy.vacantOn = FoundingTests.day(-10)
            let vacant = try #require(
                try await Self.paper("request", of: try await walk.open(vacancy, of: bridge), on: walk))
            #expect(vacant.title == "桥头纺织厂工会关于补选主席的请示" && vacant.to == "桥头镇总工会")

            vacancy.union = bridge
            let itsOwn = try #require(
                try await Self.paper("request", of: try await walk.open(vacancy, of: bridge), on: walk))
            #expect(itsOwn.to == "城区总工会", "who keeps its own election asks the one above")

            var contract = ProtectedContract()
            (contract.union, contract.name, contract.office) = (mill, "古今", .fullTime)
            contract.employer = Employer(name: "桥头纺织厂")
            (contract.contractFrom, contract.contractUntil) = (Day("2024-01-01"), Day("2026-12-31"))
            (contract.officeFrom, contract.officeUntil) = (Day("2024-03-01"), Day("2027-03-01"))
            let id = try await walk.open(contract, of: mill)
            let letter = try #require(try await Self.paper("letter", of: id, on: walk))
            guard case .paragraph(let words) = letter.parts[1] else { return }
            #expect(letter.to == "桥头纺织厂" && words.contains("《工会法》第十九条") && words.contains("2029年12月30日"))
            try await walk.take(
                "breach", on: id, ["endedOn": .day(FoundingTests.today), "reason": .text("岗位撤销")])
            #expect(try await Self.paper("opinion", of: id, on: walk)?.to == "桥头纺织厂")
        }
    }

    @Test("Each is made of the entry where it is due, and nowhere before")
    func papers() async throws {
        try await Stage.withLedgers(.sqlite, OrganisingModule.all) { walk async throws in
            let id = try await FoundingTests.noticed(FoundingTests.four, on: walk)
            let request = try #require(try await Self.paper("request", of: id, on: walk))
            #expect(request.title == "海丰电子有限公司工会筹备组关于成立工会的请示" && request.to == "桥头镇总工会")
            #expect(request.titleLines == ["海丰电子有限公司工会筹备组", "关于成立工会的请示"])
            #expect(request.signer == "麦知秋" && request.day == FoundingTests.today)
            let notice = try #require(try await Self.paper("notice", of: id, on: walk))
            guard case .table(_, let rows) = notice.parts[1] else {
                Issue.record("the notice has no table")
                return
            }
            #expect(rows.map { $0[1] } == ["丁文", "王一鸣", "关小满", "欧阳静"], "by the strokes of the surnames")
            #expect(notice.parts[2] == .paragraph("公示时间：2026年11月21日至2026年11月30日。"))
            #expect(try await Self.paper("result", of: id, on: walk) == nil)
            let reckoned = Reckoning(
                field: "a", title: Text(same: "a"), counted: Text(same: "1"), asked: Text("超过 1/2", en: "half"),
                citation: Text(same: "工会法（2021） §18"), isMet: true)
            #expect(reckoned.remark == "，符合《工会法》第十八条的规定（超过1/2）")
            #expect(try await Self.paper("nothing", of: id, on: walk) == nil)

            let taker = try await walk.stage.account("taker", at: walk.tree.bridge, .officer)
            let taken = try await walk.stage.perform(
                TakePaper("notice", of: id, in: "foundings", book: walk.book), as: taker)
            #expect(taken == notice)
            let lines = try await walk.stage.read { connection in
                try walk.entryHistory(id, on: connection).map(\.action)
            }
            #expect(lines.last == "foundings.paper-notice")
            let stranger = try await walk.stage.account("stranger", at: walk.tree.banyan, .officer)
            let refused = try await walk.refused(
                TakePaper("notice", of: id, in: "foundings", book: walk.book), as: stranger)
            #expect(refused == .notFound)
        }
    }
}

extension LedgerWalk {
    fileprivate func entryHistory(_ id: ID<Entry>, on connection: any Connection) throws -> [EntryEvent] {
        let ledger = try book.ledger("foundings")
        return try Entry.find(id, of: ledger, for: .operator, on: connection).history(in: ledger, on: connection)
    }
}
