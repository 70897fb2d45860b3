import Logging
import Stage
import Store
import Testing

@testable import Kernel

/// An inbox room on Monday morning in working hours; the union of the east has a group chat.
struct OutboxRoom: Sendable {
    let inbox: InboxRoom
    let holder: Actor.Identity
    let post = Post()

    /// Writes down what leaves, and lets it through or not.
    actor Post {
        private(set) var sent: [ID<OutgoingNotice>] = []
        private(set) var tries = 0
        private var problem: OutgoingProblem?

        func take(_ notice: OutgoingNotice) -> OutgoingProblem? {
            tries += 1
            if problem == nil { sent.append(notice.id) }
            return problem
        }

        func refuse(_ problem: OutgoingProblem?) { self.problem = problem }
    }

    var stage: KernelStage { inbox.stage }

    static func with(_ engine: Engine, _ body: (OutboxRoom) async throws -> Void) async throws {
        try await InboxRoom.with(engine) { inbox async throws in
            inbox.stage.clock.advance(seconds: 2 * 86_400 - 3 * 3600)
            let holder = try await inbox.stage.account("holder", at: inbox.tree.east, .officer)
            try await inbox.stage.perform(
                SetNoticeHook(inbox.tree.east, to: "https://chat.example.cn/hook?key=7", host: "chat.example.cn"))
            try await body(OutboxRoom(inbox: inbox, holder: holder))
        }
    }

    func clock(urgent: Set<NoticeKind> = [], ways: Set<NoticeWay> = [.hook, .mail]) -> OutboxClock {
        OutboxClock(
            platform: stage.platform, book: inbox.book, ways: ways, urgent: urgent, log: Logger(label: "outbox")
        ) { [post] in await post.take($0) }
    }

    func round() async throws -> Int { try await clock().round() }

    /// Puts a matter into the holder's hands.
    func tell() async throws { _ = try await inbox.errand("甲", at: inbox.tree.east, due: nil, in: holder) }

    func waiting() async throws -> Int {
        try await stage.read { try $0.value("SELECT COUNT(*) FROM outgoing_notice WHERE dead_at IS NULL") ?? 0 }
    }

    func claim() async throws -> [OutgoingNotice] {
        try await stage.perform(ClaimNotices(ways: [.hook, .mail], urgent: [], book: inbox.book))
    }

    func confirmMail(_ text: String = "limei@example.cn") async throws {
        let address = try #require(MailAddress(text))
        let code = try await stage.perform(AskMailCode(address), as: holder)
        #expect(try await stage.perform(ConfirmMail(code: code), as: holder))
    }
}
