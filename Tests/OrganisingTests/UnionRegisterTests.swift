import Kernel
import Stage
import Store
import Testing

@testable import Organising

@Suite("The register of unions and those they send") struct UnionRegisterTests {
    private static let today = Day(sinceEpoch: 20_778)
    private static func day(_ days: Int) -> Day { today.adding(days: days) }

    private static func union(_ title: String, _ kind: UnionRecordKind) -> UnionRecord {
        var union = UnionRecord()
        (union.title, union.kind, union.sector, union.trade) = (title, kind, .privateFirms, "货车司机")
        (union.population, union.foundBy) = (9000, day(40))
        return union
    }

    private static func founded(_ employers: [String], on day: Day) -> [String: FieldValue] {
        let rows = employers.map { name in
            var row = FoundingEmployer()
            (row.employer, row.sector, row.workers) = (Employer(name: name), .privateFirms, 60)
            return row
        }
        return [
            "foundedOn": .day(day), "approval": .text("东工复〔2026〕7号"),
            "employers": FoundingEmployer.fieldValue(of: rows),
        ]
    }

    @Test("What a union covers is known of any day, and a union of one covers one", arguments: Stage.engines)
    func coverage(_ engine: Engine) async throws {
        try await Stage.withLedgers(engine, OrganisingModule.all) { walk async throws in
            let bridge = walk.tree.bridge
            let id = try await walk.open(Self.union("桥头货车司机工联会", .industryFederation), of: bridge)
            #expect(try await walk.entry(id).due.day == Self.day(40))
            try await walk.take("found", on: id, Self.founded(["鹏程货运", "远山物流", "长桥车队"], on: Self.day(-100)))
            let single = try await walk.open(Self.union("桥头五金厂工会", .base), of: bridge)
            let two = Self.founded(["桥头五金厂", "桥头电器厂"], on: Self.today)
            #expect(try await walk.refused(taking: "found", on: single, two)?.field == "employers")
            try await walk.take("found", on: single, Self.founded(["桥头五金厂"], on: Self.today))
            let members = try await walk.links(of: id, in: "covered-employers")
            try await walk.take(
                "leave", on: members[1], ["leftOn": .day(Self.day(-10)), "reason": .text("单独建会")])
            for (days, covered, unions) in [(-101, 0, 0), (-50, 3, 1), (-10, 2, 1), (0, 3, 2)] {
                let on = Self.day(days)...Self.day(days)
                #expect(try await walk.figure("covered-employers.covered", in: walk.tree.east, on) == covered)
                #expect(try await walk.figure("unions.standing", in: walk.tree.east, on) == unions)
            }
            let end: [String: FieldValue] = ["dissolvedOn": .day(Self.today), "reason": .text("区划调整")]
            #expect(try await walk.refused(taking: "dissolve", on: id, end)?.isConflict == true)
        }
    }

    private static func delegates(_ roles: [DelegateRole]) -> FieldValue {
        Delegate.fieldValue(
            of: roles.map { role in
                var delegate = Delegate()
                (delegate.name, delegate.body, delegate.role) = ("关小满", "东江市总工会", role)
                return delegate
            })
    }

    @Test("Delegates go with a head and with what workers ask, and each of that is answered", arguments: Stage.engines)
    func delegation(_ engine: Engine) async throws {
        try await Stage.withLedgers(engine, OrganisingModule.all) { walk async throws in
            var delegation = Delegation()
            (delegation.congress, delegation.level, delegation.quota) = ("省工会第十五次代表大会", .province, 2)
            delegation.opensOn = Self.day(5)
            let id = try await walk.open(delegation, of: walk.tree.east)
            for roles in [[DelegateRole.delegate], [.head, .head], [.head, .delegate, .delegate]] {
                let answers: [String: FieldValue] = ["formedOn": .day(Self.today), "delegates": Self.delegates(roles)]
                #expect(try await walk.refused(taking: "form", on: id, answers)?.field == "delegates")
            }
            try await walk.take(
                "form", on: id, ["formedOn": .day(Self.today), "delegates": Self.delegates([.head, .delegate])])
            let opinions = [DelegateProposalKind.proposal, .message].map { kind in
                var opinion = DelegateOpinion()
                (opinion.title, opinion.kind, opinion.text) = ("骑手职业伤害保障", kind, "扩大试点")
                return opinion
            }
            let sent: [String: FieldValue] = [
                "sentOn": .day(Self.day(4)), "opinions": DelegateOpinion.fieldValue(of: opinions),
            ]
            try await walk.take("send", on: id, sent)
            try await walk.take("return", on: id, ["returnedOn": .day(Self.day(9)), "conveyBy": .day(Self.day(30))])
            let proposals = try await walk.links(of: id, in: "delegate-proposals")
            let told: [String: FieldValue] = ["publication": .text("工会信息第 9 期")]
            #expect(try await walk.refused(taking: "tell", on: proposals[0], told)?.isConflict == true)
            try await walk.take("tell", on: proposals[1], told)
            var conveyance = DelegationConveyance()
            (conveyance.day, conveyance.place, conveyance.persons) = (Self.day(12), "桥头纺织厂", 120)
            let conveyed: [String: FieldValue] = ["conveyed": DelegationConveyance.fieldValue(of: [conveyance])]
            #expect(try await walk.refused(taking: "conclude", on: id, conveyed)?.isConflict == true)
            try await walk.take(
                "route", on: proposals[0], ["department": .text("权益保障部"), "answerBy": .day(Self.day(30))])
            try await walk.take(
                "answer", on: proposals[0], ["answer": .text("已列入明年计划"), "answeredOn": .day(Self.day(6))])
            try await walk.take("again", on: proposals[0], ["answerBy": .day(Self.day(40))])
            try await walk.take(
                "answer", on: proposals[0], ["answer": .text("试点已扩大"), "answeredOn": .day(Self.day(8))])
            try await walk.take("close", on: proposals[0], ["satisfaction": .choice("satisfied")])
            try await walk.take("conclude", on: id, conveyed)
            let days = Self.today...Self.day(20)
            #expect(try await walk.figure("delegations.delegates", in: walk.tree.east, days) == 2)
            #expect(try await walk.figure("delegations.reached", in: walk.tree.east, days) == 120)
        }
    }

