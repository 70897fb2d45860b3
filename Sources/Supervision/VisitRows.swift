public import Kernel

/// Somebody on a visit, as the protocol names her.
public struct VisitPerson: LedgerRow {
    public var name = ""
    public var title = ""

    public init() {}

    public static let fields: [LedgerField<VisitPerson>] = [
        .line("name", \.name, Text("姓名", en: "Name"), max: 40).required(),
        .line("title", \.title, Text("单位及职务", en: "Post"), max: 80).required(),
    ]
}

public struct VisitSite: LedgerRow {
    public var place: Address?
    public var seen = ""

    public init() {}

    public static let fields: [LedgerField<VisitSite>] = [
        .place("place", \.place, Text("地点", en: "Place")).required()
            .help(Text("前面可以写区划代码，空一格：440103 中山路 1 号", en: "May begin with the code of its division and a blank")),
        .line("seen", \.seen, Text("看了什么", en: "What was seen"), max: 300),
    ]
}

/// What somebody asked for, and who promised to see to it.
public struct VisitRequest: LedgerRow {
    public var what = ""
    public var forWhom = ""
    public var promisedBy = ""
    public var until: Day?

    public init() {}

    public static let fields: [LedgerField<VisitRequest>] = [
        .line("what", \.what, Text("诉求", en: "Request"), max: 120).required(),
        .line("forWhom", \.forWhom, Text("诉求方", en: "For whom"), max: 80).required(),
        .line("promisedBy", \.promisedBy, Text("答应的领导", en: "Promised by"), max: 40).required(),
        .day("until", \.until, Text("答复期限", en: "Answer by")).required(),
    ]

    func matter(of visit: Visit) -> BrokeredRequest {
        var matter = BrokeredRequest()
        matter.what = what
        matter.forWhom = forWhom
        matter.promisedBy = promisedBy
        matter.until = until
        matter.raisedOn = visit.days?.upperBound
        matter.occasion = visit.title
        return matter
    }
}
