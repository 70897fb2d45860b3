/// What a spreadsheet does to a long number in a cell that is not formatted as text: it keeps fifteen digits.
public enum SpreadsheetDamage: Hashable, Sendable {
    /// `4.40105E+17`: most digits are gone.
    case scientific
    /// Eighteen digits of which the last three are 000: those may have been others.
    case roundedToZeros

    /// - Returns: `nil` when the text shows no such damage.
    public init?(_ text: String) {
        let plain = Typed.plain(text)
        if Self.isScientific(plain) {
            self = .scientific
        } else if plain.utf8.count == 18, plain.isDigits, plain.hasSuffix("000") {
            self = .roundedToZeros
        } else {
            return nil
        }
    }

    private static func isScientific(_ text: String) -> Bool {
        let parts = text.uppercased().split(separator: "E", omittingEmptySubsequences: false).map(String.init)
        guard parts.count == 2, parts[1].hasPrefix("+") else { return false }
        let mantissa = parts[0].split(separator: ".", omittingEmptySubsequences: false).map(String.init)
        return mantissa.count <= 2 && mantissa.allSatisfy(\.isDigits) && String(parts[1].dropFirst()).isDigits
    }

    public var explanation: Text {
        switch self {
        case .scientific:
            Text(
                "号码被表格软件变成了科学计数法，位数已丢失：请把原表该列设为文本格式，重新填写完整号码",
                en:
                    "A spreadsheet turned the number into scientific notation and lost digits: format the column as text "
                    + "and enter the whole number again")
        case .roundedToZeros:
            Text(
                "号码末三位为 000，可能已被表格软件改动（表格只保留 15 位）：请把原表该列设为文本格式，按证件重新填写",
                en:
                    "The number ends in 000; a spreadsheet keeps 15 digits only and may have changed it: format the column "
                    + "as text and enter the number again from the document")
        }
    }
}
