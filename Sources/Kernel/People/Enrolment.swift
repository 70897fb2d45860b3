/// What a form of registration (入会登记表) says of somebody, as it is typed, and what a roster says in a row.
public struct Enrolment: Hashable, Sendable {
    public var name = ""
    public var identityKind: IdentityKind?
    public var identityNumber = ""
    public var sex: Sex?
    public var born: Day?
    public var phone = ""
    public var segments: [WorkSegment] = []
    public var employer: Employer?
    public var occupation = ""
    /// When she became a member; the day of the deed where it is empty.
    public var joinedOn: Day?
    public var card = ""
    public var consent: Consent.Way?

    public init() {}

    /// What a sheet or a program says, by the names of the fields.
    public init(values: [String: FieldValue]) { self = Self.fields.fill(Enrolment(), from: values) ?? Enrolment() }

    /// The same with other values in some of its fields; `absent` empties one.
    public func filled(with values: [String: FieldValue]) -> Enrolment { Self.fields.fill(self, from: values) ?? self }

    static let fields: [LedgerField<Enrolment>] = [
        .person("name", \.name, Text("姓名", en: "Name")).required(),
        .choice("identityKind", \.identityKind, Text("证件类型", en: "Kind of document")),
        .line("identityNumber", \.identityNumber, Text("证件号码", en: "Number of the document"), max: 40)
            .classed(.personal).known(as: "身份证号", "身份证号码", "身份证", "公民身份号码"),
        .choice("sex", \.sex, Text("性别", en: "Sex")),
        .day("born", \.born, Text("出生日期", en: "Date of birth")).classed(.personal),
        .phone("phone", \.phone, Text("手机号码", en: "Mobile phone")),
        .choices("segments", \.segments, Text("重点群体", en: "Groups of workers")).known(as: "新就业形态", "群体类别"),
        .employer("employer", \.employer, Text("工作单位", en: "Employer")).known(as: "所在单位"),
        .line("occupation", \.occupation, Text("岗位", en: "Occupation"), max: 50).known(as: "工种", "职务", "职业", "岗位类别"),
        .day("joinedOn", \.joinedOn, Text("入会日期", en: "Joined on")).known(as: "入会时间", "加入工会时间", "加入工会日期"),
        .line("card", \.card, Text("会员证号", en: "Card number"), max: 40).known(as: "会员卡号", "会员编号", "会员证编号"),
        .choice("consent", \.consent, Text("本人同意方式", en: "How she agreed")),
    ]
}

/// The same, read: what is kept.
struct EnrolmentRead {
    let name: PersonName
    let document: IdentityDocument?
    let sex: Sex?
    let born: Day?
    let phone: Phone?

    func doubts(on today: Day) -> [FieldComplaint] {
        guard let age = born.flatMap({ UnusualAge(of: $0, on: today) }) else { return [] }
        return [FieldComplaint(field: document?.birthday == nil ? "born" : "identityNumber", why: age.words)]
    }
}

/// That somebody is younger or older than workers are, and who has retired: it may be right, and seldom is.
public struct UnusualAge: Hashable, Sendable {
    private let year, age: Int

    private static let usual = 16...100

    /// - Returns: `nil` for an age that is usual.
    init?(of born: Day, on today: Day) {
        (year, age) = (born.civil.year, born.fullYears(until: today))
        if Self.usual.contains(age) { return nil }
    }

    public var words: Text {
        Text("\(year) 年出生，今天 \(age) 周岁，请核对证件", en: "Born in \(year) and \(age) today: look at the document again")
    }
}

extension Enrolment {
    /// What is wrong with it, each field by itself; empty when it can be kept.
    public func problems(on today: Day) -> [FieldComplaint] {
        var problems: [FieldComplaint] = []
        func note(_ field: String, _ why: Text?) {
            if let why { problems.append(FieldComplaint(field: field, why: why)) }
        }
        note("name", failure { () throws(PersonNameProblem) in _ = try PersonName(name) }?.explanation)
        note("identityNumber", documentProblem(on: today))
        if !phone.isEmpty {
            note("phone", failure { () throws(PhoneProblem) in _ = try Phone(phone) }?.explanation)
        }
        if let born, born > today { note("born", Text("出生日期不能晚于今天", en: "The day of birth is in the future")) }
        if let joinedOn, joinedOn > today {
            note("joinedOn", Text("入会日期不能晚于今天", en: "The day of joining is in the future"))
        }
        note(
            "employer",
            employer.flatMap { $0.name.count > 100 ? Text("不超过 100 个字", en: "At most 100 characters") : nil })
        for (field, text, most) in [("occupation", occupation, 50), ("card", card, 40)] where text.count > most {
            note(field, Text("不超过 \(most) 个字", en: "At most \(most) characters"))
        }
        return problems
    }

    /// What may be right and seldom is: whoever enters it looks at the document again, and nothing is refused for it.
    public func doubts(on today: Day) -> [FieldComplaint] { reading(on: today)?.doubts(on: today) ?? [] }

    private func documentProblem(on today: Day) -> Text? {
        guard !identityNumber.isEmpty else { return nil }
        do throws(IdentityProblem) {
            let document = try IdentityDocument(identityKind ?? .residentID, identityNumber)
            if let born = document.birthday, born > today { throw .bornInFuture }
            return nil
        } catch { return error.explanation }
    }

    /// - Throws: ``Refusal/invalid(field:why:)``: the first thing that is wrong.
    func read(on today: Day) throws -> EnrolmentRead {
        if let read = reading(on: today) { return read }
        let first = problems(on: today).first
        throw Refusal.invalid(
            field: first?.field ?? "name", why: first?.why ?? Text("请核对这一份登记", en: "Look this form over"))
    }

    /// The same; `nil` where anything is wrong with it, which ``problems(on:)`` tells.
    func reading(on today: Day) -> EnrolmentRead? {
        guard let name = try? PersonName(name), born.map({ $0 <= today }) ?? true,
            joinedOn.map({ $0 <= today }) ?? true,
            employer.map({ $0.name.count <= 100 }) ?? true, occupation.count <= 50, card.count <= 40
        else { return nil }
        var (document, phone): (IdentityDocument?, Phone?)
        if !identityNumber.isEmpty {
            document = try? IdentityDocument(identityKind ?? .residentID, identityNumber)
            guard let document, document.birthday.map({ $0 <= today }) ?? true else { return nil }
        }
        if !self.phone.isEmpty {
            phone = try? Phone(self.phone)
            guard phone != nil else { return nil }
        }
        return EnrolmentRead(
            name: name, document: document, sex: document?.sex ?? sex, born: document?.birthday ?? born, phone: phone)
    }
}

private func failure<Problem: Error>(_ deed: () throws(Problem) -> Void) -> Problem? {
    do throws(Problem) {
        try deed()
        return nil
    } catch { return error }
}
