/// A column of a table.
public struct SheetColumn: Hashable, Sendable {
    /// From 0, which is A.
    public let index: Int
    /// As it stands in the head, without spaces, line breaks and the asterisk of what is required: `联系方式/手机`.
    public let label: String

    /// `A` to `Z`, `AA` and on.
    public var letter: String { Self.letter(index) }

    /// Whether it only numbers the rows (序号).
    public var isSerial: Bool { ["序号", "序", "行号", "no.", "no", "#"].contains(label.lowercased()) }

    static func letter(_ index: Int) -> String {
        var letters = ""
        var rest = index
        while rest >= 0 {
            letters = String(UnicodeScalar(UInt8(0x41 + rest % 26))) + letters
            rest = rest / 26 - 1
        }
        return letters
    }
}
