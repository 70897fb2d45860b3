import Stage
import Store
import Testing

@testable import Bulletins
@testable import Kernel
@testable import Web

/// A short way to bulletins that name office holders, and to the list of these.
extension ArchiveRoom {
    /// Imports an issue whose one article says a sentence on a day.
    func say(_ sentence: String, on day: String, by union: Organisation) async throws -> ID<Bulletin> {
        let parts = day.split(separator: "-").compactMap { Int($0) }
        return try await issue(
            """
            \(union.name)简报
            第\(parts[1])期
            \(union.name)办公室　　\(parts[0])年\(parts[1])月\(parts[2])日

            工作会议召开
            　　\(parts[0])年\(parts[1])月\(parts[2])日，会议在城西召开，三十名职工到场听会。\(sentence)会议听取了各部门的工作汇报。（\
            \(union.name)办公室）
            """, by: union)
    }

    /// What the list holds at an address.
    func holders(_ address: String = "", limit: Int = 50, as who: Actor.Identity = .operator) async throws
        -> OfficeHolderList
    {
        let query = OfficeHolderQuery(try URLEncoding.fields(address.utf8))
        return try await platform.read(as: who) {
            try OfficeHolderList.load(query, limit: limit, for: $1, on: $0)
        }
    }

    /// The rows of the list in a few words.
    func lines(_ address: String = "", as who: Actor.Identity = .operator) async throws -> [String] {
        try await holders(address, as: who).holders.map {
            "\($0.organisationName) \($0.post) \($0.name) \($0.standing.rawValue)"
        }
    }

    func holder(_ name: String, _ post: String, kind: String = "") async throws -> OfficeHolder {
        let found = try await holders("status=\(kind)").holders.first { $0.name == name && $0.post == post }
        return try #require(found, "\(name) \(post)")
    }

    func posts(of organisation: Organisation) async throws -> [String] {
        try await platform.database.read { connection in
            try OrganisationPost.all(of: organisation.id, on: connection).map {
                "\($0.title) \($0.holder ?? "—") \($0.since)\($0.until.map { " \($0)" } ?? "")"
            }
        }
    }

    func deeds(_ action: Action) async throws -> Int {
        try await platform.database.read {
            try $0.value("SELECT COUNT(*) FROM journal_line WHERE action = \(action.name)") ?? 0
        }
    }
}
