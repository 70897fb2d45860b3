import Kernel

/// An invented entry of a ledger, the same each time.
struct SampleEntry {
    let ledger: LedgerDescription
    /// From 0; others have other values.
    let number: Int
    let today: Day

    init(_ ledger: LedgerDescription, number: Int, today: Day) {
        (self.ledger, self.number, self.today) = (ledger, number, today)
    }

    var content: EntryContent {
        let statuses = ledger.statuses.map(\.name)
        let values = ledger.filled.map { ($0.name, value(of: $0.kind)) }
        return EntryContent(
            status: statuses.isEmpty ? "" : statuses[number % statuses.count],
            values: Dictionary(values) { first, _ in first }.filter { !$0.value.isEmpty })
    }

    private func value(of kind: FieldKind) -> FieldValue {
        let letter = ["甲", "乙", "丙"][number % 3]
        return switch kind {
        case .line, .paragraphs: .text("样例\(letter)")
        case .rich: .rich(RichText(typed: "样例\(letter)"))
        case .number: .number(10 * (number + 1))
        case .yuan: .yuan(Yuan(fen: 50_000 * (number + 1)))
        case .day: .day(today.adding(days: -7 * number))
        case .days: .days(today.adding(days: -7 * number - 2)...today.adding(days: -7 * number))
        case .flag: .flag(number % 2 == 0)
        case .choice(let choices): choices.isEmpty ? .absent : .choice(choices[number % choices.count].name)
        case .choices(let choices): choices.isEmpty ? .absent : .choices([choices[number % choices.count].name])
        case .person: .text(["张样例", "李样例", "王样例"][number % 3])
        case .phone: .text("1380000000\(number % 10)")
        case .residentID, .creditCode, .unionCode, .division: .text("样例")
        case .place: .place(Address(line: "样例路\(number + 1)号"))
        case .employer: .employer(Employer(name: "样例\(letter)公司"))
        case .organisation, .account, .rows: .absent
        }
    }
}
