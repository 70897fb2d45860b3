public import Kernel

/// A service that a union is known by. It is recognised when it meets all four criteria, looked at again by the day that was
/// set then, and retired when it no longer does.
public struct ServiceBrand: LedgerEntry {
    public var name = ""
    public var kind: ServiceKind?
    public var beganOn: Day?
    public var content = ""
    public var concern = ""
    public var duty = ""
    public var resources = ""
    public var results = ""
    public var meets: [BrandCriterion] = []
    public var opinion = ""
    public var recognisedOn: Day?
    public var served: Int?
    public var reviewOn: Day?
    public var reason = ""
    public var status: Status = .proposed

    public init() {}

    public enum Status: String, LedgerStatus {
        case proposed, recognised, declined, retired

        public var label: Text {
            switch self {
            case .proposed: Text("待评审", en: "To be reviewed")
            case .recognised: Text("已认定", en: "Recognised")
            case .declined: Text("未认定", en: "Not recognised")
            case .retired: Text("已退出", en: "Retired")
            }
        }

        public var term: Term {
            switch self {
            case .proposed: .openEnded
            case .recognised: .by(field: "reviewOn")
            case .declined, .retired: .final
            }
        }

        var wasRecognised: Bool { self == .recognised || self == .retired }
    }

    public static let ledger = Ledger<ServiceBrand>(
        "service-brands", Text("工会服务品牌", en: "Service brands"), mark: "牌", catalogue: ["S192"], name: \.name,
        fields: [
            .line("name", \.name, Text("品牌名称", en: "Name"), max: 60).required(),
            .choice("kind", \.kind, Text("服务类别", en: "Kind of service")).required().listed(),
            .day("beganOn", \.beganOn, Text("创建日期", en: "Began on")).required().listed(),
            .paragraphs("content", \.content, Text("服务内容", en: "What it offers"), max: 2000).required(),
            .paragraphs("concern", \.concern, Text("回应了职工什么关切", en: "Which concern it answers"), max: 1000).required()
                .help(Text("职工最盼什么、从哪里听到的", en: "What workers want most, and where they said so")),
            .paragraphs("duty", \.duty, Text("体现工会什么职能", en: "Which duty of the union it shows"), max: 1000)
                .required()
                .help(Text("如：维权、帮扶、教育、建设", en: "Such as rights, help, education, building up")),
            .paragraphs("resources", \.resources, Text("集中了哪些资源", en: "What it draws together"), max: 1000).required()
                .help(Text("场地、人手、经费、合作单位", en: "Places, people, money, partners")),
            .paragraphs("results", \.results, Text("取得什么成效", en: "What it has achieved"), max: 1000).required()
                .help(Text("用数字说：服务多少人、办成多少事", en: "In numbers: how many served, how much done")),
            .choices("meets", \.meets, Text("符合的标准", en: "Criteria met"))
                .help(Text("四条都符合才能认定", en: "Recognised only where all four are met")),
            .paragraphs("opinion", \.opinion, Text("评审意见", en: "Opinion"), max: 1000),
            .day("recognisedOn", \.recognisedOn, Text("认定日期", en: "Recognised on")).listed(),
            .number("served", \.served, Text("累计服务人次", en: "Persons served so far"), 0...100_000_000).listed(),
            .day("reviewOn", \.reviewOn, Text("复核日期", en: "To be looked at again")).listed()
                .help(Text("到这天再看四条还符不符合", en: "Then the four are looked at again")),
            .paragraphs("reason", \.reason, Text("退出原因", en: "Why it was retired"), max: 500),
        ],
        steps: [
            Step(
                "recognise", Text("认定", en: "Recognise"), from: .proposed, to: .recognised, by: [.owner, .superior],
                asks: ["meets", "opinion", "recognisedOn", "reviewOn"], needsAnother: true,
                effect: { brand, _ in try brand.refuseUnlessMet() }),
            Step(
                "decline", Text("不予认定", en: "Do not recognise"), from: .proposed, to: .declined,
                by: [.owner, .superior], asks: ["opinion"], needsAnother: true),
            Step(
                "renew", Text("复核通过", en: "Look at it again"), from: .recognised, to: .recognised,
                by: [.owner, .superior], asks: ["meets", "served", "opinion", "reviewOn"],
                effect: { brand, _ in try brand.refuseUnlessMet() }),
            Step(
                "retire", Text("退出", en: "Retire"), from: .recognised, to: .retired, by: [.owner, .superior],
                asks: ["reason"]),
        ],
        counts: [
            .entries("service-brands.begun", Text("认定服务品牌", en: "Brands recognised"), on: .field(\.recognisedOn)) {
                $0.status.wasRecognised
            }.told(),
            .entries(
                "service-brands.recognised", Text("现有服务品牌", en: "Brands in use"), .stock,
                on: .field(\.recognisedOn), until: .closed, by: ["kind"]
            ) { $0.status.wasRecognised },
            .sum(
                "service-brands.served", Text("品牌服务人次", en: "Served by brands"), .stock, on: .field(\.recognisedOn),
                until: .closed, unit: .persons, by: ["kind"]
            ) { $0.status.wasRecognised ? $0.served ?? 0 : 0 },
        ], identifiedBy: ["name", "kind"])

    private func refuseUnlessMet() throws(Refusal) {
        guard Set(meets) == Set(BrandCriterion.allCases) else {
            throw .invalid(
                field: "meets", why: Text("四条标准都符合才能认定", en: "It is recognised only where all four criteria are met"))
        }
    }
}

/// The four criteria by which a service becomes a brand.
public enum BrandCriterion: String, LedgerChoice {
    case concern, duty, resources, results

    public var label: Text {
        switch self {
        case .concern: Text("回应最大关切", en: "It answers the greatest concern")
        case .duty: Text("体现最主要职能", en: "It shows the chief duty of the union")
        case .resources: Text("集中最优势资源", en: "It draws the best resources together")
        case .results: Text("取得最卓越成效", en: "It has outstanding results")
        }
    }
}

public enum ServiceKind: String, LedgerChoice {
    case rights, hardship, health, culture, skills, jobs, newTrades, stations

    public var label: Text {
        switch self {
        case .rights: Text("维权服务", en: "Rights")
        case .hardship: Text("帮扶救助", en: "Hardship")
        case .health: Text("健康与互助保障", en: "Health and mutual aid")
        case .culture: Text("文化体育", en: "Culture and sport")
        case .skills: Text("技能提升", en: "Skills")
        case .jobs: Text("就业创业", en: "Jobs")
        case .newTrades: Text("新就业形态劳动者", en: "Workers in new trades")
        case .stations: Text("驿站与阵地", en: "Rest stations and venues")
        }
    }
}
