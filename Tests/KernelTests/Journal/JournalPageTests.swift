import Stage
import Store
import Testing

@testable import Kernel

@Suite("Reading the journal") struct JournalPageTests {
    private static let midnight = Instant(microseconds: 1_795_190_400_000_000)
    private let province: ID<Organisation> = ID(unchecked: 1)
    private let city: ID<Organisation> = ID(unchecked: 2)
    private let clerk: ID<Account> = ID(unchecked: 3)

    /// Three days of ten lines each: even ones of the city by its clerk, odd ones of the province by the operator; and
    /// one line of no organisation.
    private func withLines(_ engine: Engine, _ body: (any Database) async throws -> Void) async throws {
        try await Stage.withDatabase(engine) { database async throws in
            try await database.migrate([.types] + Organisation.migrations + Account.migrations + Journal.migrations)
            let journal = Journal(keys: KeyFile(created: Instant(microseconds: 0)))
            try await database.write { connection in
                try insertNames(on: connection)
                for index in 0..<30 as Range<Int64> {
                    let at = Self.midnight.adding(seconds: index / 10 * 86_400 + index % 10 * 60)
                    let isEven = index.isMultiple(of: 2)
                    let line = JournalLine(
                        id: IDMaker(clock: Clock { at }).next(), at: at, actor: isEven ? .account(clerk) : .operator,
                        organisation: isEven ? city : province, action: index % 3 == 0 ? "note.read" : "note.written",
                        subject: Subject(kind: .note, number: index % 5))
                    try journal.append(line, version: nil, on: connection)
                    try journal.settle(on: connection, at: at)
                }
                let at = Self.midnight.adding(seconds: 4 * 86_400)
                let line = JournalLine(
                    id: IDMaker(clock: Clock { at }).next(), at: at, actor: .anonymous, organisation: nil,
                    action: "platform.started", subject: Subject(kind: .platform, number: 0))
                try journal.append(line, version: nil, on: connection)
            }
            try await body(database)
        }
    }

    private func insertNames(on connection: any Connection) throws {
        try connection.run(
            """
            INSERT INTO organisation (id, number, name, rank, kind, status, path) VALUES
            (\(province), 1, '南粤省总工会', 1, 'federation', 'active', '00001/'),
            (\(city), 2, '云溪市总工会', 2, 'federation', 'active', '00001/00002/')
            """)
        try connection.run(
            """
            INSERT INTO account (id, login, name, organisation, status, language)
            VALUES (\(clerk), 'he', '何小满', \(city), 'active', 'zh')
            """)
    }

    private func load(
        _ filter: JournalFilter, before: ID<JournalLine>? = nil, limit: Int = 50, from database: any Database
    ) async throws -> JournalPage {
        try await database.read { try JournalPage.load(filter, before: before, limit: limit, on: $0) }
    }

    @Test("Pages run from the newest line to the oldest without gap or repetition", arguments: Stage.engines)
    func pages(_ engine: Engine) async throws {
        try await withLines(engine) { database async throws in
            var entries: [JournalPage.Entry] = []
            var before: ID<JournalLine>?
            repeat {
                let page = try await load(
                    JournalFilter(scope: .everything), before: before, limit: 7, from: database)
                entries += page.entries
                before = page.next
            } while before != nil
            #expect(entries.map(\.seq) == [nil] + (1...30).reversed().map { Int64($0) })
            #expect(entries.map(\.at) == entries.map(\.at).sorted(by: >))
        }
    }

    @Test("A line comes with the names of its actor and its organisation", arguments: Stage.engines)
    func names(_ engine: Engine) async throws {
        try await withLines(engine) { database async throws in
            let entries = try await load(JournalFilter(scope: .everything, account: clerk), from: database).entries
            #expect(entries.count == 15)
            #expect(entries.allSatisfy { $0.actorName == "何小满" && $0.organisationName == "云溪市总工会" })
        }
    }

    @Test(
        "Only lines of the scope are shown, the platform's own to none but those who see everything",
        arguments: Stage.engines)
    func scope(_ engine: Engine) async throws {
        try await withLines(engine) { database async throws in
            for (path, expected) in [("00001/", 30), ("00001/00002/", 15), ("00003/", 0)] {
                let path = try #require(OrganisationPath(path))
                let filter = JournalFilter(scope: Scope([Reach(line: .leadership, path: path)]))
                let page = try await load(filter, from: database)
                #expect(page.entries.count == expected)
            }
            let page = try await load(JournalFilter(scope: Scope([])), from: database)
            #expect(page.entries.isEmpty)
        }
    }

    @Test("A filter by action, subject or day gives exactly its lines", arguments: Stage.engines)
    func filters(_ engine: Engine) async throws {
        try await withLines(engine) { database async throws in
            let second = Self.midnight.adding(seconds: 86_400).day
            let long = second.adding(days: -9)...second.adding(days: -2)
            let cases: [(JournalFilter, Int)] = [
                (JournalFilter(scope: .everything, action: "note.read"), 10),
                (JournalFilter(scope: .everything, subjectKind: "note", subject: 4), 6),
                (JournalFilter(scope: .everything, days: second...second), 10),
                (JournalFilter(scope: .everything, action: "note.read", days: second...second), 3),
                (JournalFilter(scope: .everything, days: second...second.adding(days: 1)), 20),
                (JournalFilter(scope: .everything, days: long), 0),
            ]
            for (filter, expected) in cases {
                let page = try await load(filter, from: database)
                #expect(page.entries.count == expected)
            }
        }
    }
}
