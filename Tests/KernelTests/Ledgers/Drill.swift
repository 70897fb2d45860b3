import Kernel
import Stage
import Testing

/// A ledger with a field of every kind, terms of every kind, and counts of every kind.
struct Drill: LedgerEntry {
    var title = ""
    var course = ""
    var report = RichText()
    var number: Int?
    var cost: Yuan?
    var heldOn: Day?
    var period: ClosedRange<Day>?
    var isPublic = false
    var kind: Kind?
    var hazards: [Kind] = []
    var host: ID<Organisation>?
    var guide: ID<Account>?
    var speaker = ""
    var phone = ""
    var identity = ""
    var employer = ""
    var union = ""
    var place = ""
    var site: Address?
    var firm: Employer?
    var groups: [Group] = []
    var verdict = ""
    var status: Status = .planned

    enum Kind: String, LedgerChoice {
        case fire, gas, flood

        var label: Text {
            switch self {
            case .fire: Text("消防", en: "Fire")
            case .gas: Text("燃气", en: "Gas")
            case .flood: Text("防汛", en: "Flood")
            }
        }
    }

    struct Group: LedgerRow {
        var name = ""
        var heads: Int?
        var isReady = false
        var kinds: [Kind] = []

        static let fields: [LedgerField<Group>] = [
            .line("name", \.name, Text("班组", en: "Team"), max: 20).required(),
            .number("heads", \.heads, Text("人数", en: "Heads"), 0...500),
            .flag("isReady", \.isReady, Text("就绪", en: "Ready")),
            .choices("kinds", \.kinds, Text("科目", en: "Subjects")),
        ]
    }

    enum Status: String, LedgerStatus {
        case planned, reported, shelved, approved, dropped

        var label: Text {
            switch self {
            case .planned: Text("待办", en: "Planned")
            case .reported: Text("已报", en: "Reported")
            case .shelved: Text("搁置", en: "Shelved")
            case .approved: Text("已批准", en: "Approved")
            case .dropped: Text("已取消", en: "Dropped")
            }
        }

        var term: Term {
            switch self {
            case .planned: .by(field: "heldOn")
            case .reported: .within("T-review")
            case .shelved: .openEnded
            case .approved, .dropped: .final
            }
        }
    }

    static let ledger = Ledger<Drill>(
        "drills", Text("安全演练", en: "Safety drills"), mark: "演", catalogue: [], name: \.title,
        fields: [
            .line("title", \.title, Text("名称", en: "Title"), max: 60).required().listed(),
            .paragraphs("course", \.course, Text("经过", en: "Course"), max: 500),
            .rich("report", \.report, Text("总结", en: "Report"), max: 500).listed(),
            .number("number", \.number, Text("人数", en: "Persons"), 0...100_000).listed(),
            .yuan("cost", \.cost, Text("费用", en: "Cost")).listed(),
            .day("heldOn", \.heldOn, Text("日期", en: "Day")).listed(),
            .days("period", \.period, Text("起止", en: "Period")).listed(),
            .flag("isPublic", \.isPublic, Text("公开", en: "Public")).listed(),
            .choice("kind", \.kind, Text("类别", en: "Kind")).listed(),
            .choices("hazards", \.hazards, Text("隐患", en: "Hazards")).listed(),
            .organisation("host", \.host, Text("承办工会", en: "Host")).listed(),
            .account("guide", \.guide, Text("指导人", en: "Guide")).listed(),
            .person("speaker", \.speaker, Text("讲师", en: "Speaker")).listed(),
            .phone("phone", \.phone, Text("电话", en: "Phone")),
            .residentID("identity", \.identity, Text("身份证号", en: "Identity")),
            .creditCode("employer", \.employer, Text("单位代码", en: "Employer")).listed(),
            .unionCode("union", \.union, Text("工会代码", en: "Union")),
            .division("place", \.place, Text("区划", en: "Division")).listed(),
            .place("site", \.site, Text("地点", en: "Site")).listed(),
            .employer("firm", \.firm, Text("协办单位", en: "Firm")).listed(),
            .rows("groups", \.groups, Text("班组", en: "Teams"), max: 5),
            .paragraphs("verdict", \.verdict, Text("意见", en: "Verdict"), max: 200),
            .derived("isLarge", Text("大型", en: "Large"), .flag) { ($0.number ?? 0) >= 500 }.listed(),
        ],
        checks: [
            Check("cost", Text("公开演练不超过 9 万元", en: "A public drill costs 90,000 yuan at most")) { drill in
                !drill.isPublic || (drill.cost?.fen ?? 0) <= 9_000_000
            }
        ],
        steps: [
            Step("report", Text("上报", en: "Report"), from: .planned, .shelved, to: .reported),
            Step("shelve", Text("搁置", en: "Shelve"), from: .planned, to: .shelved, by: [.owner]),
            Step(
                "approve", Text("批准", en: "Approve"), from: .reported, to: .approved, by: [.superior],
                asks: ["verdict"], needsAnother: true),
            Step(
                "return", Text("退回", en: "Return"), from: .reported, to: .planned, by: [.superior, .handler],
                asks: ["heldOn"]),
            Step("drop", Text("取消", en: "Drop"), from: .planned, .shelved, to: .dropped),
        ],
        counts: [
            .entries(
                "drills.held", Text("已办演练", en: "Held"), on: .field(\.heldOn),
                by: ["kind", "hazards", "isPublic", "isLarge"]),
            .sum("drills.persons", Text("人次", en: "Persons"), by: ["kind"]) { $0.number ?? 0 },
            .yuan("drills.reserved", Text("占用经费", en: "Reserved"), .stock, until: .closed) { $0.cost },
            .entries(
                "drills.running", Text("期内演练", en: "Running"), .stock, on: .field(\.begin), until: .field(\.end)),
        ], identifiedBy: ["title"])

