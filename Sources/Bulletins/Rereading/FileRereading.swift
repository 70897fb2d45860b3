public import Kernel

/// Reads issues of the archive anew from their stored text; reading is done outside the transaction.
public struct FileRereading: Sendable {
    let platform: Platform
    let identity: Actor.Identity

    public init(platform: Platform, identity: Actor.Identity) {
        self.platform = platform
        self.identity = identity
    }

    /// An issue, and how many of its articles change, come and go.
    public struct Outcome: Sendable {
        public let title: String
        public let changed, added, gone: Int
        public var changesNothing: Bool { changed + added + gone == 0 }

        init(title: String, _ plan: Rereading) {
            self.title = title
            changed = plan.changed.count
            added = plan.added.count
            gone = plan.gone.count
        }
    }

    /// The keys of all issues within reach, oldest first.
    public func issues() async throws -> [ID<Bulletin>] {
        try await platform.read(as: identity) { connection, actor in try Bulletin.ids(for: actor, on: connection) }
    }

    /// What a new reading would change; nothing is written.
    public func preview(_ id: ID<Bulletin>) async throws -> Outcome {
        let (bulletin, plan) = try await plan(id)
        return Outcome(title: bulletin.title, plan)
    }

    public func run(_ id: ID<Bulletin>) async throws -> Outcome {
        let (bulletin, reading) = try await read(id)
        let plan = try await platform.perform(RereadBulletin(bulletin: id, reading: reading), as: identity)
        return Outcome(title: bulletin.title, plan)
    }

    func plan(_ id: ID<Bulletin>) async throws -> (Bulletin, Rereading) {
        let (bulletin, reading) = try await read(id)
        let plan = try await platform.read(as: identity) { connection, actor in
            try Rereading.plan(id, reading, for: actor, on: connection)
        }
        return (bulletin, plan)
    }

    private func read(_ id: ID<Bulletin>) async throws -> (Bulletin, BulletinReading) {
        let (bulletin, source) = try await platform.read(as: identity) { connection, actor in
            (
                try Bulletin.findOwn(id, for: actor, on: connection),
                try Bulletin.source(of: id, on: connection)
            )
        }
        return (bulletin, BulletinReader.read(source.text, year: source.year))
    }
}
