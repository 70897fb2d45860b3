import Kernel

/// Under which union an issue is filed.
struct IssuerChoice: Sendable {
    /// Chosen by the person; `nil` leaves it to what the head of the issue says.
    let chosen: ID<Organisation>?
    /// Taken when nothing is chosen and the head says nothing that can be resolved.
    let fallback: ID<Organisation>?

    /// - Throws: ``Refusal/invalid(field:why:)`` when no union can be told.
    func settle(_ reading: BulletinReading, at desk: Desk) throws -> Organisation {
        if let chosen {
            guard let organisation = try Organisation.find(chosen, on: desk.connection) else { throw Refusal.notFound }
            return organisation
        }
        let home = try fallback.flatMap { try Organisation.find($0, on: desk.connection) }
        let resolver = OrganisationResolver(issuer: home, on: desk.connection)
        let printed = [reading.masthead.office, reading.masthead.name].compactMap { $0 }
        for name in printed {
            if let found = try resolver.resolve(name), desk.actor.may(.importBulletins, at: found.place) {
                return found
            }
        }
        guard let home else {
            throw Refusal.invalid(
                field: "issuer",
                why: Text(
                    "报头没有写明编发单位，请选择编发单位后再导入",
                    en: "The head does not say which union issued it; choose the issuer and import again"))
        }
        return home
    }
}
