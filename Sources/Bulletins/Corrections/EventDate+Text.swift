import Kernel

extension EventDate {
    /// Reads what `description` writes.
    ///
    /// - Returns: `nil` for anything else, and for days that do not exist.
    init?(_ text: String) {
        let parts = text.split(separator: "/", omittingEmptySubsequences: false).map { part in
            part.split(separator: "-", omittingEmptySubsequences: false).map { Int($0) }
        }
        guard (1...2).contains(parts.count), parts.allSatisfy({ (2...3).contains($0.count) && !$0.contains(nil) }),
            let year = parts[0][0], let month = parts[0][1]
        else { return nil }
        self.init(year: year, month: month, day: parts[0].count == 3 ? parts[0][2] : nil)
        if parts.count == 2 {
            endYear = parts[1][0]
            endMonth = parts[1][1]
            endDay = parts[1].count == 3 ? parts[1][2] : nil
        }
        guard description == text, exists else { return nil }
    }

    private var exists: Bool {
        let end = (endYear ?? year, endMonth ?? month, endDay ?? day ?? 1)
        guard let first = Day(year: year, month: month, day: day ?? 1),
            let last = Day(year: end.0, month: end.1, day: end.2)
        else { return false }
        return first <= last
    }
}
