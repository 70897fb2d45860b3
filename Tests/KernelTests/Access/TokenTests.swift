import Stage
import Store
import Testing

@testable import Kernel

/// Case 26, as far as it concerns tokens.
@Suite("Tokens") struct TokenTests {
    private static let address = "192.0.2.7"

    private static func token(
        _ stage: KernelStage, _ identity: Actor.Identity, _ scopes: [TokenScope] = [TokenScope("organisations", .read)],
        from addresses: [AddressRange] = [], days: Int = 30
    ) async throws -> String {
        try await stage.perform(
            MakeToken(name: "对接", scopes: scopes, addresses: addresses, days: days), as: identity)
    }

    private static func opens(
        _ text: String, _ stage: KernelStage, from address: String = address
    ) async throws -> Actor? {
        let now = stage.clock.now
        return try await stage.read { try AccessToken.open(text, from: address, at: now, on: $0)?.actor }
    }

    @Test("The database holds its digest and its beginning, and nothing that opens it", arguments: Stage.engines)
    func digest(_ engine: Engine) async throws {
        try await Stage.withSmallTree(engine) { stage, tree async throws in
            let officer = try await stage.account("officer", at: tree.east, .officer)
            let text = try await Self.token(stage, officer)
            let secret = try #require(AccessToken.secret(of: text))
            let kept = try await stage.read { connection in
                try connection.all("SELECT digest, beginning FROM access_token") {
                    (try $0[0] as [UInt8], try $0[1] as String)
                }
            }
            #expect(kept.map(\.0) == [secret.digest])
            #expect(kept.map(\.1) == [String(text.prefix(12))])
            #expect(try await Self.opens(text, stage)?.account == officer.id)
            #expect(try await Self.opens(secret.text, stage) == nil)
            #expect(try await stage.session(secret) == nil, "a token is no session")
        }
    }

    @Test("A new password, a role more or less, a used link and disabling end it at once", arguments: Stage.engines)
    func ends(_ engine: Engine) async throws {
        try await Stage.withSmallTree(engine) { stage, tree async throws in
            let officer = try await stage.account("officer", at: tree.east, .officer)
            let id = try #require(officer.id)
            let deeds: [@Sendable () async throws -> Void] = [
                { try await stage.perform(GrantRole(.editor, to: id, at: tree.east)) },
                { try await stage.perform(ChangePassword(hash: KernelStage.hash), as: officer) },
                {
                    let link = try await stage.perform(InviteAgain(id))
                    try await stage.perform(AcceptInvitation(link, passwordHash: KernelStage.hash), as: .anonymous)
                },
                {
                    try await stage.perform(SetAccountEnabled(id, false))
                    try await stage.perform(SetAccountEnabled(id, true))
                },
            ]
            for deed in deeds {
                let text = try await Self.token(stage, officer)
                #expect(try await Self.opens(text, stage) != nil)
                try await deed()
                #expect(try await Self.opens(text, stage) == nil)
            }
        }
    }

    @Test("It ends on its day, and where it was revoked", arguments: Stage.engines)
    func term(_ engine: Engine) async throws {
        try await Stage.withSmallTree(engine) { stage, tree async throws in
            let officer = try await stage.account("officer", at: tree.east, .officer)
            let id = try #require(officer.id)
            let (short, long) = (try await Self.token(stage, officer, days: 1), try await Self.token(stage, officer))
            stage.clock.advance(seconds: 86_400)
            #expect(try await Self.opens(short, stage) == nil)
            let own = try #require(try await stage.read { try AccessToken.all(of: id, on: $0).last })
            let other = try await stage.account("other", at: tree.east, .officer)
            let stranger = try #require(other.id)
            await #expect(throws: Refusal.self) {
                try await stage.perform(RevokeToken(own.id, of: id), as: other)
            }
            await #expect(throws: Refusal.notFound) {
                try await stage.perform(RevokeToken(own.id, of: stranger), as: other)
            }
            #expect(try await Self.opens(long, stage) != nil)
            try await stage.perform(RevokeToken(own.id, of: id), as: officer)
            let rest = try await stage.read { try AccessToken.all(of: id, on: $0).filter { !$0.isRevoked }.count }
            #expect(rest == 1)
        }
    }

    @Test("It may be used from its addresses only", arguments: Stage.engines)
    func addresses(_ engine: Engine) async throws {
        try await Stage.withSmallTree(engine) { stage, tree async throws in
            let officer = try await stage.account("officer", at: tree.east, .officer)
            let ranges = ["192.0.2.0/24", "2001:db8::/32"].compactMap { AddressRange($0) }
            let text = try await Self.token(stage, officer, from: ranges)
            for address in ["192.0.2.7", "::ffff:192.0.2.9", "2001:db8:1::5"] {
                #expect(try await Self.opens(text, stage, from: address) != nil, "\(address)")
            }
            for address in ["192.0.3.7", "2001:db9::1", "", "::1", "localhost"] {
                #expect(try await Self.opens(text, stage, from: address) == nil, "\(address)")
            }
        }
    }

    @Test("The person acts with her roles, cut down to what it was made for", arguments: Stage.engines)
    func scopes(_ engine: Engine) async throws {
        try await Stage.withSmallTree(engine) { stage, tree async throws in
            let officer = try await stage.account("officer", at: tree.east, .officer)
            let text = try await Self.token(stage, officer)
            let actor = try #require(try await Self.opens(text, stage))
            let east = try #require(try await stage.read { try Organisation.find(tree.east, on: $0) })
            let west = try #require(try await stage.read { try Organisation.find(tree.west, on: $0) })
            #expect(actor.may(.readOrganisations, at: east.place))
            #expect(!actor.may(.readOrganisations, at: west.place), "no more than she may herself")
            let bare = try await Self.token(stage, officer, [TokenScope("proposals", .write)])
            let narrow = try #require(try await Self.opens(bare, stage))
            #expect(!narrow.may(.readOrganisations))
            #expect(narrow.scope(of: .readOrganisations).isEmpty)
            await #expect(throws: Refusal.signedOut) {
                try await stage.perform(
                    MakeToken(name: "又一个", scopes: [TokenScope("organisations", .read)], days: 1), as: actor.identity)
            }
        }
    }

    @Test("The verbs that are neither reading nor writing are in no token")
    func verbs() {
        let all = TokenScope("accounts", .write)
        #expect(all.covers(.readAccounts))
        #expect(!all.covers(.changeAccounts))
        #expect(TokenScope("journal:read")?.covers(.readJournal) == true)
        #expect(TokenScope("journal:change") == nil)
    }

    @Test("What is said for it must be sensible", arguments: Stage.engines)
    func refused(_ engine: Engine) async throws {
        try await Stage.withSmallTree(engine) { stage, tree async throws in
            let officer = try await stage.account("officer", at: tree.east, .officer)
            let scope = [TokenScope("organisations", .read)]
            for command in [
                MakeToken(name: " ", scopes: scope, days: 1), MakeToken(name: "x", scopes: [], days: 1),
                MakeToken(name: "x", scopes: scope, days: 0), MakeToken(name: "x", scopes: scope, days: 366),
            ] {
                await #expect(throws: Refusal.self) { try await stage.perform(command, as: officer) }
            }
            for text in ["", "192.0.2.0/33", "192.0.2.0/-1", "192.0.2.0/+8", "host", "1", "192.0.2.0/8/8", "::/129"] {
                #expect(AddressRange(text) == nil, "\(text)")
            }
        }
    }
}
