import Kernel

/// Under which union an issue is filed.
struct IssuerChoice: Sendable {
    /// Chosen by the person; `nil` leaves it to what the head of the issue says.
    let chosen: ID<Organisation>?
    /// Taken when nothing is chosen and the head says nothing that can be resolved.
    let fallback: ID<Organisation>?

    /// The union that was chosen, or that the head names and for which she may import; `nil` where neither says.
    func named(in reading: BulletinReading, at desk: Desk) throws -> Organisation? {
        if let chosen {
            guard let organisation = try Organisation.find(chosen, on: desk.connection) else { throw Refusal.notFound }
            return organisation
        }
        let resolver = OrganisationResolver(issuer: try home(at: desk), on: desk.connection)
        let printed = [reading.masthead.office, reading.masthead.name].compactMap { $0 }
        for name in printed {
            if let found = try resolver.resolve(name), desk.actor.may(.importBulletins, at: found.place) {
                return found
            }
        }
        return nil
    }

    /// - Throws: ``Refusal/invalid(field:why:)`` when there is no fallback.
    func assumed(at desk: Desk) throws -> Organisation {
        guard let home = try home(at: desk) else {
            throw Refusal.invalid(
                field: "issuer",
                why: Text(
                    "报头没有写明编发单位，请选择编发单位后再导入",
                    en: "The head does not say which union issued it; choose the issuer and import again"))
        }
        return home
    }

    private func home(at desk: Desk) throws -> Organisation? {
        try fallback.flatMap { try Organisation.find($0, on: desk.connection) }
    }
}
