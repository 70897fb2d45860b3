public import Kernel

/// Money or goods that somebody gives through the union: promised for a day, handed over, and acknowledged by whoever
/// received them.
public struct Donation: LedgerEntry {
    public var title = ""
    public var purpose: DonationPurpose?
    public var giver = ""
    public var receiver = ""
    public var region = ""
    public var money: Yuan?
    public var goods: [DonatedGoods] = []
    public var deliverBy: Day?
    public var deliveredOn: Day?
    public var handedTo = ""
    public var receiptBy: Day?
    public var receipt = ""
    public var receiptOn: Day?
    public var reason = ""
    public var status: Status = .promised

    public init() {}

    public enum Status: String, LedgerStatus {
        case promised, delivered, acknowledged, cancelled

        public var label: Text {
            switch self {
            case .promised: Text("待送达", en: "To be delivered")
            case .delivered: Text("已送达，待收据", en: "Delivered, receipt to come")
            case .acknowledged: Text("已签收", en: "Acknowledged")
            case .cancelled: Text("已取消", en: "Cancelled")
            }
        }

        public var term: Term {
            switch self {
            case .promised: .by(field: "deliverBy")
            case .delivered: .by(field: "receiptBy")
            case .acknowledged, .cancelled: .final
            }
        }

        var hasArrived: Bool { self == .delivered || self == .acknowledged }
    }

    /// What the goods are worth together.
    var goodsWorth: Yuan { Yuan(fen: goods.reduce(0) { $0 + ($1.worth?.fen ?? 0) }) }

    public static let ledger = Ledger<Donation>(
        "donations", Text("捐赠", en: "Donations"), mark: "捐", catalogue: ["S122"], name: \.title,
        fields: [
            .line("title", \.title, Text("捐赠事项", en: "Donation"), max: 80).required()
                .known(as: "捐赠项目", "捐赠名称", "项目名称")
                .help(Text("如：给山区小学捐图书和电脑", en: "Such as books and computers for a school")),
            .choice("purpose", \.purpose, Text("用途", en: "Purpose")).required().listed(),
            .line("giver", \.giver, Text("捐赠方", en: "Given by"), max: 80).required().listed()
                .known(as: "捐赠单位", "捐款单位", "爱心单位")
                .help(Text("单位名称；个人捐赠写「爱心人士」，不写姓名", en: "A body; of a person no name")),
            .line("receiver", \.receiver, Text("受赠方", en: "Received by"), max: 80).required().listed()
                .known(as: "受赠单位", "受捐单位", "受助单位", "接收单位")
                .help(Text("学校、医院、工会等单位", en: "A school, a hospital, a union")),
            .line("region", \.region, Text("受赠地区", en: "Where"), max: 60).listed(),
            .yuan("money", \.money, Text("捐款", en: "Money")),
            .rows("goods", \.goods, Text("捐赠物资", en: "Goods"), max: 100)
                .help(Text("一行一种，折合金额按票据或评估价", en: "One row for each kind, worth what the bill or the appraisal says")),
            .derived("worth", Text("合计（元）", en: "Worth"), .yuan) {
                Yuan(fen: ($0.money?.fen ?? 0) + $0.goodsWorth.fen)
            }.listed(),
            .day("deliverBy", \.deliverBy, Text("约定送达日期", en: "To be delivered by")).required().listed()
                .help(Text("过了这天没送到算逾期", en: "Overdue if it has not arrived by then")),
            .day("deliveredOn", \.deliveredOn, Text("送达日期", en: "Delivered on")),
            .line("handedTo", \.handedTo, Text("接收人单位及职务", en: "Handed to"), max: 80),
            .day("receiptBy", \.receiptBy, Text("收据取回期限", en: "Receipt to come by"))
                .help(Text("过了这天没有收据算逾期", en: "Overdue if there is no receipt by then")),
            .line("receipt", \.receipt, Text("收据或签收单号", en: "Number of the receipt"), max: 80)
                .help(Text("扫描件在附件里上传", en: "Attach the scan below")),
            .day("receiptOn", \.receiptOn, Text("签收日期", en: "Acknowledged on")),
            .paragraphs("reason", \.reason, Text("改期或取消原因", en: "Why moved or cancelled"), max: 500),
        ],
        checks: [
            Check("money", Text("捐款和物资至少填一项", en: "Enter money, goods, or both")) {
                $0.money != nil || !$0.goods.isEmpty
            }
        ],
        steps: [
            Step(
                "deliver", Text("已送达", en: "Delivered"), from: .promised, to: .delivered,
                asks: ["deliveredOn", "handedTo", "receiptBy"]),
            Step("move", Text("改期", en: "Move"), from: .promised, to: .promised, asks: ["deliverBy", "reason"]),
            Step(
                "acknowledge", Text("登记收据", en: "Enter the receipt"), from: .delivered, to: .acknowledged,
                asks: ["receipt", "receiptOn"]),
            Step("cancel", Text("取消", en: "Cancel"), from: .promised, to: .cancelled, by: [.owner], asks: ["reason"]),
        ],
        counts: [
            .entries(
                "donations.delivered", Text("捐赠批次", en: "Donations"), on: .field(\.deliveredOn), by: ["purpose"]
            ) { $0.status.hasArrived }.told(),
            .yuan("donations.money", Text("捐款金额", en: "Money given"), on: .field(\.deliveredOn), by: ["purpose"]) {
                $0.status.hasArrived ? $0.money : nil
            },
            .yuan("donations.goods", Text("物资折合金额", en: "Goods given"), on: .field(\.deliveredOn), by: ["purpose"]) {
                $0.status.hasArrived ? $0.goodsWorth : nil
            },
            .entries(
                "donations.unacknowledged", Text("送达未取回收据", en: "Without a receipt"), .stock,
                on: .field(\.deliveredOn), until: .field(\.receiptOn)
            ) { $0.status.hasArrived },
        ], identifiedBy: ["title", "receiver", "deliverBy"])
}

public enum DonationPurpose: String, LedgerChoice {
    case pairedAid, disaster, study, hardship, health, other

    public var label: Text {
        switch self {
        case .pairedAid: Text("对口支援、东西部协作", en: "Paired aid")
        case .disaster: Text("抗灾救灾", en: "Disaster relief")
        case .study: Text("助学", en: "Study")
        case .hardship: Text("帮扶困难职工", en: "Workers in hardship")
        case .health: Text("医疗卫生", en: "Health")
        case .other: Text("其他公益", en: "Other good causes")
        }
    }
}

public struct DonatedGoods: LedgerRow {
    public var what = ""
    public var amount: Int?
    public var unit = ""
    public var worth: Yuan?

    public init() {}

    public static let fields: [LedgerField<DonatedGoods>] = [
        .line("what", \.what, Text("名称", en: "What"), max: 80).required(),
        .number("amount", \.amount, Text("数量", en: "How many"), 1...10_000_000).required(),
        .line("unit", \.unit, Text("单位", en: "Unit"), max: 20),
        .yuan("worth", \.worth, Text("折合金额", en: "Worth")).required(),
    ]
}
