import Kernel
import Store

extension Installation {
    /// - Throws: ``Refusal/conflict(why:)`` while a load of members is broken off: what the register is looked up by may be
    ///   missing, and nobody would be kept from two memberships.
    func refuseUnfinishedLoad() async throws {
        guard let load = try await platform.database.read({ try MemberLoad.unfinished(on: $0) }) else { return }
        throw Refusal.conflict(
            why: Text(
                "会员批量入库「\(load.name)」中断在第 \(load.taken.grouped) 行，请先再次运行原来的命令把它做完",
                en: "The load \(load.name) was broken off at row \(load.taken.grouped); run its command again first"))
    }
}
