import Foundation
import Stage
import Store
import Testing

@testable import Bulletins
@testable import Kernel

@Suite("Importing a bulletin") struct ImportTests {
    @Test("The same file a second time changes nothing and names the issue there is", arguments: Stage.engines)
    func twice(_ engine: Engine) async throws {
        try await ArchiveRoom.with(engine) { room async throws in
            let text = IssueText.of("阳江市总工会", "阳春市总工会")
            let id = try await room.issue(text, by: room.city)
            let before = try await room.contents()
            #expect(before == [1, 2, 2, 2, 1])
            #expect(try await room.hand(in: text, by: room.city, name: "另一个名字.txt") == .unchanged(id))
            #expect(try await room.contents() == before)
        }
    }

    @Test("The same file for another issuer is another issue", arguments: Stage.engines)
    func otherIssuer(_ engine: Engine) async throws {
        try await ArchiveRoom.with(engine) { room async throws in
            let text = IssueText.of("阳江市总工会")
            let first = try await room.issue(text, by: room.city)
            let second = try await room.issue(text, by: room.province)
            #expect(first != second)
            #expect(try await room.contents() == [2, 2, 2, 2, 2])
        }
    }

    @Test(
        "A file that names no issuer is known again under whom it was filed; unknown, it asks for one",
        arguments: Stage.engines)
    func unnamed(_ engine: Engine) async throws {
        try await ArchiveRoom.with(engine) { room async throws in
            let text = IssueText.of("阳春市总工会")
            #expect(try await room.hand(in: text, by: nil).kind == "refused")
            let id = try await room.issue(text, by: room.county)
            #expect(try await room.hand(in: text, by: nil) == .unchanged(id))
            for (home, kind) in [(room.city, "unchanged"), (room.otherCity, "imported")] {
                let editor = try await room.account((.editor, home))
                let work = FileImport(
                    platform: room.platform, identity: editor, issuer: nil, fallback: home.id, year: nil)
                #expect(try await work.run(Array(text.utf8), name: "简报.txt").kind == kind)
            }
        }
    }

    @Test("An import that fails on its way leaves nothing behind", arguments: Stage.engines)
    func whole(_ engine: Engine) async throws {
        try await ArchiveRoom.with(engine) { room async throws in
            let before = try await room.contents()
            let file = try await SourceFile.text(
                of: Array(IssueText.of("阳江市总工会", "阳春市总工会", "阳西县总工会").utf8), name: "简报.txt")
            var reading = BulletinReader.read(file.text)
            #expect(reading.articles.count == 3)
            // No database keeps a NUL: the third article is refused when two are written already.
            reading.articles[2].section = "工作\0动态"
            let choice = IssuerChoice(chosen: room.city.id, fallback: nil)
            let command = ImportBulletin(file: file, fileName: "简报.txt", reading: reading, year: nil, issuer: choice)
            await #expect(throws: (any Error).self) { try await room.platform.perform(command, as: .operator) }
            #expect(try await room.contents() == before)
        }
    }

    @Test("Parallel imports of one file give one issue", arguments: Stage.engines)
    func parallel(_ engine: Engine) async throws {
        try await ArchiveRoom.with(engine) { room async throws in
            let text = IssueText.of("阳江市总工会")
            let outcomes = try await withThrowingTaskGroup(of: FileOutcome.self) { group async throws in
                for _ in 0..<6 { group.addTask { try await room.hand(in: text, by: room.city) } }
                return try await group.reduce(into: []) { $0.append($1) }
            }
            #expect(outcomes.filter { $0.kind == "imported" }.count == 1)
            #expect(outcomes.filter { $0.kind == "unchanged" }.count == 5)
            #expect(try await room.contents() == [1, 1, 1, 1, 1])
        }
    }

    @Test("Nobody imports for a foreign union, whether she names it or the head does", arguments: Stage.engines)
    func foreignIssuer(_ engine: Engine) async throws {
        try await ArchiveRoom.with(engine) { room async throws in
            let editor = try await room.account((.editor, room.city))
            let chosen = try await room.hand(in: IssueText.of("云浮市总工会"), by: room.otherCity, as: editor)
            #expect(chosen.kind == "refused")
            let above = try await room.hand(in: IssueText.of("广东省总工会"), by: room.province, as: editor)
            #expect(above.kind == "refused")
            let headed = IssueText.of("云浮市总工会").replacing("2026年1月15日", with: "云浮市总工会办公室　　2026年1月15日")
            let work = FileImport(
                platform: room.platform, identity: editor, issuer: nil, fallback: room.city.id, year: nil)
            if case .imported(let id, _, _) = try await work.run(Array(headed.utf8), name: "简报.txt") {
                let articles = try await room.articles(of: id)
                #expect(articles.allSatisfy { $0.owner == room.city.id })
            }
            let foreign: Int? = try await room.platform.database.read { connection in
                try connection.value("SELECT COUNT(*) FROM article WHERE owner = \(room.otherCity.id)")
            }
            #expect(foreign == 0)
        }
    }

    @Test("Without the role nothing is imported, and a line tells of it", arguments: Stage.engines)
    func noRole(_ engine: Engine) async throws {
        try await ArchiveRoom.with(engine) { room async throws in
            let before = try await room.contents()
            for role in Role.allCases where role != .editor {
                let person = try await room.account((role, room.city))
                let outcome = try await room.hand(in: IssueText.of("阳江市总工会"), by: room.city, as: person)
                #expect(outcome.kind == "refused", "\(role)")
            }
            #expect(try await room.contents() == before)
            let refused: Int? = try await room.platform.database.read {
                try $0.value("SELECT COUNT(*) FROM journal_line WHERE action LIKE 'access.refused:%'")
            }
            #expect(refused == Role.allCases.count - 1)
        }
    }

    @Test("A refused file says why and harms no other", arguments: Stage.engines)
    func refused(_ engine: Engine) async throws {
        try await ArchiveRoom.with(engine) { room async throws in
            let work = FileImport(
                platform: room.platform, identity: .operator, issuer: room.city.id, year: nil)
            let text = IssueText.of("阳江市总工会")
            let files: [(String, [UInt8], String)] = [
                ("空.txt", [], "refused"), ("简报.txt", Array(text.utf8), "imported"),
                ("图.png", [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A], "refused"),
                ("密.txt", Array("机密★五年\n\n\(text)".utf8), "refused"),
                ("坏.pdf", Array("%PDF-1.7\n坏".utf8), "refused"), ("白.txt", Array("\n\n \n".utf8), "refused"),
                ("简报二.txt", Array(IssueText.of("阳春市总工会").utf8), "imported"),
            ]
            for (name, bytes, kind) in files {
                let outcome = try await work.run(bytes, name: name)
                #expect(outcome.kind == kind, "\(name): \(outcome)")
                if case .refused(let why) = outcome { #expect(!why.zh.isEmpty && !why.en.isEmpty) }
            }
            #expect(try await room.contents() == [2, 2, 2, 2, 2])
        }
    }
}
