import Stage
import Store
import Testing

@testable import Kernel

@Suite("Addresses under a new master secret") struct ResealHooksTests {
    @Test("After a rotation they open by the new secret alone, and what signs stays", arguments: Stage.engines)
    func rotation(_ engine: Engine) async throws {
        try await Stage.withSmallTree(engine) { stage, tree async throws in
            let address = "https://chat.example.cn/hook?key=7"
            let secret = try await stage.perform(SetNoticeHook(tree.east, to: address, host: "chat.example.cn"))
            let owner = try await stage.account("hook", at: tree.east, .officer)
            let book = try LedgerBook.drills()
            try await stage.perform(MakeToken(name: "对接", scopes: [TokenScope("drills", .read)], days: 30), as: owner)
            let account = try #require(owner.id)
            let token = try await stage.read { try #require(try AccessToken.all(of: account, on: $0).first).id }
            let hook = try await stage.perform(
                RegisterWebhook(
                    to: address, host: "chat.example.cn", ledgers: ["drills"], kinds: [.opened], by: token, book: book),
                as: owner)
            let keys = stage.platform.journal.keys.rotated(at: stage.clock.now)
            let rotated = Platform(
                database: stage.platform.database, clock: stage.clock.clock, ids: stage.platform.ids,
                journal: Journal(keys: keys))
            #expect(try await rotated.perform(ResealHooks(), as: .operator) == 2)
            #expect(try await rotated.perform(ResealHooks(), as: .operator) == 0)
            var refused: Refusal?
            do { _ = try await rotated.perform(ResealHooks(), as: owner) } catch let refusal as Refusal {
                refused = refusal
            }
            #expect(refused == .notFound)
            let target = try await rotated.perform(TryNoticeHook(tree.east), as: .operator)
            #expect(target.address == address && String(decoding: target.key, as: UTF8.self) == secret)
            let alone = KeyFile(master: keys.master, olderMasters: [], current: keys.current, retired: [])
            let opened = try await stage.read { try hook.target(with: alone, on: $0).address }
            #expect(opened == address)
        }
    }
}
