public import Kernel

/// What a paper, a station or a site wrote about the union's work; looked over by another hand before it is filed, handed to a
/// bulletin above, and with the one that took it over.
public struct Clipping: LedgerEntry {
    public var title = ""
    public var outlet = ""
    public var medium: Medium?
    public var publishedOn: Day?
    public var page = ""
    public var link = ""
    public var reporter = ""
    public var correspondents = ""
    public var summary = ""
    public var submittedTo = ""
    public var answerBy: Day?
    public var adoptedBy = ""
    public var adoptedOn: Day?
    public var reason = ""
    public var status: Status = .collected

    public init() {}

    public enum Status: String, LedgerStatus {
        case collected, submitted, filed, adopted, rejected

        public var label: Text {
            switch self {
            case .collected: Text("待核对", en: "To be looked over")
            case .submitted: Text("已报上级刊物", en: "Handed to a bulletin above")
            case .filed: Text("已存档", en: "Filed")
            case .adopted: Text("上级已采用", en: "Taken over above")
            case .rejected: Text("不收录", en: "Not filed")
            }
        }

        public var term: Term {
            switch self {
            case .collected: .openEnded
            case .submitted: .by(field: "answerBy")
            case .filed, .adopted, .rejected: .final
            }
        }

        var wasFiled: Bool { self == .submitted || self == .filed || self == .adopted }
    }

    public static let ledger = Ledger<Clipping>(
        "clippings", Text("媒体报道", en: "Media clippings"), mark: "媒", catalogue: ["S241"], name: \.title,
        fields: [
            .line("title", \.title, Text("报道标题", en: "Headline"), max: 120).required(),
            .line("outlet", \.outlet, Text("媒体", en: "Outlet"), max: 60).required().listed()
                .help(Text("报刊、频道或账号的名称", en: "The name of the paper, station or account")),
            .choice("medium", \.medium, Text("媒体类别", en: "Kind of outlet")).required().listed(),
            .day("publishedOn", \.publishedOn, Text("刊播日期", en: "Published on")).required().listed(),
            .line("page", \.page, Text("版面或栏目", en: "Page or column"), max: 60)
                .help(Text("如：第3版、「基层」栏目", en: "Such as page 3, or its column")),
            .line("link", \.link, Text("链接", en: "Link"), max: 500)
                .help(
                    Text(
                        "填完整的网址；没有链接的，版面扫描件放附件",
                        en: "Begins with https:// or http://; or attach a scan")),
            .line("reporter", \.reporter, Text("记者", en: "Reporter"), max: 120)
                .help(Text("照报道的署名写", en: "As the byline has it")),
            .line("correspondents", \.correspondents, Text("通讯员", en: "Correspondents"), max: 120)
                .help(Text("工会写稿的人，照署名写", en: "Who wrote of the union, as the byline has it")),
            .paragraphs("summary", \.summary, Text("内容摘要", en: "Summary"), max: 1000)
                .help(Text("一两句话，方便上级选用", en: "A sentence or two for those above")),
            .line("submittedTo", \.submittedTo, Text("报送的上级刊物", en: "Handed to"), max: 80)
                .help(Text("如：省总《工会信息》", en: "Such as the bulletin of the province")),
            .day("answerBy", \.answerBy, Text("等到哪天", en: "Until when one waits"))
                .help(Text("到这天没有采用就存档", en: "If it was not taken over by then, it is filed")),
            .line("adoptedBy", \.adoptedBy, Text("采用的上级刊物", en: "Taken over by"), max: 80)
                .help(Text("刊物名称和期号", en: "Its name and number")),
            .day("adoptedOn", \.adoptedOn, Text("采用日期", en: "Taken over on")),
            .paragraphs("reason", \.reason, Text("不收录的原因", en: "Why it is not filed"), max: 500),
        ],
        checks: [
            Check("link", Text("链接以 https:// 或 http:// 开头", en: "A link begins with https:// or http://")) {
                $0.link.isEmpty || $0.link.hasPrefix("https://") || $0.link.hasPrefix("http://")
            }
        ],
        steps: [
            Step(
                "submit", Text("核对无误，报上级刊物", en: "Hand it to a bulletin above"), from: .collected, to: .submitted,
                asks: ["submittedTo", "answerBy"], needsAnother: true),
            Step("file", Text("核对无误，存档", en: "File"), from: .collected, to: .filed, needsAnother: true),
            Step(
                "fileAdopted", Text("存档，上级已采用", en: "File as taken over"), from: .collected, to: .adopted,
                asks: ["adoptedBy", "adoptedOn"], needsAnother: true),
            Step(
                "adopt", Text("上级已采用", en: "Taken over"), from: .submitted, to: .adopted,
                asks: ["adoptedBy", "adoptedOn"]),
            Step("keep", Text("没有采用，存档", en: "Not taken over: file"), from: .submitted, to: .filed),
            Step("reject", Text("不收录", en: "Do not file"), from: .collected, to: .rejected, asks: ["reason"]),
        ],
        counts: [
            .entries(
                "clippings.published", Text("媒体报道", en: "Pieces published"), on: .field(\.publishedOn),
                by: ["medium"]
            ) { $0.status.wasFiled },
            .entries("clippings.submitted", Text("报上级刊物", en: "Handed to bulletins above"), on: .field(\.publishedOn)) {
                !$0.submittedTo.isEmpty && $0.status.wasFiled
            },
            .entries("clippings.adopted", Text("上级采用", en: "Taken over above"), on: .field(\.adoptedOn)) {
                $0.status.wasFiled
            },
        ], earlierShapes: [bylineInOne], identifiedBy: ["title", "outlet", "publishedOn"])

    /// Shape 1 had reporter and correspondents in one line, the reporter first.
    private static let bylineInOne: Ledger<Clipping>.Shape = { body in
        var body = body
        body["reporter"] = body.removeValue(forKey: "byline")
        return body
    }
}

public enum Medium: String, LedgerChoice {
    case paper, broadcast, site, account, bulletin

    public var label: Text {
        switch self {
        case .paper: Text("报刊", en: "Paper or magazine")
        case .broadcast: Text("广播电视", en: "Radio or television")
        case .site: Text("新闻网站、客户端", en: "News site or app")
        case .account: Text("公众号、短视频", en: "Public account or video")
        case .bulletin: Text("上级内部刊物", en: "Bulletin of a body above")
        }
    }
}
