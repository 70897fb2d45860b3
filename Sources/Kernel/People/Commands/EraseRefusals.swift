import Store

/// Erases the names and the reasons of refusals whose term is over. Only the clock and the terminal do so, as the operator; that
/// somebody applied and was refused is counted still.
struct EraseRefusals: Command {
    static var requires: Permission? { nil }

    let applications: [MembershipKey]

    /// - Returns: how many were erased now.
    func perform(at desk: Desk) throws -> Int {
        guard desk.actor.identity == .operator else { throw Refusal.notFound }
        let due = Set(try RefusalsDue.find(on: desk.now.day, among: applications, desk.connection))
        var erased = 0
        for key in applications where due.contains(key) {
            guard let membership = try Membership.find(key, on: desk.connection),
                let person = try Person.find(membership.person, on: desk.connection), person.name != RefusalsDue.nobody
            else { continue }
            for other in try Membership.all(of: person.id, on: desk.connection) {
                try MembershipApplication.settle(other.id, on: desk.connection)
                try AskedCorrection.forget(other.key, on: desk.connection)
            }
            let members = try MemberDesk(at: key.organisation, desk)
            let merged = try PersonMerge.standing(of: person.id, on: desk.connection).map(\.merged)
            for one in [person] + (try merged.compactMap { try Person.find($0, on: desk.connection) }) {
                try members.blank(one)
            }
            erased += 1
        }
        return erased
    }
}

extension MemberDesk {
    /// Leaves of a person that there was somebody.
    fileprivate func blank(_ person: Person) throws {
        var left = person
        (left.name, left.phone, left.sex, left.born) = (RefusalsDue.nobody, nil, nil, nil)
        try left.update(on: connection)
        for table: SQL in ["employment", "person_opening", "account_person"] {
            try connection.run("DELETE FROM \(table) WHERE person = \(person.id)")
        }
        try desk.erase(person.subject, of: organisation.id, saying: Journal.erased)
    }
}
