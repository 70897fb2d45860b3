import Kernel
import Store
import Web
import Workplace

/// Who comes with a session cookie.
struct Arrival {
    let token: String
    let book: LedgerBook
    let importing: ImportsUnderWay

    /// What a signed-in person's surroundings follow from, besides the database.
    private struct Known: Hashable {
        let account: ID<Account>
        let day: Day
    }

    func identify(on platform: Platform) async throws -> SignedIn? {
        guard let secret = Secret(token) else { return nil }
        let now = platform.clock.now()
        let found = try await platform.database.read { connection -> (SignedIn, isStale: Bool)? in
            guard let session = try Session.open(secret, at: now, on: connection) else { return nil }
            let signedIn = try connection.untilCommit(Known(account: session.account.id, day: now.day)) {
                let book = try book.inForce(on: connection)
                let actor = try Actor.of(session.account, on: connection)
                return try self.signedIn(session.account, actor, in: book, on: now.day, connection)
            }
            return (signedIn, session.isStale)
        }
        guard let found else { return nil }
        // Reading goes on while a large import is entered; the use of the session is written down later.
        if found.isStale, !importing.isEntering { try await platform.perform(KeepSession(secret), as: .anonymous) }
        return found.0
    }

    private func signedIn(
        _ account: Account, _ actor: Actor, in book: LedgerBook, on today: Day, _ connection: any Connection
    ) throws -> SignedIn {
        let home = try Organisation.find(account.organisation, on: connection)
        let above = try home?.parent.flatMap { try Organisation.find($0, on: connection) }
        let crumbs = [above, home].compactMap { $0 }.map { organisation in
            let link: Link? =
                actor.may(.readOrganisations, at: organisation.place) ? "/organisations/\(organisation.id)" : nil
            return Crumb(Text(same: organisation.name), link)
        }
        return SignedIn(
            actor: actor, language: account.language, organisations: crumbs, post: actor.grants.first?.role.label,
            counts: try counts(for: actor, on: today, connection), ways: LedgerPages.built(in: book, for: actor))
    }

    /// The numbers beside entries of the navigation.
    private func counts(
        for actor: Actor, on today: Day, _ connection: any Connection
    ) throws -> [String: NavigationCount] {
        guard actor.may(.useInbox) else { return [:] }
        var counts = try InboxPages.counts(for: actor, in: book, on: today, connection)
        counts[NoticePages.bell.name] = try NoticePages.count(for: actor, connection)
        return counts
    }
}
