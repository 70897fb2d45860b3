public import Kernel

/// The certificate by which a base union is a legal person: valid until a day, renewed within the window before it, changed
/// when what stands in it changes.
public struct UnionCertificate: LedgerEntry {
    public var title = ""
    public var code = ""
    public var representative = ""
    public var registrar = ""
    public var registeredOn: Day?
    public var validUntil: Day?
    public var changedOn: Day?
    public var change = ""
    public var reissuedOn: Day?
    public var endedOn: Day?
    public var reason = ""
    public var status: Status = .valid

    public init() {}

    public enum Status: String, LedgerStatus {
        case valid, changing, lapsed, cancelled

        public var label: Text {
            switch self {
            case .valid: Text("有效", en: "Valid")
            case .changing: Text("待变更登记", en: "Change to be registered")
            case .lapsed: Text("已失效", en: "Lapsed")
            case .cancelled: Text("已注销", en: "Cancelled")
            }
        }

        public var term: Term {
            switch self {
            case .valid: .within("A2-renewal", since: "validUntil")
            case .changing: .within("A2-change", since: "changedOn")
            case .lapsed, .cancelled: .final
            }
        }
    }

    public static let ledger = Ledger<UnionCertificate>(
        "union-certificates", Text("工会法人资格证书", en: "Certificates of legal person"), mark: "证",
        catalogue: ["S002", "S045"], name: \.title,
        fields: [
            .line("title", \.title, Text("工会名称", en: "Name of the union"), max: 80).required(),
            .unionCode("code", \.code, Text("统一社会信用代码", en: "Credit code")).required().listed()
                .help(Text("工会法人的代码，81 开头", en: "That of the union, which begins with 81")),
            .person("representative", \.representative, Text("法定代表人", en: "Legal representative")),
            .line("registrar", \.registrar, Text("登记机关", en: "Registrar"), max: 80).required().listed()
                .help(Text("县级以上总工会，见规则「登记机关」", en: "A federation of a county or above: rule A2-registrar")),
            .day("registeredOn", \.registeredOn, Text("首次登记日期", en: "First registered on")).required().listed(),
            .day("validUntil", \.validUntil, Text("有效期至", en: "Valid until")).required().listed()
                .help(Text("有效期与本届委员会任期一致，见规则「证书有效期」", en: "Equal to the term of office: rule A2-certificate")),
            .day("changedOn", \.changedOn, Text("登记事项变动日期", en: "Changed on")),
            .line("change", \.change, Text("变动事项", en: "What changed"), max: 200)
                .help(Text("名称、住所、法定代表人或登记机关", en: "Name, address, legal representative or registrar")),
            .day("reissuedOn", \.reissuedOn, Text("换发证书日期", en: "Reissued on")),
            .day("endedOn", \.endedOn, Text("失效、注销日期", en: "Ended on")),
            .paragraphs("reason", \.reason, Text("注销或未换证的原因", en: "Why it ended"), max: 500),
        ],
        checks: [
            Check("validUntil", Text("有效期不能早于登记", en: "It cannot end before it is registered")) {
                guard let until = $0.validUntil, let start = $0.registeredOn else { return true }
                return until >= start
            },
            Check("endedOn", Text("失效不能早于登记", en: "It cannot end before it is registered")) {
                guard let end = $0.endedOn, let start = $0.registeredOn else { return true }
                return end >= start
            },
        ],
        steps: [
            Step(
                "renew", Text("换证", en: "Renewed"), from: .valid, to: .valid, asks: ["reissuedOn", "validUntil"]),
            Step(
                "change", Text("登记事项有变动", en: "Something in it changed"), from: .valid, to: .changing,
                asks: ["changedOn", "change"]),
            Step(
                "reissue", Text("变更登记完毕", en: "Change registered"), from: .changing, to: .valid,
                asks: ["reissuedOn", "validUntil"]),
            Step(
                "lapse", Text("期满未换证", en: "Not renewed"), from: .valid, to: .lapsed, asks: ["endedOn", "reason"],
                needsTermOver: true),
            Step(
                "cancel", Text("注销", en: "Cancel"), from: .valid, .changing, to: .cancelled, by: [.owner],
                asks: ["endedOn", "reason"]),
        ],
        counts: [
            .entries(
                "union-certificates.registered", Text("法人登记", en: "Legal persons registered"),
                on: .field(\.registeredOn)),
            .entries(
                "union-certificates.valid", Text("有效证书", en: "Valid certificates"), .stock, on: .field(\.registeredOn),
                until: .field(\.endedOn)),
            .entries(
                "union-certificates.lapsed", Text("失效证书", en: "Certificates lapsed"), on: .field(\.endedOn)
            ) { $0.status == .lapsed },
        ], identifiedBy: ["title", "code"], papers: papers)
}
