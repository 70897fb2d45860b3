import Files
import Kernel

extension WrittenCell {
    /// - Returns: `nil` for an empty cell.
    init?(_ cell: SheetCell) {
        switch cell {
        case .empty: return nil
        case .text(let text): self.init(text)
        case .number(let digits): self.init(digits, isNumber: true)
        case .day(let day), .moment(let day, _): self.init(day.description)
        case .flag(let flag): self.init(flag ? "true" : "false")
        case .fault(let words): self.init(words, isFault: true)
        }
    }

    /// On one line, without blanks at its ends.
    var line: String { words.split(whereSeparator: \.isWhitespace).joined(separator: " ") }
}
