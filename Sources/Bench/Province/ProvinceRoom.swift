import Foundation
import Invented
import Kernel
import Store

/// A platform whose tree is that of an invented province, or of a part of it.
struct ProvinceRoom {
    let platform: Platform
    let folder: URL
    let unions: [ID<Organisation>]
    /// Officers of the province and of a prefecture.
    let officers: [(label: String, identity: Actor.Identity)]

    var file: String { folder.appending(path: "gonghui.db").path }

    init(folder: URL, postgres: String?, members: Int) async throws {
        self.folder = folder
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        let (clock, keys) = (Clock.system, folder.appending(path: "gonghui.keys").path)
        let database: any Database =
            if let postgres { try PostgresDatabase(conninfo: postgres) } else {
                try SQLiteDatabase(path: folder.appending(path: "gonghui.db").path)
            }
        let known = FileManager.default.fileExists(atPath: keys)
        let journal = Journal(keys: try known ? KeyFile.open(at: keys) : KeyFile.create(at: keys, now: clock.now()))
        try await database.migrate(
            [.types] + Organisation.migrations + Account.migrations + Journal.migrations + SearchIndex.migrations
                + LocalPack.migrations + Entry.migrations + Inbox.migrations + Document.migrations
                + PersonNotice.migrations + Webhook.migrations + Person.migrations)
        journal.settleGroups(of: database, clock: clock)
        platform = Platform(
            database: database, clock: clock, ids: IDMaker(server: 201, clock: clock), journal: journal)
        let scale = InventedScale.province
        if try await database.read({ try !$0.exists("SELECT 1 FROM organisation LIMIT 1") }) {
            _ = try await platform.perform(ImportDivisions(try .guangdong(), from: clock.now().day), as: .operator)
        }
        let count = max(1, Int(Double(scale.unions) * Double(members) / Double(scale.members)))
        let (unions, taken) = try await TimeTaken.by { [platform] in
            try await InventedTree(scale, on: platform).found(count) { _ in }
        }
        self.unions = unions
        say("  \(decimal(taken.wall, 0)) s: \(unions.count) base unions")
        officers = try await Self.officers(on: platform)
    }

    private static func officers(on platform: Platform) async throws -> [(label: String, identity: Actor.Identity)] {
        var officers: [(label: String, identity: Actor.Identity)] = []
        for (login, name) in [("province", "广东省总工会"), ("prefecture", "广州市总工会")] {
            let known = try await platform.database.read { try Account.find(login: login, on: $0)?.id }
            if let known {
                officers.append((login, .account(known)))
                continue
            }
            let home = try await platform.database.read { connection in
                try connection.value("SELECT id FROM organisation WHERE name = \(name)", as: ID<Organisation>.self)
            }
            guard let home else { throw Refusal.notFound }
            let made = try await platform.perform(CreateAccount(login: login, name: "测量", at: home), as: .operator)
            try await platform.perform(GrantRole(.officer, to: made.account, at: home), as: .operator)
            let hash = try await PasswordHash.make(Secret().text)
            try await platform.perform(AcceptInvitation(made.link, passwordHash: hash), as: .anonymous)
            officers.append((login, .account(made.account)))
        }
        return officers
    }
}
