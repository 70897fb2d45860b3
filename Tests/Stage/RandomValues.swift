import Kernel

/// Random values that the fields of a ledger take.
struct RandomValues {
    var random: SeededGenerator
    let organisations: [ID<Organisation>]
    let accounts: [ID<Account>]
    let today: Day

    private static let characters = Array("工会职劳模动争议调解安全生产春夏秋冬东南西北山水城乡镇村班组车间,a1。%_'")
    private static let people = ["李梅", "王一鸣", "欧阳静", "艾力·买买提", "𠮷田华", "张三"]

    /// What somebody might fill in; what is required always, the rest now and then.
    mutating func value(for field: FieldDescription) -> FieldValue {
        if !field.isRequired, chance(of: 3) { return .absent }
        return value(of: field.kind)
    }

    mutating func values(for fields: [FieldDescription]) -> [String: FieldValue] {
        var values: [String: FieldValue] = [:]
        for field in fields {
            let value = value(for: field)
            if !value.isEmpty { values[field.name] = value }
        }
        return values
    }

    mutating func chance(of one: Int) -> Bool { Int.random(in: 0..<one, using: &random) == 0 }

    mutating func pick<T>(_ list: [T]) -> T { list[Int.random(in: 0..<list.count, using: &random)] }

    private mutating func value(of kind: FieldKind) -> FieldValue {
        switch kind {
        case .line(let max): .text(text(1...min(max, 12)))
        case .paragraphs(let max): .text(text(1...min(max, 6)) + (max > 20 ? "\n" + text(1...9) : ""))
        case .rich: .rich(rich())
        case .number(let range): .number(Int.random(in: Self.near(range), using: &random))
        case .yuan: .yuan(Yuan(fen: Int.random(in: 0...10_000_000, using: &random)))
        case .day: .day(day())
        case .days: days()
        case .flag: .flag(Bool.random(using: &random))
        case .choice(let choices): .choice(pick(choices).name)
        case .choices(let choices): some(of: choices)
        case .organisation: .organisation(pick(organisations))
        case .account: .account(pick(accounts))
        case .rows(let fields, let max): .rows((0..<min(max, number(1...3))).map { _ in values(for: fields) })
        case .place: .place(Address(line: text(1...9), division: chance(of: 2) ? nil : try? DivisionCode("440103")))
        case .employer:
            .employer(
                Employer(code: chance(of: 2) ? nil : try? EmployerCode(identifier(.creditCode)), name: text(2...9)))
        case .person, .phone, .residentID, .creditCode, .unionCode, .division: .text(identifier(kind))
        }
    }

    /// The part of a range around zero, or its beginning.
    private static func near(_ range: ClosedRange<Int>) -> ClosedRange<Int> {
        guard !range.overlaps(-1000...1000) else { return range.clamped(to: -1000...1000) }
        return range.lowerBound...min(range.upperBound, range.lowerBound + 2000)
    }

    private mutating func text(_ lengths: ClosedRange<Int>) -> String {
        String((0..<number(lengths)).map { _ in pick(Self.characters) })
    }

    private mutating func rich() -> RichText {
        let forms = [
            "<p>%</p>", "<h3>%</h3><p><strong>%</strong> <em>%</em></p>", "<ul><li>%</li><li><u>%</u></li></ul>",
            "<blockquote><p>%<br>%</p></blockquote>", "<ol><li><a href=\"/home\">%</a></li></ol>",
        ]
        let markup = (0..<number(1...3)).map { _ in pick(forms) }.joined()
        let words = RichText(typed: text(1...8)).words
        let parts = markup.split(separator: "%", omittingEmptySubsequences: false)
        return RichText(html: parts.joined(separator: words + "字"))
    }

    private mutating func number(_ range: ClosedRange<Int>) -> Int { Int.random(in: range, using: &random) }

    private mutating func digits(_ count: Int) -> String { (0..<count).map { _ in String(number(0...9)) }.joined() }

    private mutating func day() -> Day { today.adding(days: number(-40...40)) }

    private mutating func days() -> FieldValue {
        let first = day()
        return .days(first...first.adding(days: number(0...9)))
    }

    private mutating func some(of choices: [FieldChoice]) -> FieldValue {
        let kept = choices.filter { _ in Bool.random(using: &random) }.map(\.name)
        return .choices(kept.isEmpty ? [pick(choices).name] : kept)
    }

    private mutating func identifier(_ kind: FieldKind) -> String {
        switch kind {
        case .person: pick(Self.people)
        case .phone: "138" + digits(8)
        case .residentID: checked("4401061990010" + String(number(1...9)) + digits(3)) { (try? ResidentID($0)) != nil }
        case .creditCode: checked("91440101" + digits(9)) { (try? EmployerCode($0)) != nil }
        case .unionCode: checked("81440101" + digits(9)) { (try? UnionCode($0)) != nil }
        default: pick(["440000", "440100", "440103", "310000"])
        }
    }

    /// The text with the check character that makes it right.
    private func checked(_ text: String, _ isRight: (String) -> Bool) -> String {
        "0123456789ABCDEFGHJKLMNPQRTUWXY".map { text + String($0) }.first(where: isRight) ?? text
    }
}
