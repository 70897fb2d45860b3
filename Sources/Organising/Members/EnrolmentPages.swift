import Kernel
import Store
import Web

/// Enrolling somebody.
struct EnrolmentPages: Sendable {
    let platform: Platform

    var routes: [Route] {
        let officers = Audience.holding(.changeMembers, .anywhere)
        return [
            .page("/members/new", "members.enrol-ask", for: officers) { try await ask($0, .empty) },
            .post("/members/new", "members.enrol", for: officers) { visit in
                let form = MemberForm(visit.form)
                return try await .attempt {
                    try await enrol(visit, form)
                } orAgain: {
                    try await ask(visit, form, errors: $0)
                }
            },
        ]
    }

    private func union(_ visit: Visit) async throws -> Organisation {
        try await platform.read(as: visit.identity) { connection, actor in
            let own = actor.grants.first { Permission.changeMembers.roles.contains($0.role) }?.organisation
            guard let id = visit.query.id("in", of: Organisation.self) ?? own else { throw Refusal.notFound }
            return try Organisation.find(id, for: actor, under: .changeMembers, on: connection)
        }
    }

    private func ask(_ visit: Visit, _ form: MemberForm, errors: FormErrors = .none) async throws -> Page {
        let union = try await union(visit)
        let list = MemberPages.address.with("in", union.id.description)
        return Page(
            Text("登记入会", en: "Enrol a member"), trail: [Crumb(Text("会员", en: "Members"), list)], entry: "members",
            lead: Text(same: union.name)
        ) { html in
            html.sheet {
                html.form(post: MemberPages.enrolling.with("in", union.id.description), errors: errors) {
                    form.write(to: html, errors: errors, isNew: true)
                    html.submit(Text("登记", en: "Enrol"), cancel: list)
                }
            }
        }
    }

    private func enrol(_ visit: Visit, _ form: MemberForm) async throws -> Answer {
        let union = try await union(visit)
        let enrolment = try form.enrolment()
        let command = EnrolMember(enrolment, at: union.id, transferring: form.isTransferring)
        switch try await platform.perform(command, as: visit.identity) {
        case .enrolled(let person):
            return .redirect(
                to: .card(of: person),
                saying: enrolment.settled(Text("已登记入会", en: "Enrolled"), on: visit.now.day))
        case .asked:
            return .redirect(
                to: MemberPages.transfers,
                saying: Notice(.done, Text("已申请转入，等原工会确认", en: "Asked for; the other union has to confirm it")))
        }
    }
}

extension Enrolment {
    /// That it was kept, with what whoever entered it should look at again.
    func settled(_ deed: Text, on today: Day) -> Notice {
        let doubts = doubts(on: today)
        return doubts.isEmpty
            ? Notice(.done, deed) : Notice(.hint, doubts.reduce(deed) { $0 + Text("；", en: ". ") + $1.why })
    }
}
