import Aid
import Kernel
import Partnerships

extension DemoLedgers {
    func fillDonations() async throws {
        let given = try await open(
            donation("给山区小学捐图书和电脑（示例）", .pairedAid, to: "某边疆县城关小学", money: nil, until: -30), of: "广东省总工会")
        try await take(
            "deliver", on: given, of: "donations",
            [
                "deliveredOn": .day(day(-32)), "handedTo": .text("城关小学校长"), "receiptBy": .day(day(-2)),
            ])
        let thanked = try await open(
            donation("防汛物资捐赠（示例）", .disaster, to: "清远市总工会", money: 200_000, until: -60), of: "广州市总工会")
        try await take(
            "deliver", on: thanked, of: "donations",
            ["deliveredOn": .day(day(-61)), "handedTo": .text("清远市总工会办公室"), "receiptBy": .day(day(-40))])
        try await take(
            "acknowledge", on: thanked, of: "donations",
            ["receipt": .text("示例收据 0031"), "receiptOn": .day(day(-45))])
        try await open(
            donation("金秋助学捐款（示例）", .study, to: "广州市番禺区总工会", money: 50_000, until: 6), of: "广州市总工会", in: "ganbu")
    }

    func fillPartnerships() async throws {
        var agreement = Agreement()
        agreement.title = "广州佛山工会合作协议（示例）"
        agreement.partner = try await union("佛山市总工会")
        agreement.declared = 4
        agreement.items = [
            item("每年互派干部跟班学习", until: 150), item("共建劳模工匠工作室联盟", until: 200), item("法律援助案件异地协作", until: 90),
        ]
        agreement.gap = "协议写四个方面，文本列出三条，第四条待对方补充"
        let signed = try await open(agreement, of: "广州市总工会", in: "ganbu")
        try await take(
            "sign", on: signed, of: "agreements",
            [
                "signedOn": .day(day(-40)), "signedBy": .text("双方主席（虚构）"), "reviewOn": .day(day(300)),
            ])
        let tasks = try await links(of: signed, of: "agreements", in: "cooperation")
        for (task, percent) in zip(tasks, [60, 35]) {
            try await take(
                "begin", on: task, of: "cooperation", ["responsible": .text("麦知秋"), "until": .day(day(120))])
            try await take(
                "report", on: task, of: "cooperation",
                ["percent": .number(percent), "progress": .text("方案已商定，首批人员名单已交换。")])
        }
        try await fillPairedAid()
    }

    private func fillPairedAid() async throws {
        var project = PairedAid()
        (project.title, project.kind) = ("援建职工书屋（示例）", .books)
        (project.region, project.partner) = ("某边疆地区", "某边疆地区总工会")
        project.months = day(-100)...day(80)
        project.budget = Yuan(fen: 30_000_000)
        project.purpose = "在三家受援企业建职工书屋，配图书和桌椅。"
        let underway = try await open(project, of: "广东省总工会")
        try await take("start", on: underway, of: "paired-aid", ["startedOn": .day(day(-95))])
        try await take(
            "grant", on: underway, of: "paired-aid",
            ["grants": AidGrant.fieldValue(of: [grant(80_000, -90), grant(45_000, -40)])])
        var visit = AidVisit()
        (visit.on, visit.who, visit.seen) = (day(-30), "冼望舒，省总工会副主席（虚构）", "两间书屋的开放和借阅情况")
        try await take("visit", on: underway, of: "paired-aid", ["visits": AidVisit.fieldValue(of: [visit])])
        try await take("report", on: underway, of: "paired-aid", ["progress": .text("两间已开放，第三间正在装修。")])
        (project.title, project.kind, project.budget) = ("受援地区工会干部培训班（示例）", .training, Yuan(fen: 8_000_000))
        project.months = day(10)...day(24)
        project.purpose = "培训五十名基层工会干部。"
        try await open(project, of: "广州市总工会", in: "ganbu")
    }

    private func grant(_ yuan: Int, _ days: Int) -> AidGrant {
        var grant = AidGrant()
        (grant.on, grant.receiver, grant.what) = (day(days), "某边疆地区总工会", "书架、图书和桌椅")
        grant.sum = Yuan(fen: yuan * 100)
        return grant
    }

    private func donation(
        _ title: String, _ purpose: DonationPurpose, to receiver: String, money: Int?, until: Int
    ) -> Donation {
        var donation = Donation()
        (donation.title, donation.purpose, donation.giver, donation.receiver) = (title, purpose, "本级工会", receiver)
        donation.money = money.map { Yuan(fen: $0 * 100) }
        donation.deliverBy = day(until)
        if money == nil { donation.goods = [goods("图书", 3000, "册", 60_000), goods("电脑", 10, "台", 40_000)] }
        return donation
    }

    private func goods(_ what: String, _ amount: Int, _ unit: String, _ yuan: Int) -> DonatedGoods {
        var goods = DonatedGoods()
        (goods.what, goods.amount, goods.unit, goods.worth) = (what, amount, unit, Yuan(fen: yuan * 100))
        return goods
    }

    private func item(_ text: String, until: Int) -> AgreementItem {
        var item = AgreementItem()
        (item.text, item.until) = (text, day(until))
        return item
    }
}
