import Kernel
import Organising

extension DemoLedgers {
    func fillFoundings() async throws {
        try await open(
            founding("云岭光电科技有限公司（虚构）", .independent, workers: 86, party: .none), of: "广州市番禺区总工会", in: "ganbu")
        let noticed = try await open(
            founding("珠岸快运有限公司（虚构）", .independent, workers: 130, party: .own), of: "广州市总工会", in: "ganbu")
        try await take("request", on: noticed, of: "foundings", ["requestedOn": .day(day(-20))], by: "ganbu")
        try await take(
            "approve", on: noticed, of: "foundings",
            ["approvalNumber": .text("（示例）〔2026〕21号"), "approvedOn": .day(day(-16))])
        let candidates = [
            candidate("甘棠荫", .chair), candidate("莫怀谷", .viceChair), candidate("符自新", .member),
            candidate("农竞秀", .member), candidate("卢见山", .auditHead),
        ]
        try await take(
            "nominate", on: noticed, of: "foundings",
            [
                "members": .number(120), "womenMembers": .number(31), "meeting": .choice(MeetingKind.members.rawValue),
                "seats": .number(3), "candidates": Candidate.fieldValue(of: candidates),
            ], by: "ganbu")
        try await take(
            "publish", on: noticed, of: "foundings", ["notice": .text("厂区公告栏、企业内网")], by: "ganbu")

        var vacancy = ByElection()
        vacancy.union = try await union("广州市番禺区总工会")
        (vacancy.post, vacancy.cause, vacancy.vacantOn) = (.viceChair, .moved, day(-70))
        try await open(vacancy, of: "广州市番禺区总工会", in: "ganbu")
        var recall = Recall()
        recall.union = try await union("广州市番禺区总工会")
        (recall.post, recall.holder, recall.proposedBy) = (.auditor, "虚构人", .members)
        (recall.electors, recall.supporters) = (90, 21)
        try await open(recall, of: "广州市番禺区总工会", in: "ganbu")
    }

    private func founding(
        _ employer: String, _ kind: FoundingKind, workers: Int, party: PartyPresence
    ) -> Founding {
        var founding = Founding()
        founding.employer = Employer(name: employer)
        founding.name = employer.replacing("（虚构）", with: "") + "工会"
        (founding.kind, founding.workers, founding.party) = (kind, workers, party)
        (founding.establishedOn, founding.leader) = (day(-200), "麦知秋")
        founding.sector = .privateFirms
        founding.address = Address(line: "示例大道 8 号")
        return founding
    }

    private func candidate(_ name: String, _ seat: Seat) -> Candidate {
        var candidate = Candidate()
        (candidate.name, candidate.seat, candidate.standing) = (name, seat, .worker)
        return candidate
    }
}
