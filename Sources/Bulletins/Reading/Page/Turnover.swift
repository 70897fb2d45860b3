/// A note that an article goes on elsewhere in a newspaper: `(下转第二版)`, `(上接A1版)`.
enum Turnover {
    private static let notes = WordList("下转 上接 紧接 转第 接第")

    static func isOne(_ units: [UInt16], _ range: Range<Int>) -> Bool {
        guard range.count <= 14, let first = range.first else { return false }
        let place = units[first] == Glyph.paren || units[first] == Glyph.open ? first + 1 : first
        return notes.length(in: units, at: place, before: range.upperBound) > 0
    }
}
