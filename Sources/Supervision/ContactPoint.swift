public import Kernel

/// A leader keeps in touch with one firm, site or union: so many visits until a day. Each is planned as a ``Visit``, which brings
/// home what was asked for there; whether the duty is done is counted from those that took place.
public struct ContactPoint: LedgerEntry {
    public var leader = ""
    public var title = ""
    public var kind: ContactKind?
    public var site = ""
    public var organisation: ID<Organisation>?
    public var startsOn: Day?
    public var until: Day?
    public var duty: Int?
    public var tasks = ""
    public var visitOn: Day?
    public var subject = ""
    public var summary = ""
    public var reason = ""
    public var status: Status = .standing

    public init() {}

    public enum Status: String, LedgerStatus {
        case standing, fulfilled, short, ended

        public var label: Text {
            switch self {
            case .standing: Text("联系中", en: "Kept in touch with")
            case .fulfilled: Text("已完成走访", en: "Duty done")
            case .short: Text("走访未达次数", en: "Fewer visits than due")
            case .ended: Text("已撤销", en: "Ended")
            }
        }

        public var term: Term { self == .standing ? .by(field: "until") : .final }
    }

    public static let ledger = Ledger<ContactPoint>(
        "contact-points", Text("领导干部联系点", en: "Leaders’ contact points"), mark: "联", catalogue: ["S078", "S269"],
        name: \.site,
        fields: [
            .line("site", \.site, Text("联系点", en: "Contact point"), max: 80).required()
                .help(Text("企业、项目、班组或基层工会的名称", en: "The name of the firm, site, team or union")),
            .choice("kind", \.kind, Text("联系形式", en: "Kind")).required().listed(),
            .organisation("organisation", \.organisation, Text("联系的工会", en: "Union there")),
            .line("leader", \.leader, Text("联系领导", en: "Leader"), max: 40).required().listed(),
            .line("title", \.title, Text("单位及职务", en: "Post"), max: 80).required(),
            .day("startsOn", \.startsOn, Text("开始日期", en: "From")).required(),
            .day("until", \.until, Text("本期截止", en: "This term ends on")).required().listed()
                .help(Text("一般为年底；下一年另立一件", en: "Usually the end of the year; the next year is another entry")),
            .number("duty", \.duty, Text("应走访次数", en: "Visits due"), 1...52).required().listed()
                .help(Text("本期内至少去几次", en: "At least so often in this term")),
            .paragraphs("tasks", \.tasks, Text("联系任务", en: "What for"), max: 1000)
                .help(Text("帮什么、盯什么", en: "What to help with, what to watch")),
            .day("visitOn", \.visitOn, Text("走访日期", en: "Visit on")),
            .line("subject", \.subject, Text("走访主题", en: "Subject"), max: 80)
                .help(Text("这次去办什么", en: "What this visit is for")),
            .paragraphs("summary", \.summary, Text("联系成效", en: "What came of it"), max: 2000)
                .help(Text("解决了几个问题、还剩什么", en: "What was solved, what is left")),
            .paragraphs("reason", \.reason, Text("原因", en: "Reason"), max: 500),
        ],
        checks: [
            Check("until", Text("截止日期不能早于开始日期", en: "It cannot end before it begins")) {
                guard let until = $0.until, let starts = $0.startsOn else { return true }
                return until >= starts
            }
        ],
        steps: [
            Step(
                "planVisit", Text("安排走访", en: "Plan a visit"), from: .standing, to: .standing,
                asks: ["visitOn", "subject"], effect: { point, desk in try desk.open(point.visit) }),
            Step(
                "fulfil", Text("走访完成，总结", en: "Duty done: sum up"), from: .standing, to: .fulfilled, asks: ["summary"],
                effect: { point, desk in
                    let held = try desk.links(to: Visit.self, at: [.following, .closed])
                    guard held < point.duty ?? 1 else { return }
                    throw Refusal.conflict(
                        why: Text(
                            "应走访 \(point.duty ?? 1) 次，已走访 \(held) 次；不能再走访的，请用「未达次数」",
                            en:
                                "\(held) of \(point.duty ?? 1) visits took place; if no more can, say that they fell short"
                        ))
                }),
            Step(
                "fallShort", Text("未达次数，说明原因", en: "Fewer than due: say why"), from: .standing, to: .short,
                by: [.owner], asks: ["reason"]),
            Step("end", Text("撤销联系点", en: "End it"), from: .standing, to: .ended, by: [.owner], asks: ["reason"]),
        ],
        counts: [
            .entries(
                "contact-points.standing", Text("联系点", en: "Contact points"), .stock, on: .field(\.startsOn),
                until: .closed, by: ["kind"]),
            .sum("contact-points.duty", Text("应走访次数", en: "Visits due"), on: .field(\.startsOn), by: ["kind"]) {
                $0.status == .ended ? 0 : $0.duty ?? 0
            },
            .entries(
                "contact-points.fulfilled", Text("完成走访的联系点", en: "Contact points visited as due"), on: .closed,
                by: ["kind"]
            ) { $0.status == .fulfilled },
        ], identifiedBy: ["site", "leader", "startsOn"])

    private var visit: Visit {
        var visit = Visit()
        (visit.title, visit.kind) = (subject, .contact)
        visit.days = visitOn.map { $0...$0 }
        var visitor = VisitPerson()
        (visitor.name, visitor.title) = (leader, title)
        visit.visitors = [visitor]
        var place = VisitSite()
        place.place = Address(line: site)
        visit.sites = [place]
        return visit
    }
}

public enum ContactKind: String, LedgerChoice {
    case point, double, grassRoots

    public var label: Text {
        switch self {
        case .point: Text("领导联系点", en: "Contact point")
        case .double: Text("“双直联”", en: "Double direct contact")
        case .grassRoots: Text("干部下基层", en: "Cadres at the grass roots")
        }
    }
}
