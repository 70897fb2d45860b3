import Foundation
import Kernel

extension SheetCell {
    /// What a person sees in the cell. Days are written as `2026-03-05`; a number is rounded to the fifteen digits that a
    /// spreadsheet keeps, and one that is longer stands as it is written in the file.
    public var text: String {
        switch self {
        case .empty: ""
        case .text(let text): text
        case .number(let written): Self.shown(written)
        case .day(let day): day.description
        case .moment(let day, let seconds): day.description + " " + DayNumber.time(seconds)
        case .flag(let flag): flag ? "TRUE" : "FALSE"
        case .fault(let fault): fault
        }
    }

    private static func shown(_ written: String) -> String {
        let isPlain = written.utf8.count <= 15 && written.utf8.allSatisfy { $0 < 0x40 }
        guard !isPlain, let number = Double(written), abs(number) < 1e15 else { return written }
        let digits = String(format: "%.15g", number)
        guard digits.contains("e"), abs(number) > 1e-9 else { return digits }
        let decimals = String(format: "%.20f", number)
        return String(decimals.reversed().drop { $0 == "0" }.reversed())
    }
}