    private var begin: Day? { period?.lowerBound }
    private var end: Day? { period?.upperBound.adding(days: 1) }

    static let any = AnyLedger(ledger)
}

extension LedgerBook {
    /// The drills, and a rule for them: ten working days for a review, five more once.
    static func drills() throws -> LedgerBook {
        LedgerBook([Drill.any], terms: EntryTerms(rules: try drillRules(), calendar: try WorkingCalendar.shipped()))
    }

    static func drillRules() throws -> RuleBook {
        let review = SamplePack.rule(
            "T-review", "limit: 10 working days, extension: {up_to: 5 working days, reason: yes}")
        return RuleBook([try RulePack(yaml: SamplePack.yaml(review, region: "CN", name: "national"))])
    }
}

extension KernelStage {
    /// Enters a drill of an organisation.
    @discardableResult
    func drill(
        of owner: ID<Organisation>, _ values: [String: FieldValue] = [:], handler: ID<Account>? = nil,
        as identity: Actor.Identity = .operator
    ) async throws -> ID<Entry> {
        let values = ["title": FieldValue.text("燃气泄漏处置")].merging(values) { $1 }
        return try await perform(
            OpenEntry(in: "drills", of: owner, values, handler: handler, book: .drills()), as: identity)
    }

    func step(
        _ name: String, on id: ID<Entry>, version: Int? = nil, _ answers: [String: FieldValue] = [:],
        as identity: Actor.Identity = .operator
    ) async throws {
        let seen = try await entry(id).version
        try await perform(
            TakeStep(name, on: id, of: "drills", version: version ?? seen, answers, book: .drills()), as: identity)
    }

    func change(
        _ id: ID<Entry>, version: Int? = nil, _ values: [String: FieldValue], as identity: Actor.Identity = .operator
    ) async throws {
        let seen = try await entry(id).version
        try await perform(
            ChangeEntry(id, of: "drills", version: version ?? seen, values, book: .drills()), as: identity)
    }

    func entry(_ id: ID<Entry>) async throws -> Entry {
        try await read { try Entry.find(id, of: Drill.any, for: .operator, on: $0) }
    }

    /// Whether somebody can open an entry.
    func opens(_ id: ID<Entry>, as identity: Actor.Identity) async throws -> Bool {
        let actor = try await actor(identity)
        return try await read { (try? Entry.find(id, of: Drill.any, for: actor, on: $0)) != nil }
    }

    func listed(_ filter: EntryFilter = EntryFilter(), as identity: Actor.Identity) async throws -> Set<ID<Entry>> {
        let actor = try await actor(identity)
        let today = today
        return try await read { connection in
            let selection = EntrySelection(Drill.any, filter, for: actor, on: today)
            return Set(try LedgerLaws.walk(selection, .newest, on: connection))
        }
    }

    /// A figure of the drills in a subtree, over all time.
    func figure(
        _ indicator: String, part: String = "", at organisation: ID<Organisation>, on line: Line = .leadership
    ) async throws -> FigureFound {
        let place = try await self.organisation(organisation).place
        let count = try #require(Drill.any.description.counts.first { $0.indicator == indicator })
        let path = line == .leadership ? place.path : place.secondPath ?? place.path
        let days = try day("2020-01-01")...day("2030-12-31")
        let asked = FigureAsked(count, part: part, in: Reach(line: line, path: path), days)
        return try await read { try asked.find(on: $0) }
    }

    func verifyTallies() async throws -> TallyVerification {
        let book = try LedgerBook.drills()
        return try await read { try Tally.verify(of: book, on: $0) }
    }
}
