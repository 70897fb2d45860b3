public import Kernel

/// How much of a union's money and staff reaches the base in a period: reported by a day, looked at by a second pair of eyes.
public struct BaseShare: LedgerEntry {
    public var title = ""
    public var days: ClosedRange<Day>?
    public var reportBy: Day?
    public var money: Yuan?
    public var baseMoney: Yuan?
    public var staff: Int?
    public var baseStaff: Int?
    public var effort = ""
    public var opinion = ""
    public var status: Status = .due

    public init() {}

    public enum Status: String, LedgerStatus {
        case due, reported, confirmed

        public var label: Text {
            switch self {
            case .due: Text("待填报", en: "To be reported")
            case .reported: Text("待审核", en: "To be looked at")
            case .confirmed: Text("已审核", en: "Confirmed")
            }
        }

        public var term: Term { self == .confirmed ? .final : .by(field: "reportBy") }
    }

    /// The day it counts on: the last of its period.
    private var countedOn: Day? { status == .confirmed ? days?.upperBound : nil }

    /// Per cent, rounded.
    private static func share(_ part: Int?, of whole: Int?) -> Int? {
        guard let part, let whole, whole > 0 else { return nil }
        return Int((min(Double(part) / Double(whole), 1) * 100).rounded())
    }

    public static let ledger = Ledger<BaseShare>(
        "base-shares", Text("资源力量下沉", en: "Money and staff for the base"), mark: "沉", catalogue: ["S026"],
        name: \.title,
        fields: [
            .line("title", \.title, Text("填报名称", en: "Title"), max: 80).required()
                .help(Text("如：2026 年三季度", en: "Such as third quarter of 2026")),
            .days("days", \.days, Text("统计期", en: "Period")).required().listed(),
            .day("reportBy", \.reportBy, Text("填报期限", en: "To be reported by")).required().listed(),
            .yuan("money", \.money, Text("本级支出", en: "Money spent")).listed(),
            .yuan("baseMoney", \.baseMoney, Text("其中用于基层", en: "Of it for the base")).listed(),
            .derived("moneyShare", Text("经费下沉（%）", en: "Share of money (%)"), .number(0...100)) {
                share($0.baseMoney?.fen, of: $0.money?.fen)
            }.listed(),
            .number("staff", \.staff, Text("本级工作人员", en: "Staff"), 0...100_000),
            .number("baseStaff", \.baseStaff, Text("其中在基层工作", en: "Of them at the base"), 0...100_000),
            .derived("staffShare", Text("人员下沉（%）", en: "Share of staff (%)"), .number(0...100)) {
                share($0.baseStaff, of: $0.staff)
            }.listed(),
            .paragraphs("effort", \.effort, Text("本期强基举措", en: "What was done for the base"), max: 2000),
            .paragraphs("opinion", \.opinion, Text("审核意见", en: "Opinion"), max: 500),
        ],
        checks: [
            Check("baseMoney", Text("用于基层的不能多于全部支出", en: "No more reaches the base than was spent")) {
                ($0.baseMoney?.fen ?? 0) <= ($0.money?.fen ?? .max)
            },
            Check("baseStaff", Text("在基层的不能多于全部人员", en: "No more are at the base than there are")) {
                ($0.baseStaff ?? 0) <= ($0.staff ?? .max)
            },
        ],
        steps: [
            Step(
                "report", Text("填报", en: "Report"), from: .due, to: .reported,
                asks: ["money", "baseMoney", "staff", "baseStaff", "effort"]),
            Step(
                "confirm", Text("审核通过", en: "Confirm"), from: .reported, to: .confirmed, by: [.owner, .superior],
                needsSecondLook: true),
            Step(
                "sendBack", Text("退回", en: "Return"), from: .reported, to: .due, by: [.owner, .superior],
                asks: ["opinion"], needsSecondLook: true),
        ],
        counts: [
            .yuan("base-shares.money", Text("本级支出", en: "Money spent"), on: .field(\.countedOn)) { $0.money },
            .yuan("base-shares.base-money", Text("用于基层的支出", en: "Money for the base"), on: .field(\.countedOn)) {
                $0.baseMoney
            },
            .sum(
                "base-shares.base-staff", Text("下沉人员", en: "Staff at the base"), on: .field(\.countedOn), unit: .persons
            ) {
                $0.baseStaff ?? 0
            },
        ], identifiedBy: ["title", "days"])
}
