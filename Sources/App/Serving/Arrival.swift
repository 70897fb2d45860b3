import Kernel
import Store
import Web

/// Who comes with a session cookie.
struct Arrival {
    let token: String

    func identify(on platform: Platform) async throws -> SignedIn? {
        guard let secret = Secret(token) else { return nil }
        let now = platform.clock.now()
        let found = try await platform.database.read { connection -> (SignedIn, isStale: Bool)? in
            guard let session = try Session.open(secret, at: now, on: connection) else { return nil }
            let actor = try Actor.of(session.account, on: connection)
            return (try Self.signedIn(session.account, actor, connection), session.isStale)
        }
        guard let found else { return nil }
        if found.isStale { try await platform.perform(KeepSession(secret), as: .anonymous) }
        return found.0
    }

    private static func signedIn(_ account: Account, _ actor: Actor, _ connection: any Connection) throws -> SignedIn {
        let home = try Organisation.find(account.organisation, on: connection)
        let crumbs = try home?.line(on: connection).suffix(2).map { organisation in
            let link: Link? =
                actor.may(.readOrganisations, at: organisation.place) ? "/organisations/\(organisation.id)" : nil
            return Crumb(Text(same: organisation.name), link)
        }
        return SignedIn(
            actor: actor, language: account.language, organisations: crumbs ?? [], post: actor.grants.first?.role.label)
    }
}
