import Stage
import Store
import Testing

@testable import Bulletins
@testable import Kernel

@Suite("The report of a batch") struct BatchTests {
    @Test(
        "It says what became of each file, in order, to whoever handed them in and nobody else",
        arguments: Stage.engines)
    func ownReport(_ engine: Engine) async throws {
        try await ArchiveRoom.with(engine) { room async throws in
            let editor = try await room.account((.editor, room.city))
            let batch = try await room.platform.perform(OpenBatch(), as: editor)
            let files = [("空.txt", ""), ("简报.txt", IssueText.of("阳江市总工会")), ("再来.txt", IssueText.of("阳江市总工会"))]
            for (number, file) in files.enumerated() {
                let outcome = try await room.hand(in: file.1, by: room.city, as: editor, name: file.0)
                try await room.platform.perform(
                    NoteFile(batch: batch, ordinal: number + 1, name: file.0, outcome: outcome), as: editor)
            }
            let report = try await room.platform.read(as: editor) { try ImportBatch.find(batch, for: $1, on: $0) }
            #expect(report.files.map(\.name) == files.map(\.0))
            #expect(report.files.map(\.outcome.kind) == ["refused", "imported", "unchanged"])
            for (role, place) in [
                (Role.editor, room.city), (.editor, room.province), (.auditAdministrator, room.province),
            ] {
                let other = try await room.account((role, place))
                await #expect(throws: Refusal.notFound) {
                    try await room.platform.read(as: other) { try ImportBatch.find(batch, for: $1, on: $0) }
                }
            }
            await #expect(throws: Refusal.notFound) {
                try await room.platform.read(as: .anonymous) { try ImportBatch.find(batch, for: $1, on: $0) }
            }
        }
    }

    @Test("What should be compared with the original is kept with its file", arguments: Stage.engines)
    func warning(_ engine: Engine) async throws {
        try await ArchiveRoom.with(engine) { room async throws in
            let editor = try await room.account((.editor, room.city))
            let batch = try await room.platform.perform(OpenBatch(), as: editor)
            let bytes = Array(IssueText.of("阳江市总工会").utf8) + [0x0A, 0xE5, 0xB7]
            let work = FileImport(platform: room.platform, identity: editor, issuer: room.city.id, year: nil)
            let outcome = try await work.run(bytes, name: "简报.txt")
            guard case .imported(_, _, let warning?) = outcome else { throw ArchiveRoom.NotImported(outcome: outcome) }
            #expect(warning.zh.contains("无法识别"))
            try await room.platform.perform(
                NoteFile(batch: batch, ordinal: 1, name: "简报.txt", outcome: outcome), as: editor)
            let report = try await room.platform.read(as: editor) { try ImportBatch.find(batch, for: $1, on: $0) }
            #expect(report.files.map(\.outcome) == [outcome])
        }
    }

    @Test("Nobody writes into another person's report", arguments: Stage.engines)
    func foreignReport(_ engine: Engine) async throws {
        try await ArchiveRoom.with(engine) { room async throws in
            let editor = try await room.account((.editor, room.city))
            let other = try await room.account((.editor, room.otherCity))
            let batch = try await room.platform.perform(OpenBatch(), as: editor)
            await #expect(throws: Refusal.notFound) {
                try await room.platform.perform(
                    NoteFile(batch: batch, ordinal: 1, name: "冒.txt", outcome: .refused(Text(same: "x"))), as: other)
            }
        }
    }
}
