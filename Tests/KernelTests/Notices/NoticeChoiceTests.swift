import Foundation
import Stage
import Store
import Testing

@testable import Kernel

@Suite("How somebody wants to be told") struct NoticeChoiceTests {
    @Test("A kind that she does not want in a way does not go that way", arguments: Stage.engines)
    func silences(_ engine: Engine) async throws {
        try await OutboxRoom.with(engine) { room async throws in
            try await room.confirmMail()
            try await room.stage.perform(
                ChooseNotices(without: [.init(.assigned, .hook), .init(.overdue, .mail)], of: [.hook, .mail]),
                as: room.holder)
            try await room.tell()
            #expect(try await room.clock(ways: [.hook]).round() == 0)
            #expect(try await room.clock(ways: [.mail]).round() == 1)
            // What she is not asked about stays as it was.
            try await room.stage.perform(ChooseNotices(without: [], of: [.mail]), as: room.holder)
            let account = try #require(room.holder.id)
            let choices = try await room.stage.read { try NoticeChoices.of(account, on: $0) }
            #expect(choices.silences == [.init(.assigned, .hook)])
            #expect(choices.hasHook && choices.isConfirmed && choices.mail?.description == "limei@example.cn")
        }
    }

    @Test("Nothing but the code is mailed to an address before the code comes back", arguments: Stage.engines)
    func code(_ engine: Engine) async throws {
        try await OutboxRoom.with(engine) { room async throws in
            let address = try #require(MailAddress("limei@example.cn"))
            let code = try await room.stage.perform(AskMailCode(address), as: room.holder)
            #expect(code.count == 6 && code.allSatisfy(\.isNumber))
            try await room.tell()
            #expect(try await room.clock(ways: [.mail]).round() == 0)
            let other = try await room.stage.account("other", at: room.inbox.tree.east, .officer)
            #expect(try await !room.stage.perform(ConfirmMail(code: code), as: other))
            #expect(try await room.stage.perform(ConfirmMail(code: code), as: room.holder))
            #expect(try await !room.stage.perform(ConfirmMail(code: code), as: room.holder))
            try await room.tell()
            #expect(try await room.clock(ways: [.mail]).round() == 1)
            try await room.stage.perform(ForgetMail(), as: room.holder)
            try await room.tell()
            #expect(try await room.clock(ways: [.mail]).round() == 0)
        }
    }

    @Test("A code ends after five wrong ones and after half an hour; five an hour are mailed", arguments: Stage.engines)
    func guesses(_ engine: Engine) async throws {
        try await OutboxRoom.with(engine) { room async throws in
            let address = try #require(MailAddress("limei@example.cn"))
            let first = try await room.stage.perform(AskMailCode(address), as: room.holder)
            for _ in 0..<5 { #expect(try await !room.stage.perform(ConfirmMail(code: "x"), as: room.holder)) }
            #expect(try await !room.stage.perform(ConfirmMail(code: first), as: room.holder))
            let second = try await room.stage.perform(AskMailCode(address), as: room.holder)
            room.stage.clock.advance(seconds: 1800)
            #expect(try await !room.stage.perform(ConfirmMail(code: second), as: room.holder))
            for _ in 0..<3 { _ = try await room.stage.perform(AskMailCode(address), as: room.holder) }
            await #expect(throws: Refusal.self) { try await room.stage.perform(AskMailCode(address), as: room.holder) }
        }
    }

    @Test(
        "An address is an address and nothing else",
        arguments: [
            "", "limei", "@example.cn", "limei@", "limei@localhost", "a@b@example.cn", "li mei@example.cn",
            "limei@example.cn\nBcc: x@example.cn", "-oQ/tmp@example.cn", "limei@-example.cn", "李梅@example.cn",
            "limei@例子.cn", "<limei@example.cn>", "limei@example.cn,x@example.cn", "limei@example..cn",
        ])
    func addresses(_ text: String) { #expect(MailAddress(text) == nil) }

    @Test("A group chat is set by the administrator above; its address is kept encrypted", arguments: Stage.engines)
    func hooks(_ engine: Engine) async throws {
        try await OutboxRoom.with(engine) { room async throws in
            let (tree, stage) = (room.inbox.tree, room.stage)
            let beside = try await stage.account("beside", at: tree.west, .systemAdministrator)
            await #expect(throws: Refusal.notFound) {
                try await stage.perform(SetNoticeHook(tree.east, to: "https://x.example.cn/", host: "x"), as: beside)
            }
            await #expect(throws: Refusal.notFound) {
                try await stage.perform(RemoveNoticeHook(tree.east), as: beside)
            }
            #expect(try await stage.platform.read(as: beside) { try NoticeHook.all(for: $1, on: $0) }.isEmpty)
            let kept = try await stage.read { try $0.value("SELECT address FROM notice_hook") as [UInt8]? }
            let text = String(decoding: try #require(kept), as: UTF8.self)
            #expect(!text.contains("key=7"))
            let before = try await stage.perform(TryNoticeHook(tree.east))
            #expect(before.address == "https://chat.example.cn/hook?key=7")
            let secret = try await stage.perform(
                SetNoticeHook(tree.east, to: "https://new.example.cn/hook", host: "new.example.cn"))
            let after = try await stage.perform(TryNoticeHook(tree.east))
            #expect(after.key == Array(secret.utf8) && after.key != before.key)
            try await room.tell()
            try await stage.perform(RemoveNoticeHook(tree.east))
            #expect(try await room.round() == 0)
            #expect(try await room.waiting() == 0)
        }
    }
}
