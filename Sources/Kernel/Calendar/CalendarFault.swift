/// What is wrong with a line of a calendar file, and what to write instead.
public struct CalendarFault: Error, Hashable, Sendable {
    public let file: String
    /// Counted from 1.
    public let line: Int
    public let why: Text
}

/// The lines of a calendar file that say something, split at commas, with their numbers.
struct CalendarLines {
    let file: String
    let rows: [(line: Int, cells: [String])]

    init(_ csv: String, file: String) {
        self.file = file
        let lines = csv.replacing("\u{FEFF}", with: "").split(
            omittingEmptySubsequences: false, whereSeparator: \.isNewline)
        rows = lines.enumerated().compactMap { index, line in
            let cells = line.split(separator: ",", omittingEmptySubsequences: false).map {
                String($0.drop(while: \.isWhitespace).reversed().drop(while: \.isWhitespace).reversed())
            }
            return cells == [""] || line.hasPrefix("#") ? nil : (index + 1, cells)
        }
    }

    func fault(_ line: Int, _ why: Text) -> CalendarFault { CalendarFault(file: file, line: line, why: why) }
}
