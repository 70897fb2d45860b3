public import Kernel

/// A cadre works elsewhere for a time: sent, prolonged perhaps, and back by a day that is watched.
public struct CadreExchange: LedgerEntry {
    public var kind: ExchangeKind?
    public var name = ""
    public var from = ""
    public var to = ""
    public var post = ""
    public var startsOn: Day?
    public var endsOn: Day?
    public var duties = ""
    public var endedOn: Day?
    public var appraisal = ""
    public var use = ""
    public var reason = ""
    public var status: Status = .planned

    public init() {}

    public enum Status: String, LedgerStatus {
        case planned, serving, returned, retained, recalled, cancelled

        public var label: Text {
            switch self {
            case .planned: Text("待派出", en: "To be sent")
            case .serving: Text("在外任职", en: "Serving elsewhere")
            case .returned: Text("期满返回", en: "Returned")
            case .retained: Text("留任", en: "Stayed there")
            case .recalled: Text("提前返回", en: "Returned early")
            case .cancelled: Text("已取消", en: "Cancelled")
            }
        }

        public var term: Term {
            switch self {
            case .planned: .by(field: "startsOn")
            case .serving: .by(field: "endsOn")
            case .returned, .retained, .recalled, .cancelled: .final
            }
        }

        var hasBegun: Bool { self != .planned && self != .cancelled }
    }

    /// Where to; never who.
    var title: String { [to, post].filter { !$0.isEmpty }.joined(separator: " ") }

    public static let ledger = Ledger<CadreExchange>(
        "cadre-exchanges", Text("干部交流挂职", en: "Cadre exchanges"), mark: "交", catalogue: ["S018"],
        access: LedgerAccess(readers: [.officer, .leader]), name: \.title,
        fields: [
            .choice("kind", \.kind, Text("形式", en: "Kind")).required().listed(),
            .person("name", \.name, Text("姓名", en: "Name")).required(),
            .line("from", \.from, Text("派出单位", en: "From"), max: 80).required().listed()
                .help(Text("单位和部门全称", en: "Union and department")),
            .line("to", \.to, Text("接收单位", en: "To"), max: 80).required(),
            .line("post", \.post, Text("在接收单位的职务", en: "Post there"), max: 80),
            .day("startsOn", \.startsOn, Text("开始日期", en: "From")).required().listed(),
            .day("endsOn", \.endsOn, Text("期满日期", en: "Ends on")).required().listed()
                .help(Text("到期前在待办里提醒", en: "The inbox reminds of it")),
            .paragraphs("duties", \.duties, Text("任务", en: "What for"), max: 1000)
                .help(Text("去做什么、带什么回来", en: "What she does there, what she brings back")),
            .day("endedOn", \.endedOn, Text("返回或留任日期", en: "Ended on")),
            .paragraphs("appraisal", \.appraisal, Text("鉴定意见", en: "Appraisal"), max: 2000).classed(.internal)
                .help(Text("接收单位的鉴定", en: "What the host says of her")),
            .line("use", \.use, Text("使用安排", en: "What she does next"), max: 200)
                .help(Text("回来后安排什么工作", en: "What she does on her return")),
            .paragraphs("reason", \.reason, Text("延长、提前返回或取消的原因", en: "Why prolonged, ended or cancelled"), max: 500),
        ],
        checks: [
            Check("endsOn", Text("期满日期不能早于开始日期", en: "It cannot end before it begins")) {
                guard let ends = $0.endsOn, let starts = $0.startsOn else { return true }
                return ends >= starts
            }
        ],
        steps: [
            Step("send", Text("派出到岗", en: "Sent"), from: .planned, to: .serving, asks: ["startsOn", "endsOn"]),
            Step(
                "prolong", Text("延长", en: "Prolong"), from: .serving, to: .serving, by: [.owner],
                asks: ["endsOn", "reason"]),
            Step(
                "return", Text("期满返回", en: "Back in time"), from: .serving, to: .returned,
                asks: ["endedOn", "appraisal", "use"]),
            Step(
                "retain", Text("留在接收单位", en: "Stays there"), from: .serving, to: .retained, by: [.owner],
                asks: ["endedOn", "appraisal"]),
            Step(
                "recall", Text("提前返回", en: "Back early"), from: .serving, to: .recalled, by: [.owner],
                asks: ["endedOn", "reason"]),
            Step("cancel", Text("取消", en: "Cancel"), from: .planned, to: .cancelled, asks: ["reason"]),
        ],
        counts: [
            .entries("cadre-exchanges.sent", Text("派出干部", en: "Cadres sent"), on: .field(\.startsOn), by: ["kind"]) {
                $0.status.hasBegun
            },
            .entries(
                "cadre-exchanges.serving", Text("在外任职干部", en: "Cadres serving elsewhere"), .stock,
                on: .field(\.startsOn), until: .field(\.endedOn), by: ["kind"]
            ) { $0.status.hasBegun },
            .entries(
                "cadre-exchanges.ended", Text("交流挂职结束", en: "Exchanges ended"), on: .field(\.endedOn), by: ["kind"]
            ) {
                $0.status.term == .final && $0.status.hasBegun
            },
        ], identifiedBy: ["to", "name", "startsOn"])
}

public enum ExchangeKind: String, LedgerChoice {
    case secondment, exchange, rotation, loan

    public var label: Text {
        switch self {
        case .secondment: Text("挂职", en: "Secondment")
        case .exchange: Text("交流任职", en: "Exchange")
        case .rotation: Text("轮岗", en: "Rotation")
        case .loan: Text("借调、跟班学习", en: "On loan")
        }
    }
}
