public import Kernel

/// A unit is put forward for an honour, looked at by another hand, and named in public for as long as the rule of the place
/// asks; then it is honoured, unless what somebody objects proves true.
public struct Honour: LedgerEntry {
    public var unit: Employer?
    public var union: ID<Organisation>?
    public var title = ""
    public var level: HonourLevel?
    public var grantor = ""
    public var year: Int?
    public var deeds = ""
    public var opinion = ""
    public var notice = ""
    public var objection = ""
    public var findings = ""
    public var decidedOn: Day?
    public var decision = ""
    public var reason = ""
    public var status: Status = .nominated

    public init() {}

    public enum Status: String, LedgerStatus {
        case nominated, reviewed, noticed, objected, honoured, declined

        public var label: Text {
            switch self {
            case .nominated: Text("已推荐，待审核", en: "Put forward")
            case .reviewed: Text("已审核，待公示", en: "Reviewed, to be named in public")
            case .noticed: Text("公示中", en: "Named in public")
            case .objected: Text("有异议，核实中", en: "Objected to, being looked into")
            case .honoured: Text("已表彰", en: "Honoured")
            case .declined: Text("未通过", en: "Not honoured")
            }
        }

        public var term: Term {
            switch self {
            case .nominated, .reviewed, .objected: .openEnded
            case .noticed: .within("A12-notice", part: "unit")
            case .honoured, .declined: .final
            }
        }
    }

    public static let ledger = Ledger<Honour>(
        "honours", Text("先进单位表彰", en: "Honours of units"), mark: "彰", catalogue: ["S259"],
        name: { "\($0.unit?.name ?? "")：\($0.title)" },
        fields: [
            .employer("unit", \.unit, Text("推荐单位", en: "Unit put forward")).required().listed().orOthers()
                .help(Text("工会、企业、车间或班组的全称", en: "The full name of a union, firm, shop or team")),
            .organisation("union", \.union, Text("所在工会", en: "Its union")).listed(),
            .line("title", \.title, Text("荣誉名称", en: "Honour"), max: 80).required()
                .help(Text("照评选通知写全称，如：工会工作先进单位", en: "As the notice of the selection has it")),
            .choice("level", \.level, Text("级别", en: "Level")).required().listed(),
            .line("grantor", \.grantor, Text("表彰单位", en: "Given by"), max: 80).required()
                .help(Text("发文表彰的机关", en: "The body that signs the decision")),
            .number("year", \.year, Text("年度", en: "Year"), 1949...2100).required().listed(),
            .paragraphs("deeds", \.deeds, Text("主要事迹", en: "What it did")).required()
                .help(Text("写事实和数字，不写评语", en: "Facts and numbers, no praise")),
            .paragraphs("opinion", \.opinion, Text("审核意见", en: "Opinion on review"), max: 1000)
                .help(Text("哪几条符合、哪几条要核", en: "What holds, what has to be checked")),
            .line("notice", \.notice, Text("公示方式", en: "Named where"), max: 200)
                .help(Text("在哪里公示，如：单位公告栏、市总工会网站", en: "Such as the board of the unit, the site of the city")),
            .paragraphs("objection", \.objection, Text("异议", en: "Objection"), max: 2000).classed(.internal)
                .help(Text("写异议的内容，不写提出人的姓名", en: "What is objected, never by whom")),
            .paragraphs("findings", \.findings, Text("核实情况", en: "What was found"), max: 2000).classed(.internal)
                .help(Text("属实不属实，凭什么", en: "Whether it is true, and by what")),
            .day("decidedOn", \.decidedOn, Text("表彰日期", en: "Honoured on")).listed(),
            .line("decision", \.decision, Text("表彰决定文号", en: "Number of the decision"), max: 60),
            .paragraphs("reason", \.reason, Text("未通过的原因", en: "Why not"), max: 1000),
        ],
        steps: [
            Step(
                "review", Text("审核通过", en: "Review"), from: .nominated, to: .reviewed, asks: ["opinion"],
                needsAnother: true),
            Step("publish", Text("开始公示", en: "Name in public"), from: .reviewed, to: .noticed, asks: ["notice"]),
            Step("object", Text("登记异议", en: "Note an objection"), from: .noticed, to: .objected, asks: ["objection"]),
            Step(
                "publishAgain", Text("异议不成立，重新公示", en: "Unfounded: name again"), from: .objected, to: .noticed,
                asks: ["findings", "notice"]),
            Step(
                "honour", Text("公示期满，表彰", en: "Honour"), from: .noticed, to: .honoured, by: [.owner],
                asks: ["decidedOn", "decision"], needsSecondLook: true, needsTermOver: true),
            Step(
                "decline", Text("不予通过", en: "Do not honour"), from: .nominated, .reviewed, .noticed, .objected,
                to: .declined, by: [.owner], asks: ["reason"]),
        ],
        counts: [
            .entries(
                "honours.honoured", Text("表彰先进单位", en: "Units honoured"), on: .field(\.decidedOn), by: ["level"]
            ) { $0.status == .honoured }.told(),
            .entries("honours.declined", Text("未通过表彰", en: "Not honoured"), on: .closed, by: ["level"]) {
                $0.status == .declined
            },
        ], identifiedBy: ["unit", "title", "year"])
}

public enum HonourLevel: String, LedgerChoice {
    case national, province, city, county, own

    public var label: Text {
        switch self {
        case .national: Text("全国", en: "National")
        case .province: Text("省级", en: "Province")
        case .city: Text("市级", en: "City")
        case .county: Text("县级", en: "County")
        case .own: Text("本单位", en: "Own unit")
        }
    }
}
