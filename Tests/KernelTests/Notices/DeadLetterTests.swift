import Stage
import Store
import Testing

@testable import Kernel

@Suite("Notices that did not arrive") struct DeadLetterTests {
    /// A notice whose last try failed.
    private func dead(_ room: OutboxRoom) async throws {
        await room.post.refuse(.unreachable)
        try await room.tell()
        for _ in 0..<12 {
            _ = try await room.round()
            room.stage.clock.advance(days: 1)
        }
        await room.post.refuse(nil)
        // Back into working hours of a working day: twelve days after a Monday it is Saturday.
        room.stage.clock.advance(days: 2)
    }

    private func seen(by identity: Actor.Identity, _ room: OutboxRoom) async throws -> [DeadLetter] {
        try await room.stage.platform.read(as: identity) { try DeadLetter.all(for: $1, on: $0) }
    }

    @Test("They are seen by the system administrator above, and by nobody else", arguments: Stage.engines)
    func seen(_ engine: Engine) async throws {
        try await OutboxRoom.with(engine) { room async throws in
            let above = try await room.stage.account("above", at: room.inbox.tree.province, .systemAdministrator)
            let beside = try await room.stage.account("beside", at: room.inbox.tree.west, .systemAdministrator)
            try await dead(room)
            let letter = try #require(try await seen(by: above, room).first)
            #expect(letter.problem == .unreachable && letter.tries == 8 && letter.way == .hook)
            #expect(try await seen(by: beside, room).isEmpty)
            #expect(try await seen(by: room.holder, room).isEmpty)
            await #expect(throws: Refusal.notFound) {
                try await room.stage.perform(AnswerDeadLetter(letter.id, .drop), as: beside)
            }
            await #expect(throws: Refusal.notPermitted(.sendNotices)) {
                try await room.stage.perform(AnswerDeadLetter(letter.id, .drop), as: room.holder)
            }
        }
    }

    @Test("One is sent again from the beginning, another dropped; the journal says so", arguments: Stage.engines)
    func answered(_ engine: Engine) async throws {
        try await OutboxRoom.with(engine) { room async throws in
            try await dead(room)
            let letter = try #require(try await seen(by: .operator, room).first)
            #expect(try await room.round() == 0)
            try await room.stage.perform(AnswerDeadLetter(letter.id, .retry))
            #expect(try await seen(by: .operator, room).isEmpty)
            #expect(try await room.round() == 1)
            #expect(await room.post.sent == [letter.id])
            await #expect(throws: Refusal.notFound) {
                try await room.stage.perform(AnswerDeadLetter(letter.id, .retry))
            }
            try await dead(room)
            let other = try #require(try await seen(by: .operator, room).first)
            try await room.stage.perform(AnswerDeadLetter(other.id, .drop))
            #expect(try await room.waiting() == 0)
            let lines = try await room.stage.read {
                try $0.all("SELECT action FROM journal_line WHERE action LIKE 'notice.%' ORDER BY id") {
                    try $0[0] as String
                }
            }
            #expect(lines == ["notice.retried", "notice.dropped"])
        }
    }

    @Test("One that a server took up for the eighth time and never settled is dead too", arguments: Stage.engines)
    func lost(_ engine: Engine) async throws {
        try await OutboxRoom.with(engine) { room async throws in
            try await room.tell()
            for _ in 0..<OutgoingNotice.most {
                #expect(try await room.claim().count == 1)
                room.stage.clock.advance(seconds: Outbox.lease)
            }
            #expect(try await room.claim().isEmpty)
            #expect(try await seen(by: .operator, room).map(\.problem) == [.interrupted])
        }
    }

    @Test("Every problem is kept as it is") func kept() {
        let all: [OutgoingProblem] = [
            .unreadable, .insecure, .unknownHost, .closedAddress, .unreachable, .timedOut, .answered(503), .noMail,
            .mailFailed(75), .interrupted,
        ]
        for problem in all { #expect(OutgoingProblem(sqlValue: problem.sqlValue) == problem) }
        #expect(OutgoingProblem(sqlValue: .text("answered")) == nil)
    }
}
