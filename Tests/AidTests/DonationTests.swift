import Kernel
import Stage
import Store
import Testing

@testable import Aid

@Suite("Donations") struct DonationTests {
    private static let today = Day(sinceEpoch: 20_778)
    private static func day(_ days: Int) -> Day { today.adding(days: days) }

    private static var donation: Donation {
        var donation = Donation()
        donation.title = "捐赠图书和电脑"
        donation.purpose = .pairedAid
        donation.giver = "东江市总工会"
        donation.receiver = "山背小学"
        donation.money = Yuan(fen: 2_000_000)
        var goods = DonatedGoods()
        (goods.what, goods.amount, goods.unit, goods.worth) = ("电脑", 20, "台", Yuan(fen: 8_000_000))
        donation.goods = [goods]
        donation.deliverBy = day(10)
        return donation
    }

    private static let delivery: [String: FieldValue] = [
        "deliveredOn": .day(day(8)), "handedTo": .text("山背小学校长"), "receiptBy": .day(day(30)),
    ]

    @Test("Sheets call its columns otherwise; a column of persons is not taken for the body that gives")
    func columns() {
        let matching = ColumnMatching(AnyLedger(Donation.ledger).description)
        let heads = ["捐赠项目", "捐赠人姓名", "捐赠单位", "受捐单位", "捐款金额（元）"]
        let found = matching.meanings(of: heads)
        #expect(found == [.field("title"), .ignored, .field("giver"), .field("receiver"), .field("money")])
    }

    @Test(
        "It counts when it arrives, in money and in goods, and is owed a receipt until that comes",
        arguments: Stage.engines)
    func arrives(_ engine: Engine) async throws {
        try await Stage.withLedgers(engine, AidModule.ledgers) { walk async throws in
            let city = walk.tree.east
            let id = try await walk.open(Self.donation, of: city)
            #expect(try await walk.entry(id).due.day == Self.day(10))
            #expect(try await walk.figure("donations.money", in: city, Self.day(8)...Self.day(8)) == 0)
            try await walk.take("deliver", on: id, Self.delivery)
            #expect(try await walk.entry(id).due.day == Self.day(30), "now the receipt is waited for")
            #expect(try await walk.figure("donations.money", in: city, Self.day(8)...Self.day(8)) == 2_000_000)
            #expect(try await walk.figure("donations.goods", in: city, Self.day(8)...Self.day(8)) == 8_000_000)
            #expect(try await walk.figure("donations.unacknowledged", in: city, Self.day(8)...Self.day(20)) == 1)
            let answers: [String: FieldValue] = ["receipt": .text("No.0031"), "receiptOn": .day(Self.day(19))]
            try await walk.take("acknowledge", on: id, answers)
            #expect(try await walk.figure("donations.unacknowledged", in: city, Self.day(8)...Self.day(18)) == 1)
            #expect(try await walk.figure("donations.unacknowledged", in: city, Self.day(8)...Self.day(19)) == 0)
            #expect(try await walk.entry(id).closedOn == Self.today)
        }
    }

    @Test(
        "Nothing is given by an empty hand; what is put off has its new day, what is cancelled counts nothing",
        arguments: Stage.engines)
    func unhappy(_ engine: Engine) async throws {
        try await Stage.withLedgers(engine, AidModule.ledgers) { walk async throws in
            var empty = Self.donation
            (empty.money, empty.goods) = (nil, [])
            #expect(try await walk.refused(opening: empty, of: walk.tree.east)?.field == "money")
            let id = try await walk.open(Self.donation, of: walk.tree.east)
            try await walk.take("move", on: id, ["deliverBy": .day(Self.day(40)), "reason": .text("道路中断")])
            #expect(try await walk.entry(id).due.day == Self.day(40))
            try await walk.take("cancel", on: id, ["reason": .text("对方已由他人捐建")])
            #expect(try await walk.figure("donations.delivered", in: walk.tree.east, Self.today...Self.day(60)) == 0)
        }
    }
}
