public import Kernel

/// What two unions agree to do together. Signing it makes each item a ``Cooperation`` of both; every year they look back on
/// it, until it ends.
public struct Agreement: LedgerEntry {
    public var title = ""
    public var partner: ID<Organisation>?
    public var signedOn: Day?
    public var signedBy = ""
    public var declared: Int?
    public var items: [AgreementItem] = []
    public var gap = ""
    public var reviewedOn: Day?
    public var review = ""
    public var reviewOn: Day?
    public var reason = ""
    public var status: Status = .drafted

    public init() {}

    public enum Status: String, LedgerStatus {
        case drafted, inForce, ended, dropped

        public var label: Text {
            switch self {
            case .drafted: Text("商议中", en: "Being agreed")
            case .inForce: Text("履行中", en: "In force")
            case .ended: Text("已终止", en: "Ended")
            case .dropped: Text("未签署", en: "Not signed")
            }
        }

        public var term: Term {
            switch self {
            case .drafted: .openEnded
            case .inForce: .by(field: "reviewOn")
            case .ended, .dropped: .final
            }
        }

        var wasSigned: Bool { self == .inForce || self == .ended }
    }

    public static let ledger = Ledger<Agreement>(
        "agreements", Text("工会合作协议", en: "Agreements between unions"), mark: "协", catalogue: ["S278"], name: \.title,
        fields: [
            .line("title", \.title, Text("协议名称", en: "Title"), max: 120).required(),
            .organisation("partner", \.partner, Text("合作方工会", en: "Partner")).required().listed()
                .help(Text("写全称，如：深圳市总工会", en: "Its whole name, wherever it stands")),
            .day("signedOn", \.signedOn, Text("签署日期", en: "Signed on")).listed(),
            .line("signedBy", \.signedBy, Text("签署人", en: "Signed by"), max: 120)
                .help(Text("双方签署人及职务", en: "Who signed for both, with their posts")),
            .number("declared", \.declared, Text("写明的条数", en: "Items declared"), 1...100)
                .help(
                    Text(
                        "协议或报道里说的条数；与列出的不一致时两个都保留", en: "As the text says; where fewer are listed, both facts are kept")
                ),
            .rows("items", \.items, Text("合作事项", en: "Items")).required()
                .help(
                    Text(
                        "一条一行；签署后双方各有一项任务，进度互相看得见，每年各自回顾",
                        en: "One row each; once signed it is a task of both, and each looks back on it every year")),
            .derived("itemCount", Text("列出的条数", en: "Items listed"), .number(0...50)) { $0.items.count }.listed(),
            .line("gap", \.gap, Text("条数不符的说明", en: "Why the two differ"), max: 200)
                .help(Text("如：第十三条待对方补充", en: "Such as: the thirteenth is to come from the partner")),
            .day("reviewedOn", \.reviewedOn, Text("上次回顾日期", en: "Last looked back on")),
            .paragraphs("review", \.review, Text("年度回顾", en: "Yearly review"))
                .help(Text("逐条说：做了什么、没做什么、下一年怎样", en: "Item by item: what was done, what was not, how it goes on")),
            .day("reviewOn", \.reviewOn, Text("下次回顾日期", en: "Next review")).listed()
                .help(Text("一年以内", en: "Within a year")),
            .paragraphs("reason", \.reason, Text("终止或未签的原因", en: "Why it ended"), max: 1000),
        ],
        checks: [
            Check("declared", Text("列出的条数多于写明的条数", en: "More items are listed than declared")) {
                ($0.declared ?? .max) >= $0.items.count
            },
            Check("reviewOn", YearlyReview.why) {
                YearlyReview.holds(next: $0.reviewOn, last: $0.reviewedOn ?? $0.signedOn)
            },
        ],
        steps: [
            Step(
                "sign", Text("签署，分解任务", en: "Sign, and make tasks"), from: .drafted, to: .inForce, by: [.owner],
                asks: ["signedOn", "signedBy", "reviewOn"], effect: { try $0.makeTasks(at: $1) }),
            Step(
                "review", Text("年度回顾", en: "Yearly review"), from: .inForce, to: .inForce,
                asks: ["reviewedOn", "review", "reviewOn"]),
            Step(
                "end", Text("终止", en: "End"), from: .inForce, to: .ended, by: [.owner], asks: ["reason"],
                effect: { try $1.refuseWhileOpen(in: Cooperation.ledger.description) }),
            Step("drop", Text("不签署", en: "Do not sign"), from: .drafted, to: .dropped, asks: ["reason"]),
        ],
        counts: [
            .entries("agreements.signed", Text("签署合作协议", en: "Agreements signed"), on: .field(\.signedOn)) {
                $0.status.wasSigned
            }.told(),
            .sum("agreements.items", Text("合作事项", en: "Items agreed"), on: .field(\.signedOn)) {
                $0.status.wasSigned ? $0.items.count : 0
            },
            .entries(
                "agreements.in-force", Text("履行中的协议", en: "Agreements in force"), .stock, on: .field(\.signedOn),
                until: .closed
            ) { $0.status.wasSigned },
        ], identifiedBy: ["title", "partner"], isJoint: true)

    private func makeTasks(at desk: StepDesk) throws {
        let own = desk.entry.owner.organisation
        guard let partner, partner != own else {
            throw Refusal.invalid(field: "partner", why: Text("合作方不能是本单位", en: "The partner is another union"))
        }
        for (place, item) in items.enumerated() {
            let task = Cooperation(item, number: place + 1, of: self)
            try desk.link(
                try desk.open(task.with(partner)), try desk.open(task.with(own), owner: partner))
        }
    }
}

public struct AgreementItem: LedgerRow {
    public var text = ""
    public var until: Day?

    public init() {}

    public static let fields: [LedgerField<AgreementItem>] = [
        .line("text", \.text, Text("事项", en: "Item"), max: 200).required(),
        .day("until", \.until, Text("完成期限", en: "To be done by")),
    ]
}
