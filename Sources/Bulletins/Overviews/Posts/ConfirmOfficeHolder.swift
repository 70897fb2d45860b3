import Kernel

/// Records what articles say: somebody in a post of a union, and, where the person says so, the end of whoever held it until
/// then; all in one transaction, with the journal lines of setting up and ending a post.
struct ConfirmOfficeHolder: Command {
    static var requires: Permission? { .changeOrganisations }

    let holder: ID<OfficeHolder>
    /// `nil` for the day of the first article within the person's reach.
    var since: Day?
    /// For somebody who holds it no longer.
    var until: Day?
    var endsOthers = false

    func perform(at desk: Desk) throws -> OfficeHolder {
        let found = try OfficeHolder.find(holder, for: desk.actor, on: desk.connection)
        try desk.allow(.changeOrganisations, at: found.place)
        let since = since ?? found.evidence.first
        try refuse(found, since)
        if endsOthers { try endOthers(of: found, since, at: desk) }
        try AddPost(found.post, holder: found.name, at: found.organisation, since: since).perform(at: desk)
        if let until { try end(found, on: until, at: desk) }
        return found
    }

    private func refuse(_ found: OfficeHolder, _ since: Day) throws {
        if found.isDismissed {
            throw Refusal.conflict(why: Text("这一条已忽略，请先恢复", en: "This one is dismissed; restore it first"))
        }
        if found.standing == .recorded {
            throw Refusal.conflict(
                why: Text(
                    "\(found.name)已登记为\(found.post)，无需再次登记", en: "\(found.name) is recorded as \(found.post) already"))
        }
        if let until, until < since {
            throw Refusal.invalid(
                field: "until", why: Text("截止日不能早于起始日", en: "The last day does not come before the first"))
        }
    }

    private func endOthers(of found: OfficeHolder, _ since: Day, at desk: Desk) throws {
        for other in found.others(try found.recorded(on: desk.connection)) {
            guard other.since < since else {
                throw Refusal.invalid(
                    field: "since",
                    why: Text(
                        "\(other.holder ?? "")自 \(other.since) 起任职；要同时免去，起始日须晚于这一天",
                        en: "\(other.holder ?? "") holds it since \(other.since); to end that, begin on a later day"))
            }
            try EndPost(other.id, of: found.organisation, on: since.adding(days: -1)).perform(at: desk)
        }
    }

    private func end(_ found: OfficeHolder, on day: Day, at desk: Desk) throws {
        let open = try found.recorded(on: desk.connection).filter { $0.until == nil && $0.holder == found.name }
        guard let post = open.map(\.id).max() else { throw Refusal.notFound }
        try EndPost(post, of: found.organisation, on: day).perform(at: desk)
    }
}
