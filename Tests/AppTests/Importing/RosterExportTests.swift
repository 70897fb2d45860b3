import Foundation
import Organising
import Stage
import Store
import Testing
import Web

@testable import App
@testable import Kernel
@testable import Workplace

@Suite("The register of members as a file") struct RosterExportTests {
    private static func form(_ name: String, _ phone: String, _ number: String, card: String = "") -> Enrolment {
        var form = Enrolment()
        (form.name, form.phone, form.identityNumber, form.card) = (name, phone, number, card)
        (form.consent, form.segments) = (.paper, [.courier, .migrant])
        return form
    }

    @Test("Taken in again it enrols nobody twice, whatever is masked or missing", arguments: Stage.engines)
    func lossless(_ engine: Engine) async throws {
        try await Office.with(engine) { office async throws in
            let forms = [
                Self.form("司徒映雪", "13912345678", "44010619900101003X"), Self.form("麦知秋", "13912345679", ""),
                Self.form("区小满", "", "", card: "粤-7"), Self.form("区大满", "", ""),
            ]
            for form in forms { _ = try await office.member(of: office.tree.county, form) }
            let officer = try await office.visitor(.officer, at: .own)
            for format in ["csv", "xlsx"] {
                let file = try await office.browser(of: officer).get("/members?format=\(format)").bytes
                #expect(!file.isEmpty)
                let (face, home, journal) = (MemberRegister.face, office.tree.city, office.platform.journal)
                let today = office.platform.clock.now().day
                let preview = try await office.platform.read(as: officer.identity) { connection, actor in
                    let files = try ImportFiles.open(
                        [("会员.\(format)", Data(file))], for: face, home: home.id, connection)
                    return try ImportPreview.make(
                        of: files, into: face, home: home, for: actor, journal, on: today, holding: .remarks, connection
                    )
                }
                #expect((preview.rows.same, preview.rows.all) == (4, 4), "\(preview.json)")
            }
        }
    }

    @Test("A long one is made beside the server, as its reader may see it, and written down", arguments: Stage.engines)
    func long(_ engine: Engine) async throws {
        try await Office.with(engine) { office async throws in
            for name in ["司徒映雪", "麦知秋", "区小满"] {
                _ = try await office.member(of: office.tree.county, Self.form(name, "", ""))
            }
            _ = try await office.member(of: office.tree.otherCity, Self.form("外地人", "", ""))
            let leader = try await office.visitor(.leader, at: .own)
            let browser = try office.browser(of: leader)
            let asked = try await browser.send(Example(path: "/members/exports?format=csv"), isForm: true)
            #expect(asked.status == 303)
            let clock = ExportClock(
                platform: office.platform, book: office.installation.book,
                registers: [MemberRegister.id: MemberPages.list(in: office.installation.book)], log: Office.quiet,
                slice: 2)
            #expect(try await clock.round() == 1)
            let account = try #require(leader.account)
            let jobs = try await office.platform.database.read { try ExportJob.all(of: account, on: $0) }
            let link = try #require(jobs.first?.link)
            #expect(try await browser.get("/exports").text.contains("会员 CSV"))
            let file = try await browser.get("/exports/\(link)").text
            #expect(["司徒映雪", "麦知秋", "区小满"].allSatisfy(file.contains))
            #expect(!file.contains("外地人"))
            let rows: Int? = try await office.platform.database.read {
                try $0.value("SELECT rows FROM entry_export WHERE ledger = 'members'")
            }
            #expect(rows == 3)
        }
    }

    @Test("Under 单位名称 stands a union, or the employer of who has none of its own", arguments: Stage.engines)
    func bodies(_ engine: Engine) async throws {
        try await Office.with(engine) { office async throws in
            let (platform, city, county) = (office.platform, office.tree.city, office.tree.county)
            let (journal, today) = (platform.journal, platform.clock.now().day)
            _ = try await platform.perform(
                FoundOrganisation(name: "阳春石材厂工会", kind: .base, rank: .base, parent: county.id, from: today),
                as: .operator)
            let officer = try await office.visitor(.officer, at: .own)
            func plan(_ text: String) async throws -> [PlannedRow] {
                try await platform.read(as: officer.identity) { connection, actor in
                    let files = try ImportFiles.open(
                        [("花名册.csv", Data(text.utf8))], for: MemberRegister.face, home: city.id, connection)
                    var planner = RosterPlanner(home: city, for: actor, journal, on: today, connection)
                    var planned: [PlannedRow] = []
                    try files.files[0].sheets[0].each { planned += try planner.plan($0) }
                    return planned
                }
            }
            let bodies = ["阳春市总工会", "阳春石材厂", "阳江航标公司", "阳江航标公司", "没有的厂工会"]
            let names = ["区小满", "区大满", "麦知秋", "解知微", "朴重号"]
            let rows = zip(names, bodies).map { $0 + "," + $1 + "\n" }.joined()
            let planned = try await plan("姓名,单位名称\n" + rows)
            let unions = planned.map { row -> String? in
                guard case .new(let union) = row.fate else { return nil }
                return union.name
            }
            #expect(unions == [county.name, "阳春石材厂工会", city.name, city.name, nil])
            let employers = planned.map { $0.content.values["employer"] }
            #expect(employers[0] == nil && employers[4] == nil)
            #expect(employers[1] == .employer(Employer(name: "阳春石材厂")))
            #expect(employers[3] == .employer(Employer(name: "阳江航标公司")))
            #expect(planned.map(\.complaints.count) == [0, 0, 1, 0, 1], "an employer without a union is told of once")
            let shown = try await platform.read(as: officer.identity) { connection, actor in
                let sheet = Data(("姓名,单位名称\n" + rows).utf8)
                let files = try ImportFiles.open(
                    [("花名册.csv", sheet)], for: MemberRegister.face, home: city.id, connection)
                return try ImportPreview.make(
                    of: files, into: MemberRegister.face, home: city, for: actor, journal, on: today,
                    holding: .lines(1), connection)
            }
            let doubtful = shown.files.flatMap(\.sheets).flatMap(\.lines).filter(\.isDoubtful)
            #expect(doubtful.map(\.title) == ["麦知秋"], "what is to be looked at is kept beyond the first rows")
            let named = try await plan("姓名,所属工会\n麦知秋,阳江航标公司\n")
            #expect(named[0].complaints.map(\.severity) == [.error], "what a column calls a union is one")
        }
    }
}
