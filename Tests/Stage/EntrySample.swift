public import Kernel

/// Plain values for any ledger: every field that must be filled, what its checks ask for besides, and nothing else.
public enum EntrySample {
    ///
    /// - Parameter organisation: stands wherever one is asked for.
    public static func values(
        of ledger: AnyLedger, on day: Day, organisation: ID<Organisation>? = nil
    ) -> [String: FieldValue] {
        let status = ledger.description.statuses.first?.name ?? ""
        var values = values(of: ledger.description.filled, on: day, organisation)
        for _ in ledger.description.filled {
            guard let problem = ledger.problems(with: EntryContent(status: status, values: values)).first,
                let field = ledger.description.field(problem.field),
                let value = value(of: field.kind, on: day, organisation: organisation)
            else { break }
            values[field.name] = value
        }
        return values
    }

    private static func values(
        of fields: [FieldDescription], on day: Day, _ organisation: ID<Organisation>?
    ) -> [String: FieldValue] {
        Dictionary(
            fields.filter(\.isRequired).compactMap { field in
                value(of: field.kind, on: day, organisation: organisation).map { (field.name, $0) }
            }
        ) { first, _ in first }
    }

    /// A credit code that no other sample has: where it is the key of a register, it stands there once.
    private static func newCode() -> String {
        let text = "91440101" + (0..<9).map { _ in String(Int.random(in: 0...9)) }.joined()
        return "0123456789ABCDEFGHJKLMNPQRTUWXY".map { text + String($0) }.first { (try? EmployerCode($0)) != nil }
            ?? text
    }

    public static func value(
        of kind: FieldKind, on day: Day, organisation: ID<Organisation>? = nil
    ) -> FieldValue? {
        switch kind {
        case .line, .paragraphs: .text("热水和休息室")
        case .rich: .rich(RichText(typed: "热水和休息室"))
        case .number(let range): .number(max(range.lowerBound, min(1, range.upperBound)))
        case .yuan: .yuan(Yuan(fen: 120_000))
        case .day: .day(day)
        case .days: .days(day...day)
        case .flag: .flag(true)
        case .choice(let choices): choices.first.map { .choice($0.name) }
        case .choices(let choices): choices.first.map { .choices([$0.name]) }
        case .person: .text("麦知秋")
        case .phone: .text("13800138000")
        case .residentID: .text("11010519491231002X")
        case .creditCode: .text(newCode())
        case .unionCode: .text("81440113MC0000001A")
        case .division: .text("441700")
        case .place: .place(Address(line: "中山路 1 号"))
        case .employer: .employer(Employer(code: try? EmployerCode("91350100M000100Y43"), name: "海丰电子有限公司"))
        case .rows(let fields, _): .rows([values(of: fields, on: day, organisation)])
        case .organisation: organisation.map { .organisation($0) }
        case .account: nil
        }
    }
}
