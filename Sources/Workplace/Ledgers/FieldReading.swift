import Foundation
import Kernel

/// What people type, as a value.
enum FieldReading {
    /// - Returns: `nil` when it cannot be read as the field wants it.
    static func value(_ typed: String, _ kind: FieldKind) -> FieldValue? {
        switch kind {
        case .rich: rich(typed)
        case .number: number(typed).map { .number($0) }
        case .yuan: Yuan(typed).map { .yuan($0) }
        case .day: Day(typed).map { .day($0) }
        case .flag: .flag(true)
        case .choice: .choice(typed)
        case .choices: .choices([typed])
        case .organisation: ID(typed).map { .organisation($0) }
        case .account: ID(typed).map { .account($0) }
        case .place: .place(Address(typed: typed))
        case .employer: .employer(Employer(typed: typed))
        case .days, .rows: nil
        default: FieldValue(text: kind.tidied(typed))
        }
    }

    /// Words and the code beside them, where a form has a box for each.
    static func value(_ words: String, code: String, _ kind: FieldKind) -> FieldValue {
        guard !words.isEmpty || !code.isEmpty else { return .absent }
        return switch kind {
        case .place: .place(Address(line: words, division: try? DivisionCode(code)))
        case .employer: .employer(Employer(code: try? EmployerCode(code), name: words))
        default: .absent
        }
    }

    static func advice(_ kind: FieldKind) -> Text {
        switch kind {
        case .number: Text("请填整数，如 120", en: "Enter a whole number, such as 120")
        case .yuan: Text("请填金额，如 1200.50 或 3.5万", en: "Enter a sum, such as 1200.50")
        case .day: Text("请填日期，如 2026-11-21", en: "Enter a day, such as 2026-11-21")
        default: Text("请从列出的选项中选择", en: "Choose one of those listed")
        }
    }

    private static func rich(_ typed: String) -> FieldValue {
        let rich = RichText(typed: typed)
        return rich.isEmpty ? .absent : .rich(rich)
    }

    /// Full-width digits and grouping are taken as well.
    private static func number(_ typed: String) -> Int? {
        Int(typed.precomposedStringWithCompatibilityMapping.filter { !" ,，".contains($0) })
    }
}
