/// One field of a sketch.
public struct SketchField: SketchPart {
    public let name: String
    public var label: Text
    public var kind: SketchKind
    /// Of a field of choices.
    public var choices: [FieldChoice] = []
    /// Of a table inside the entry.
    public var columns: [SketchField] = []
    public var isRequired = false
    /// Whether lists filter and sort by it, and show it as a column.
    public var isListed = false
    public var dataClass: DataClass
    public var help = Text("", en: "")

    public init(_ name: String, _ label: Text, _ kind: SketchKind) {
        (self.name, self.label, self.kind) = (name, label, kind)
        dataClass = kind.usualClass
    }

    var description: FieldDescription {
        var field = FieldDescription(name, label, kind.kind(choices: choices, columns: columns))
        field.dataClass = dataClass
        field.isRequired = isRequired && kind != .flag
        field.isListed = isListed
        field.help = help.zh.isEmpty ? nil : help
        return field
    }

    /// What entries may be called by: never what is personal or sealed.
    public var mayCall: Bool {
        [.line, .employer, .choice, .place, .day].contains(kind) && [.open, .internal].contains(dataClass)
    }
}

/// What a field of a sketch takes: ``FieldKind`` without its limits.
public enum SketchKind: String, Codable, CaseIterable, Sendable {
    case line, paragraphs, number, yuan, day, days, flag, choice, choices, organisation, account, employer, place,
        person,
        phone, residentID, creditCode, unionCode, division, rich, rows

    public var label: Text {
        switch self {
        case .line: Text("一行文字", en: "A line of words")
        case .paragraphs: Text("多行文字", en: "Several paragraphs")
        case .number: Text("数字（整数）", en: "A whole number")
        case .yuan: Text("金额（元）", en: "A sum in yuan")
        case .day: Text("日期", en: "A day")
        case .days: Text("起止日期", en: "From a day to a day")
        case .flag: Text("是或否", en: "Yes or no")
        case .choice: Text("单选", en: "One of a list")
        case .choices: Text("多选", en: "Several of a list")
        case .organisation: Text("工会组织", en: "A union")
        case .account: Text("平台账号（经办人等）", en: "Somebody with an account")
        case .employer: Text("用人单位", en: "An employer")
        case .place: Text("地址", en: "An address")
        case .person: Text("姓名", en: "A person’s name")
        case .phone: Text("电话", en: "A telephone number")
        case .residentID: Text("身份证号", en: "A resident ID number")
        case .creditCode: Text("统一社会信用代码", en: "A credit code")
        case .unionCode: Text("工会代码", en: "A union’s code")
        case .division: Text("区划代码", en: "A division’s code")
        case .rich: Text("带格式的文字", en: "Words with formatting")
        case .rows: Text("表中表", en: "A table inside the entry")
        }
    }

    /// How far what it holds may be shown unless somebody says otherwise.
    public var usualClass: DataClass {
        switch self {
        case .person, .phone, .residentID: .personal
        case .place: .internal
        default: .open
        }
    }

    /// Whether a list can filter and sort by it.
    public var mayBeListed: Bool { self != .rows && self != .rich && self != .paragraphs }
    public var hasChoices: Bool { self == .choice || self == .choices }
    /// What stands in its field can be put in order, and one compared with another.
    public var isOrdered: Bool { [.number, .yuan, .day].contains(self) }

    func kind(choices: [FieldChoice], columns: [SketchField]) -> FieldKind {
        switch self {
        case .line: .line(max: 200)
        case .paragraphs: .paragraphs(max: 4000)
        case .number: .number(0...1_000_000_000)
        case .yuan: .yuan
        case .day: .day
        case .days: .days
        case .flag: .flag
        case .choice: .choice(choices)
        case .choices: .choices(choices)
        case .organisation: .organisation
        case .account: .account
        case .employer: .employer
        case .place: .place
        case .person: .person
        case .phone: .phone
        case .residentID: .residentID
        case .creditCode: .creditCode
        case .unionCode: .unionCode
        case .division: .division
        case .rich: .rich(max: 10_000)
        case .rows: .rows(columns.map(\.description), max: 50)
        }
    }

    /// The kind of a field of any ledger.
    init(_ kind: FieldKind) {
        switch kind {
        case .line: self = .line
        case .paragraphs: self = .paragraphs
        case .rich: self = .rich
        case .number: self = .number
        case .yuan: self = .yuan
        case .day: self = .day
        case .days: self = .days
        case .flag: self = .flag
        case .choice: self = .choice
        case .choices: self = .choices
        case .organisation: self = .organisation
        case .account: self = .account
        case .person: self = .person
        case .phone: self = .phone
        case .residentID: self = .residentID
        case .creditCode: self = .creditCode
        case .unionCode: self = .unionCode
        case .division: self = .division
        case .place: self = .place
        case .employer: self = .employer
        case .rows: self = .rows
        }
    }
}
