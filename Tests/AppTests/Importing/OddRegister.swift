import Kernel

/// A ledger with everything that makes taking an export in again hard: fields called as the columns of exports are, labels that
/// hold dividers, and a table of names, numbers and unions.
struct OddRegister: LedgerEntry {
    var title = ""
    var number = ""
    var unit = ""
    var matter = ""
    var state = ""
    var remark = ""
    var second = ""
    var kinds: [Kind] = []
    var days: ClosedRange<Day>?
    var isOpen = false
    var sum: Yuan?
    var text = RichText()
    var place: Address?
    var firm: Employer?
    var host: ID<Organisation>?
    var guide: ID<Account>?
    var speaker = ""
    var phone = ""
    var people: [Guest] = []
    var halves: [Guest] = []
    var status: Status = .begun

    enum Kind: String, LedgerChoice {
        case both, first, second

        var label: Text {
            switch self {
            case .both: Text("甲类、乙类", en: "First, second")
            case .first: Text("甲类", en: "First")
            case .second: Text("乙类", en: "Second")
            }
        }
    }

    struct Guest: LedgerRow {
        var name = ""
        var phone = ""
        var union: ID<Organisation>?
        var officer: ID<Account>?
        var firm: Employer?
        var place: Address?
        var days: ClosedRange<Day>?
        var kinds: [Kind] = []
        var isHere = false
        var note = ""

        static let fields: [LedgerField<Guest>] = [
            .person("name", \.name, Text("姓名", en: "Name")).required(),
            .phone("phone", \.phone, Text("电话", en: "Phone")),
            .organisation("union", \.union, Text("单位", en: "Union")),
            .account("officer", \.officer, Text("经办人", en: "Officer")),
            .employer("firm", \.firm, Text("企业", en: "Employer")),
            .place("place", \.place, Text("住址", en: "Address")),
            .days("days", \.days, Text("起止", en: "Days")),
            .choices("kinds", \.kinds, Text("类别", en: "Kinds")),
            .flag("isHere", \.isHere, Text("到场", en: "Here")),
            .line("note", \.note, Text("编号", en: "Number"), max: 20),
        ]
    }

    enum Status: String, LedgerStatus {
        case begun, ended

        var label: Text { self == .begun ? Text("在办", en: "Begun") : Text("办结", en: "Ended") }
        var term: Term { self == .begun ? .openEnded : .final }
    }

    static let ledger = Ledger<OddRegister>(
        "odd-registers", Text("怪登记/册", en: "Odd registers"), mark: "怪", catalogue: [], name: \.title,
        fields: [
            .line("title", \.title, Text("名称", en: "Title"), max: 20).required().listed(),
            .line("number", \.number, Text("编号", en: "Number"), max: 20),
            .line("unit", \.unit, Text("单位", en: "Union"), max: 20),
            .line("matter", \.matter, Text("事项", en: "Matter"), max: 20),
            .line("state", \.state, Text("状态", en: "Status"), max: 20),
            .paragraphs("remark", \.remark, Text("备注（一）", en: "Remark (1)"), max: 3_000),
            .paragraphs("second", \.second, Text("备注（二）", en: "Remark (2)"), max: 3_000),
            .choices("kinds", \.kinds, Text("类别", en: "Kinds")).listed(),
            .days("days", \.days, Text("起止", en: "Days")),
            .flag("isOpen", \.isOpen, Text("公开", en: "Open")),
            .yuan("sum", \.sum, Text("金额（元）", en: "Sum")),
            .rich("text", \.text, Text("正文", en: "Text"), max: 500),
            .place("place", \.place, Text("地点", en: "Place")),
            .employer("firm", \.firm, Text("企业", en: "Employer")),
            .organisation("host", \.host, Text("承办工会", en: "Host")),
            .account("guide", \.guide, Text("指导人", en: "Guide")),
            .person("speaker", \.speaker, Text("讲师", en: "Speaker")),
            .phone("phone", \.phone, Text("电话", en: "Phone")),
            .rows("people", \.people, Text("怪登记/册", en: "Odd registers"), max: 5),
            .rows("halves", \.halves, Text("参加人员", en: "Guests"), max: 5),
        ],
        steps: [Step("end", Text("办结", en: "End"), from: .begun, to: .ended)], counts: [])
}