    @Test("A reform plan is approved by the union above and by nobody below", arguments: Stage.engines)
    func reform(_ engine: Engine) async throws {
        try await Stage.withLedgers(engine, OrganisingModule.all) { walk async throws in
            let county = try await walk.stage.account("county", at: walk.tree.eastCity, .officer)
            let city = try await walk.stage.account("city", at: walk.tree.east, .officer)
            var plan = ReformPlan()
            (plan.title, plan.submitBy, plan.measures) = ("城区总工会改革方案", Self.day(10), "精简机构，优化职能")
            let id = try await walk.open(plan, of: walk.tree.eastCity, as: county)
            let departments = [("办公室", 4), ("权益保障部", 6)].map { name, posts in
                var department = ReformDepartment()
                (department.name, department.functions, department.posts) = (name, "见三定方案", posts)
                return department
            }
            let submitted: [String: FieldValue] = [
                "departments": ReformDepartment.fieldValue(of: departments), "submittedOn": .day(Self.today),
                "decideBy": .day(Self.day(40)),
            ]
            try await walk.take("submit", on: id, submitted, as: county)
            let approved: [String: FieldValue] = [
                "approval": .text("东工复〔2026〕2号"), "approvedOn": .day(Self.today), "carryOutBy": .day(Self.day(90)),
            ]
            #expect(try await walk.refused(taking: "approve", on: id, approved, as: county) != nil)
            #expect(try await walk.figure("reform-plans.posts", in: walk.tree.east, Self.today...Self.today) == 0)
            try await walk.take("approve", on: id, approved, as: city)
            #expect(try await walk.figure("reform-plans.posts", in: walk.tree.east, Self.today...Self.today) == 10)
        }
    }

    @Test(
        "A lecture is approved by another than who asks, before its day; editors see none of it",
        arguments: Stage.engines)
    func lectures(_ engine: Engine) async throws {
        try await Stage.withLedgers(engine, OrganisingModule.all) { walk async throws in
            let first = try await walk.stage.account("first", at: walk.tree.east, .officer)
            let second = try await walk.stage.account("second", at: walk.tree.east, .officer)
            let editor = try await walk.stage.account("editor", at: walk.tree.east, .editor)
            var lecture = ForumApproval()
            (lecture.title, lecture.kind, lecture.organiser) = ("职工大讲堂", .lecture, "市总工会宣教部")
            (lecture.venue, lecture.day, lecture.outline) = ("工人文化宫", Self.day(3), "劳动法律")
            let id = try await walk.open(lecture, of: walk.tree.east, as: first)
            var approval: [String: FieldValue] = ["approvedOn": .day(Self.day(4)), "conditions": .text("同意")]
            #expect(try await walk.refused(taking: "approve", on: id, approval, as: first)?.isConflict == true)
            #expect(try await walk.refused(taking: "approve", on: id, approval, as: second)?.field == "approvedOn")
            approval["approvedOn"] = .day(Self.today)
            try await walk.take("approve", on: id, approval, as: second)
            #expect(try await walk.refused(taking: "cancel", on: id, ["reason": .text("改期")], as: editor) == .notFound)
        }
    }
}
