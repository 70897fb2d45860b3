public import Kernel

/// A piece of ordinary work, as every union keeps a list of it: begun, perhaps due by a day, done with a result. What has a ledger of its
/// own does not stand here.
public struct WorkRecord: LedgerEntry {
    public var title = ""
    public var kind: WorkKind?
    public var startedOn: Day?
    public var until: Day?
    public var responsible = ""
    public var partners = ""
    public var content = ""
    public var progress = ""
    public var doneOn: Day?
    public var persons: Int?
    public var result = ""
    public var reason = ""
    public var status: Status = .underway

    public init() {}

    public enum Status: String, LedgerStatus {
        case underway, done, dropped

        public var label: Text {
            switch self {
            case .underway: Text("在办", en: "Under way")
            case .done: Text("已办结", en: "Done")
            case .dropped: Text("不再办理", en: "Dropped")
            }
        }

        public var term: Term { self == .underway ? .by(field: "until") : .final }
    }

    public static let ledger = Ledger<WorkRecord>(
        "work-records", Text("工作台账", en: "Work records"), mark: "账", catalogue: ["S265"], name: \.title,
        fields: [
            .line("title", \.title, Text("工作事项", en: "Work"), max: 80).required(),
            .choice("kind", \.kind, Text("工作类别", en: "Kind")).required().listed(),
            .day("startedOn", \.startedOn, Text("开始日期", en: "Begun on")).required().listed(),
            .day("until", \.until, Text("完成期限", en: "To be done by"))
                .help(Text("没有期限可以不填", en: "Empty where there is none")),
            .line("responsible", \.responsible, Text("责任人", en: "Officer responsible"), max: 40).listed(),
            .line("partners", \.partners, Text("配合单位", en: "Together with"), max: 120),
            .paragraphs("content", \.content, Text("工作内容", en: "What it is"), max: 2000)
                .help(Text("做什么、做到什么程度", en: "What is done, and how far")),
            .paragraphs("progress", \.progress, Text("进展", en: "How it stands"), max: 2000)
                .help(Text("新的写在前面，旧的留着", en: "The newest first, the older stay")),
            .day("doneOn", \.doneOn, Text("完成日期", en: "Done on")).listed(),
            .number("persons", \.persons, Text("参加或服务人次", en: "Persons taking part or served"), 0...10_000_000)
                .help(Text("没有的填 0", en: "0 where there were none")),
            .paragraphs("result", \.result, Text("完成情况", en: "Result"), max: 2000)
                .help(Text("做成了什么，有数字写数字", en: "What came of it, in numbers if there are any")),
            .paragraphs("reason", \.reason, Text("不再办理的原因", en: "Why it was dropped"), max: 500),
        ],
        checks: [
            Check("doneOn", Text("完成日期不能早于开始日期", en: "It cannot be done before it began")) {
                guard let done = $0.doneOn, let started = $0.startedOn else { return true }
                return done >= started
            }
        ],
        steps: [
            Step("note", Text("记进展", en: "Note progress"), from: .underway, to: .underway, asks: ["progress"]),
            Step(
                "finish", Text("完成", en: "Done"), from: .underway, to: .done, asks: ["doneOn", "persons", "result"]),
            Step("drop", Text("不再办理", en: "Drop"), from: .underway, to: .dropped, by: [.owner], asks: ["reason"]),
        ],
        counts: [
            .entries("work-records.done", Text("完成工作", en: "Work done"), on: .field(\.doneOn), by: ["kind"]) {
                $0.status == .done
            },
            .entries("work-records.in-time", Text("按期完成", en: "Done in time"), on: .field(\.doneOn)) { record in
                guard let done = record.doneOn, let until = record.until else { return false }
                return record.status == .done && done <= until
            },
            .sum("work-records.persons", Text("参加或服务人次", en: "Persons taking part or served"), on: .field(\.doneOn)) {
                $0.status == .done ? $0.persons ?? 0 : 0
            },
        ], identifiedBy: ["title", "startedOn"])
}

public enum WorkKind: String, LedgerChoice {
    case organising, rights, aid, skills, culture, services, finance, women, office, other

    public var label: Text {
        switch self {
        case .organising: Text("组织建设", en: "Organising")
        case .rights: Text("维权和劳动关系", en: "Rights and labour relations")
        case .aid: Text("帮扶救助", en: "Aid")
        case .skills: Text("竞赛和技能", en: "Competitions and skills")
        case .culture: Text("宣传教育和文体", en: "Education and culture")
        case .services: Text("服务和阵地", en: "Services and venues")
        case .finance: Text("财务和经审", en: "Finance and audit")
        case .women: Text("女职工工作", en: "Women workers")
        case .office: Text("综合事务", en: "Office work")
        case .other: Text("其他", en: "Other")
        }
    }
}
