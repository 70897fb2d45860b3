public import Kernel

/// Which union receives voices of a kind, cause or industry (转送规则), as a province, city or county declares it for all places below.
/// The narrowest that fits a voice is taken, and of those the one declared nearest to the place. A second officer puts it to use.
public struct VoiceRoute: LedgerEntry {
    public var kind: VoiceKind?
    public var cause: VoiceCause?
    public var industry: VoiceIndustry?
    public var goesTo: ID<Organisation>?
    public var note = ""
    public var reason = ""
    public var usedOn: Day?
    public var status: Use = .drafted

    public init() {}

    /// What a voice must be: 建筑业、工资报酬.
    var conditions: [Text] { [industry?.label, kind?.label, cause?.label].compactMap { $0 } }

    func fits(_ voice: Voice) -> Bool {
        (kind == nil || kind == voice.kind) && (cause == nil || cause == voice.cause)
            && (industry == nil || industry == voice.industry)
    }

    public static let ledger = Ledger<VoiceRoute>(
        "voice-routes", Text("诉求转送规则", en: "Routes of voices"), mark: "转", catalogue: ["S059"],
        access: LedgerAccess(readers: [.officer, .leader], lowestOwner: .county),
        name: { $0.conditions.map(\.zh).joined(separator: "、") },
        fields: [
            .choice("industry", \.industry, Text("行业", en: "Industry")).listed().fixed(),
            .choice("kind", \.kind, Text("类别", en: "Kind")).listed().fixed(),
            .choice("cause", \.cause, Text("事由", en: "Cause")).listed().fixed()
                .help(Text("填几项就要几项都符合；符合得最细的优先", en: "All that are said must fit; the narrowest route is taken")),
            .organisation("goesTo", \.goesTo, Text("由谁办理", en: "Who receives it")).required().listed().fixed()
                .help(
                    Text(
                        "本单位或下级的工会、产业工会；工情在线报来的，不转回报送的工会和它的下级",
                        en: """
                            This union or one below it, an industrial one too; what a union reported goes back neither to it nor \
                            below it
                            """)),
            .paragraphs("note", \.note, Text("依据", en: "Basis"), max: 500),
            .paragraphs("reason", \.reason, Text("停用原因", en: "Why it is retired"), max: 500),
            .day("usedOn", \.usedOn, Text("启用日期", en: "In use since")).stamped(.first(["use"])),
        ],
        checks: [
            Check("industry", Text("行业、类别、事由至少填一项", en: "Say an industry, a kind or a cause")) {
                !$0.conditions.isEmpty
            }
        ],
        steps: [
            Step(
                "use", Text("审核无误，启用", en: "Checked: use it"), from: .drafted, to: .inUse, needsAnother: true,
                effect: { route, desk in
                    guard let union = route.goesTo else { return }
                    try desk.refuseUnlessOwner(union, of: Voice.self, field: "goesTo")
                }),
            Step("retire", Text("停用", en: "Retire"), from: .drafted, .inUse, to: .retired, asks: ["reason"]),
        ],
        counts: [
            .entries(
                "voice-routes.in-use", Text("使用中的转送规则", en: "Routes in use"), .stock, on: .field(\.usedOn),
                until: .closed)
        ])
}
