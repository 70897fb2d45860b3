/// A place as people write it: one line, with the division it lies in where that is known.
public struct Address: Hashable, Sendable {
    public let line: String
    public let division: DivisionCode?

    public init(line: String, division: DivisionCode? = nil) {
        self.line = line
        self.division = division
    }

    /// Reads one line that may begin with the code of the division: `440103 中山路 1 号`.
    public init(typed: String) {
        let parts = typed.split(separator: " ", maxSplits: 1)
        if parts.count == 2, let division = try? DivisionCode(String(parts[0])) {
            self.init(line: String(parts[1]), division: division)
        } else {
            self.init(line: typed)
        }
    }

    public var typed: String { division.map { "\($0) \(line)" } ?? line }
    public var words: String { division.map { "\(line)（\($0)）" } ?? line }
}
