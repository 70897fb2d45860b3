import Kernel
import Web

/// The form of registration on the screen: what is filled in, and what it says.
struct MemberForm: Sendable {
    private var texts: [String: String] = [:]
    private var segments: Set<WorkSegment> = []
    private var transfers = false

    /// What was sent.
    init(_ sent: Fields) {
        for name in Self.names { texts[name] = sent.text(name) }
        segments = Set(WorkSegment.allCases.filter { sent.isOn(Self.name(of: $0)) })
        transfers = sent.isOn("transfer")
    }

    /// What stands on a card. The number of the document is not filled in.
    init(_ card: RegisterCard) {
        let (person, membership) = (card.person, card.current?.membership)
        texts = [
            "name": person.name, "sex": person.sex?.rawValue ?? "", "born": person.born?.description ?? "",
            "phone": person.phone?.text ?? "", "identityKind": person.identity?.rawValue ?? "",
            "employer": card.employment?.employer ?? "", "occupation": card.employment?.occupation ?? "",
            "joinedOn": membership?.joinedOn?.description ?? "", "card": membership?.card ?? "",
            "consent": membership?.consent?.way.rawValue ?? "",
        ]
        segments = Set(membership?.segments ?? [])
    }

    static let empty = MemberForm(Fields.none)

    private static let names = [
        "name", "identityKind", "identityNumber", "sex", "born", "phone", "employer", "occupation", "joinedOn", "card",
        "consent",
    ]

    static func name(of segment: WorkSegment) -> String { "segment-\(segment.rawValue)" }

    var isTransferring: Bool { transfers }

    /// - Throws: ``Refusal/invalid(field:why:)`` for words that are no day.
    func enrolment() throws -> Enrolment {
        var enrolment = Enrolment()
        enrolment.name = text("name")
        enrolment.identityKind = IdentityKind(rawValue: text("identityKind"))
        enrolment.identityNumber = text("identityNumber")
        enrolment.sex = Sex(rawValue: text("sex"))
        enrolment.born = try day("born")
        enrolment.phone = text("phone")
        enrolment.segments = WorkSegment.allCases.filter(segments.contains)
        enrolment.employer = text("employer").isEmpty ? nil : Employer(typed: text("employer"))
        enrolment.occupation = text("occupation")
        enrolment.joinedOn = try day("joinedOn")
        enrolment.card = text("card")
        enrolment.consent = Consent.Way(rawValue: text("consent"))
        return enrolment
    }

    private func text(_ name: String) -> String { texts[name] ?? "" }

    private func day(_ name: String) throws -> Day? {
        guard !text(name).isEmpty else { return nil }
        guard let day = Day(text(name)) else {
            throw Refusal.invalid(field: name, why: Text("请填日期，如 2026-11-21", en: "Enter a day, such as 2026-11-21"))
        }
        return day
    }

    /// - Parameters:
    ///   - isNew: whether somebody joins by it; otherwise it corrects what stands there.
    ///   - arrived: whether she came to this union by a transfer: then the day is that of the transfer.
    func write(to html: HTML, errors: FormErrors, isNew: Bool, arrived: Bool = false) {
        for field in whoShe(isNew: isNew) { html.field(field, errors: errors) }
        html.h3(Text("重点群体", en: "Groups of workers"))
        for segment in WorkSegment.allCases {
            var tick = Field(
                Self.name(of: segment), segment.label, .tick, value: segments.contains(segment) ? "1" : "",
                isRequired: false)
            tick.saysOptional = false
            html.field(tick)
        }
        for field in work(isNew: isNew, arrived: arrived) { html.field(field, errors: errors) }
        if isNew, transfers || errors["transfer"] != nil {
            html.field(
                Field(
                    "transfer", Text("申请将会籍转入本工会", en: "Ask for the transfer of her membership to this union"), .tick,
                    value: transfers ? "1" : "", isRequired: false), errors: errors)
        }
    }

    private func whoShe(isNew: Bool) -> [Field] {
        [
            Field("name", Text("姓名", en: "Name"), value: text("name"), maxLength: 50),
            Field(
                "identityKind", Text("证件类型", en: "Kind of document"),
                .choice(IdentityKind.allCases.map { .init($0.rawValue, $0.label) }),
                value: text("identityKind").isEmpty ? IdentityKind.residentID.rawValue : text("identityKind")),
            Field(
                "identityNumber", Text("证件号码", en: "Number of the document"), value: text("identityNumber"),
                help: isNew
                    ? Text(
                        "加密保存，用来识别同一个人；暂缺可以先不填，名册里会标出",
                        en: "Kept encrypted; it tells one person from another. May follow later")
                    : Text("不填则保留原来登记的号码", en: "Left empty, the registered number stays"), isRequired: false,
                maxLength: 40, autocomplete: "off"),
            Field(
                "sex", Text("性别", en: "Sex"), .choice(Sex.allCases.map { .init($0.rawValue, $0.label) }),
                value: text("sex"), help: Text("身份证号码已含的不必填", en: "Not needed where the number tells it"),
                isRequired: false),
            Field("born", Text("出生日期", en: "Date of birth"), .day, value: text("born"), isRequired: false),
            Field("phone", Text("手机号码", en: "Mobile phone"), value: text("phone"), isRequired: false, maxLength: 30),
        ]
    }

    private func work(isNew: Bool, arrived: Bool) -> [Field] {
        [
            Field(
                "employer", Text("工作单位", en: "Employer"), value: text("employer"),
                help: Text("可在名称前写统一社会信用代码，中间空一格", en: "Its credit code may stand before the name, with a blank"),
                isRequired: false, maxLength: 120),
            Field(
                "occupation", Text("岗位", en: "Occupation"), value: text("occupation"), isRequired: false, maxLength: 50),
            Field(
                "joinedOn", arrived ? Text("转入日期", en: "Transferred on") : Text("入会日期", en: "Joined on"), .day,
                value: text("joinedOn"), help: isNew ? Text("不填为今天", en: "Today where it is empty") : nil,
                isRequired: false),
            Field("card", Text("会员证号", en: "Card number"), value: text("card"), isRequired: false, maxLength: 40),
            Field(
                "consent", Text("本人同意方式", en: "How she agreed"),
                .choice(Consent.Way.allCases.map { .init($0.rawValue, $0.label) }), value: text("consent"),
                help: Text(
                    "先告知本人：登记这些资料用于会籍管理和会员服务，保存到会籍终止后，随时可以查询、更正；本人同意后再选",
                    en: """
                        First tell her: the data serve membership and its services, are kept until it has ended, and can be \
                        seen and corrected at any time
                        """)),
        ]
    }
}
