import Stage
import Store
import Testing

@testable import Kernel

@Suite("Corrections that members ask for") struct CorrectionTests {
    private static func waiting(_ room: MemberRoom, as identity: Actor.Identity) async throws -> [AskedCorrection] {
        try await room.stage.platform.read(as: identity) {
            try CorrectionLine.waiting(for: $1, on: $0).map(\.correction)
        }
    }

    private static func wish(_ phone: String) -> CorrectionWish {
        var wish = CorrectionWish()
        (wish.phone, wish.employer) = (phone, "海丰电子有限公司")
        return wish
    }

    @Test(
        "Asked for by code and by account, made with one deed, and what was written is forgotten",
        arguments: Stage.engines)
    func made(_ engine: Engine) async throws {
        try await MemberRoom.with(engine) { room async throws in
            let (stage, mill, code) = (room.stage, room.tree.mill, FollowCode())
            let key = try await stage.perform(
                ApplyForMembership(MemberRoom.form("测试", 1), at: mill, code: code), as: .anonymous
            ).membership
            #expect(try await room.refused(AskCorrection(CorrectionWish(), by: .code(code)), as: .anonymous) != nil)
            let wrong = try await room.refused(AskCorrection(Self.wish("138"), by: .code(code)), as: .anonymous)
            #expect(wrong?.field == "phone")
            try await stage.perform(AskCorrection(Self.wish("13800002468"), by: .code(code)), as: .anonymous)
            try await stage.perform(AskCorrection(Self.wish("13800002469"), by: .code(code)), as: .anonymous)
            #expect(try await Self.waiting(room, as: room.school) == [])
            let asked = try #require(try await Self.waiting(room, as: room.mill).first)
            #expect(try await room.refused(SettleCorrection(asked.id), as: room.school) == .notFound)
            try await stage.perform(SettleCorrection(asked.id), as: room.mill)
            #expect(try await room.refused(SettleCorrection(asked.id), as: room.mill) == .notFound)

            try await stage.perform(DecideApplications([key], approve: true), as: room.mill)
            let member = try await stage.account("member", at: mill)
            try await stage.perform(LinkAccount(key, to: "member"), as: room.mill)
            #expect(
                try await room.refused(AskCorrection(Self.wish("13800002470"), by: .account), as: room.mill)
                    == .notFound)
            try await stage.perform(AskCorrection(Self.wish("13800002470"), by: .account), as: member)
            let again = try #require(try await Self.waiting(room, as: room.mill).first)
            #expect(try await room.refused(SettleCorrection(again.id, refusing: ""), as: room.mill)?.field == "reason")
            try await stage.perform(SettleCorrection(again.id, refusing: "请带证件到工会"), as: room.mill)

            let journal = stage.platform.journal
            let record = try await stage.platform.read(as: member) { try OwnRecord.load(for: $1, journal, on: $0) }
            #expect(record.person?.phone?.text == "13800002469")
            #expect(record.employments.map(\.employer) == ["海丰电子有限公司"])
            #expect(record.correction?.answer == .refused)
            #expect(record.correction?.because == "请带证件到工会")
            #expect(record.correction?.wish == CorrectionWish())
        }
    }

    @Test("What was asked by account stands before a code, and nobody decides on herself", arguments: Stage.engines)
    func oneself(_ engine: Engine) async throws {
        try await MemberRoom.with(engine) { room async throws in
            let (stage, tree, code) = (room.stage, room.tree, FollowCode())
            let key = try await stage.perform(
                ApplyForMembership(MemberRoom.form("测试", 1), at: tree.mill, code: code), as: .anonymous
            ).membership
            try await stage.perform(DecideApplications([key], approve: true), as: room.mill)
            try await stage.perform(LinkAccount(key, to: "province"), as: room.mill)
            try await stage.perform(AskCorrection(Self.wish("13800002468"), by: .code(code)), as: .anonymous)
            #expect(try await Self.waiting(room, as: room.mill).map(\.isByCode) == [true])
            try await stage.perform(AskCorrection(Self.wish("13800002469"), by: .account), as: room.province)
            let late = try await room.refused(
                AskCorrection(Self.wish("13800002470"), by: .code(code)), as: .anonymous)
            #expect(late?.isConflict == true)
            let asked = try #require(try await Self.waiting(room, as: room.mill).first)
            #expect((asked.isByCode, asked.wish.phone) == (false, "13800002469"))
            for deed in [SettleCorrection(asked.id), SettleCorrection(asked.id, refusing: "请带证件到工会")] {
                #expect(try await room.refused(deed, as: room.province)?.isConflict == true)
            }
            try await stage.perform(SettleCorrection(asked.id), as: room.mill)
            let second = try await stage.perform(
                ApplyForMembership(MemberRoom.form("测试", 1), at: tree.school), as: .anonymous
            ).membership
            let own = try await room.refused(DecideApplications([second], approve: true), as: room.province)
            #expect(own?.isConflict == true)
            #expect(try await stage.perform(DecideApplications([second], approve: true), as: room.school).asked == 1)
        }
    }
}
