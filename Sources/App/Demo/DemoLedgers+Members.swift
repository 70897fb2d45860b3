import Kernel
import Organising
import Store

extension DemoLedgers {
    private typealias Member = (name: String, number: String, phone: String, segments: [WorkSegment], days: Int)

    private static let drivers: [Member] = [
        ("区小满", "440199198801030011", "13900000101", [.truckDriver, .migrant], -420),
        ("单云起", "440199198902040032", "13900000102", [.truckDriver], -300),
        ("欧阳春和", "440199199003050055", "13900000103", [.truckDriver, .migrant], -45),
        ("解知微", "440199199104060076", "13900000104", [.courier], -20),
        ("麦穗儿", "440199199205070097", "13900000105", [.courier, .migrant], -6),
        ("冼望远", "", "13900000106", [.foodDelivery], -3),
    ]

    private static let offices: [Member] = [
        ("麦知秋", "440199199306080112", "13900000107", [], -900),
        ("仇清和", "440199199407090133", "13900000108", [.construction, .migrant], -120),
    ]

    private static let applicants: [Member] = [
        ("朴晓岚", "440199199508100150", "13900000109", [.rideHailing], 0),
        ("查无忧", "440199199609110171", "13900000110", [.foodDelivery, .migrant], 0),
        // A member of the drivers' union.
        ("解知微", "440199199104060076", "13900000104", [.courier], 0),
    ]

    /// Members of two unions, applications to one, and the account of the officer linked to what is held about her.
    func fillMembers() async throws {
        let platform = installation.platform
        let (drivers, office) = (try await union("广州市番禺区总工会"), try await union("广州市总工会"))
        for member in Self.drivers { try await enrol(member, at: drivers) }
        for member in Self.offices { try await enrol(member, at: office) }
        for (group, goal) in [(TargetGroup.truckDriver, 3), (.courier, 12), (.everybody, 4)] {
            try await open(target(group, goal), of: "广州市总工会", in: "ganbu")
        }
        let event = try await open(event, of: "广州市总工会", in: "ganbu")
        for member in Self.applicants {
            _ = try await platform.perform(ApplyForMembership(form(member), at: office, event: event), as: .anonymous)
        }
        let journal = platform.journal
        let found = try await platform.read(as: .operator) { connection, actor in
            try MemberSearch.find("麦知秋", for: actor, journal, on: connection).lines.first
        }
        guard let officer = found else { return }
        try await platform.perform(LinkAccount(officer.membership.key, to: "ganbu"), as: .operator)
        if let identity = accounts["lingdao"] {
            _ = try await platform.perform(OpenRegisterCard(officer.person.id), as: .account(identity))
        }
    }

    private func target(_ group: TargetGroup, _ goal: Int) -> JoiningTarget {
        var target = JoiningTarget()
        (target.year, target.group, target.goal) = (today.civil.year, group, goal)
        target.measures = "进站点、进园区，扫码入会（虚构）。"
        return target
    }

    private var event: JoiningEvent {
        var event = JoiningEvent()
        (event.title, event.series) = ("骑手入会一码办理进站点（示例）", "新就业形态劳动者集中入会")
        (event.kind, event.day, event.place) = (.station, day(0), "某外卖配送站点")
        (event.segments, event.aim) = ([.foodDelivery, .courier, .rideHailing], 60)
        return event
    }

    private func enrol(_ member: Member, at union: ID<Organisation>) async throws {
        var form = form(member)
        form.joinedOn = day(member.days)
        _ = try await installation.platform.perform(EnrolMember(form, at: union), as: .operator)
    }

    private func form(_ member: Member) -> Enrolment {
        var form = Enrolment()
        (form.name, form.identityNumber, form.phone) = (member.name, member.number, member.phone)
        (form.segments, form.consent) = (member.segments, .online)
        return form
    }
}
