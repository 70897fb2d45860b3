import Kernel
import Organising

extension DemoLedgers {
    func fillTerms() async throws {
        let terms = [
            ("市总工会委员会（示例）", 16, CommitteeLevel.local, "广州市总工会", 1826 - 35),
            ("区总工会委员会（示例）", 9, .local, "广州市番禺区总工会", 1826 + 12),
            ("区总工会委员会（示例）", 7, .local, "阳江市江城区总工会", 1826 - 160),
        ]
        for (title, number, level, union, age) in terms {
            var term = CommitteeTerm()
            (term.title, term.number, term.level, term.years) = (title, number, level, .five)
            (term.beganOn, term.seats) = (day(-age), 31)
            var session = CommitteeSession()
            (session.number, session.day, session.kind) = (4, day(-200), .plenary)
            term.sessions = [session]
            try await open(term, of: union, in: union == "广州市总工会" ? "ganbu" : nil)
        }
        let certificates = [
            ("番禺区某汽配厂工会（示例）", "81440113MC0000001A", 18), ("番禺区某物流公司工会（示例）", "81440113MC0000002D", -4),
            ("番禺区某电子厂工会（示例）", "81440113MC0000003G", 600),
        ]
        for (title, code, days) in certificates {
            var certificate = UnionCertificate()
            (certificate.title, certificate.code) = (title, code)
            (certificate.registrar, certificate.registeredOn) = ("广州市番禺区总工会", day(-1500))
            certificate.validUntil = day(days)
            try await open(certificate, of: "广州市番禺区总工会", in: "ganbu")
        }
        var contract = ProtectedContract()
        contract.union = try await union("广州市番禺区总工会")
        (contract.name, contract.office) = ("古小满", .partTime)
        contract.employer = Employer(name: "晨帆汽配（虚构）")
        (contract.contractFrom, contract.contractUntil) = (day(-1000), day(40))
        (contract.officeFrom, contract.officeUntil) = (day(-1030), day(66))
        try await open(contract, of: "广州市番禺区总工会", in: "ganbu")
    }

    func fillRegister() async throws {
        var union = UnionRecord()
        (union.title, union.kind, union.sector) = ("番禺区货车司机工联会（示例）", .industryFederation, .newForms)
        (union.trade, union.population, union.foundBy) = ("货车司机", 9000, day(40))
        try await open(union, of: "广州市番禺区总工会", in: "ganbu")
        (union.title, union.kind, union.sector) = ("汽配园区联合工会（示例）", .joint, .privateFirms)
        (union.trade, union.population) = ("汽车配件", 640)
        let joint = try await open(union, of: "广州市番禺区总工会", in: "ganbu")
        let employers = [("晨帆汽配（虚构）", 86), ("同兴模具（虚构）", 41), ("南粤轴承（虚构）", 133)].map { name, workers in
            var row = FoundingEmployer()
            (row.employer, row.sector, row.workers) = (Employer(name: name), .privateFirms, workers)
            return row
        }
        try await take(
            "found", on: joint, of: "unions",
            [
                "foundedOn": .day(day(-300)), "approval": .text("（示例）〔2026〕3号"),
                "employers": FoundingEmployer.fieldValue(of: employers),
            ], by: "ganbu")
        var committee = WomensCommittee()
        (committee.title, committee.form, committee.foundBy) = ("汽配园区联合工会（示例）", .committee, day(-200))
        let women = try await open(committee, of: "广州市番禺区总工会")
        try await take(
            "found", on: women, of: "womens-committees",
            ["foundedOn": .day(day(-210)), "director": .text("麦晓岚"), "termEndsOn": .day(day(70))])
        var activity = WomensActivity()
        (activity.title, activity.kind, activity.committee) = ("女职工健康讲座（示例）", .health, "汽配园区联合工会")
        (activity.day, activity.place) = (day(6), "园区职工之家")
        try await open(activity, of: "广州市番禺区总工会")
        var staff = SocialStaff()
        (staff.title, staff.kind, staff.provider) = ("园区驻点社会工作者（示例）", .worker, "某社会工作服务中心（虚构）")
        (staff.startedOn, staff.endsOn, staff.persons, staff.unions) = (day(-320), day(45), 4, 37)
        try await open(staff, of: "广州市番禺区总工会")
    }

    func fillCongress() async throws {
        var delegation = Delegation()
        (delegation.congress, delegation.level, delegation.quota) = ("省工会代表大会（示例）", .province, 3)
        delegation.opensOn = day(12)
        let formed = try await open(delegation, of: "广州市总工会", in: "ganbu")
        let delegates = [("冼望舒", DelegateRole.head), ("符自新", .deputy), ("麦知秋", .branchSecretary)].map { name, role in
            var delegate = Delegate()
            (delegate.name, delegate.body, delegate.role) = (name, "广州市总工会", role)
            return delegate
        }
        try await take(
            "form", on: formed, of: "delegations",
            ["formedOn": .day(day(-2)), "delegates": Delegate.fieldValue(of: delegates)], by: "ganbu")
        var message = DelegateProposal()
        (message.title, message.kind, message.congress) = ("把骑手的期盼带上大会（示例）", .message, "省工会代表大会（示例）")
        (message.receivedOn, message.text) = (day(-3), "希望更多骑手走进工会的家（虚构）。")
        message.answerBy = day(12)
        try await open(message, of: "广州市总工会", in: "ganbu")
    }
}
