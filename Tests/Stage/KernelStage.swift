public import Store

@testable public import Kernel

/// A platform on a database of its own, with a clock that the test moves.
public struct KernelStage: Sendable {
    public let platform: Platform
    public let clock: StageClock

    /// The password of ``account(_:at:_:)``, and what is stored for it: cheap, because tests sign in often.
    public static let password = "红荔枝和蓝雨伞"
    public static let hash = "scrypt$10$8$1$AAECAwQFBgcICQoLDA0ODw==$tTWDJwD8VqBiIY0fDknS8xtHF84GJMCPGk22L0mkwEY="

    public static let migrations =
        [Migration.types] + Organisation.migrations + Account.migrations + Journal.migrations
        + SearchIndex.migrations + LocalPack.migrations + Entry.migrations + Inbox.migrations + Document.migrations
        + PersonNotice.migrations + Webhook.migrations + Person.migrations

    public var today: Day { clock.today }

    @discardableResult
    public func perform<C: Command>(
        _ command: C, as identity: Actor.Identity = .operator
    ) async throws -> C.Outcome {
        try await platform.perform(command, as: identity)
    }

    /// Reads as the operator, from whom nothing is kept.
    public func read<T: Sendable>(_ body: @escaping @Sendable (any Connection) throws -> T) async throws -> T {
        try await platform.database.read(body)
    }

    public func organisation(_ id: ID<Organisation>) async throws -> Organisation {
        try await read { try Organisation.find(id, for: .operator, on: $0) }
    }

    public func actor(_ identity: Actor.Identity) async throws -> Actor {
        try await platform.read(as: identity) { $1 }
    }

    /// A new organisation, founded today.
    public func found(
        _ name: String, _ rank: Rank, below parent: ID<Organisation>?, kind: OrganisationKind = .federation,
        second: ID<Organisation>? = nil
    ) async throws -> ID<Organisation> {
        try await perform(
            FoundOrganisation(name: name, kind: kind, rank: rank, parent: parent, secondParent: second, from: today))
    }
}

extension KernelStage {
    /// An account at an organisation that may sign in with ``password``, and holds the roles there.
    public func account(
        _ login: String, at home: ID<Organisation>, _ roles: Role..., on line: Line = .leadership
    ) async throws -> Actor.Identity {
        let made = try await perform(CreateAccount(login: login, name: "测试", at: home))
        try await perform(AcceptInvitation(made.link, passwordHash: Self.hash))
        for role in roles { try await perform(GrantRole(role, to: made.account, at: home, on: line)) }
        return .account(made.account)
    }

    public func signIn(
        _ login: String, password: String = password, from address: String = "192.0.2.1"
    ) async throws -> Secret {
        try await SignIn.perform(login: login, password: password, address: address, on: platform).secret
    }

    /// The session that a secret opens now.
    public func session(_ secret: Secret) async throws -> Session? {
        let now = clock.now
        return try await read { try Session.open(secret, at: now, on: $0) }
    }
}

extension Stage {
    /// Hands over an empty platform on the day 2026-11-21, and removes it afterwards.
    public static func withPlatform<T>(
        _ engine: Engine, _ body: (KernelStage) async throws -> T
    ) async throws -> T {
        try await withDatabase(engine, migrated: KernelStage.migrations) { database in
            let clock = StageClock(noonOf: Day(sinceEpoch: 20_778))
            let platform = Platform(
                database: database, clock: clock.clock, ids: IDMaker(clock: clock.clock),
                journal: Journal(keys: KeyFile(created: clock.now)))
            return try await body(KernelStage(platform: platform, clock: clock))
        }
    }
}

extension Actor.Identity {
    /// The account, where there is one.
    public var id: ID<Account>? { if case .account(let id) = self { id } else { nil } }
}

extension Refusal {
    /// The field that ``invalid(field:why:)`` names.
    public var field: String? { if case .invalid(let field, _) = self { field } else { nil } }

    /// Why, in English, where a reason is given.
    public var reason: String? {
        switch self {
        case .invalid(_, let why), .conflict(let why): why.en
        default: nil
        }
    }

    public var isTooMany: Bool { if case .tooMany = self { true } else { false } }
    public var isConflict: Bool { if case .conflict = self { true } else { false } }
}
