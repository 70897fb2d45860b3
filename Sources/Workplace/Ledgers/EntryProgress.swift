import Kernel

/// The way of an entry as a line: the statuses it went through, where it stands, and the straight way on from there.
struct EntryProgress {
    let statuses: [Text]
    let current: Int
    private let passed: Set<String>

    init(_ ledger: LedgerDescription, standing: String, history: [EntryEvent]) {
        var passed: [String] = []
        for event in history {
            guard let status = event.version?.status else { continue }
            if let index = passed.firstIndex(of: status) {
                passed.removeLast(passed.count - index - 1)
            } else {
                passed.append(status)
            }
            if status == standing, passed.last == standing { continue }
        }
        if let index = passed.firstIndex(of: standing) {
            passed.removeLast(passed.count - index - 1)
        } else {
            passed.append(standing)
        }
        statuses = (passed + Self.ahead(of: standing, in: ledger, without: Set(passed))).map(ledger.label(ofStatus:))
        current = passed.count - 1
        self.passed = Set(passed.dropLast())
    }

    /// Whether it comes to stand where it stood before.
    func leadsBack(_ step: StepDescription) -> Bool { passed.contains(step.to) }

    /// Along the first step that leads on from each status.
    private static func ahead(of status: String, in ledger: LedgerDescription, without passed: Set<String>) -> [String]
    {
        var seen = passed
        var way: [String] = []
        var here = status
        while let step = ledger.steps(from: here).first(where: { !seen.contains($0.to) }) {
            way.append(step.to)
            seen.insert(step.to)
            here = step.to
        }
        return way
    }
}
