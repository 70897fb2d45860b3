/// What one entry adds to one figure.
public struct Contribution: Hashable, Sendable {
    public let indicator: String
    public let day: Day
    /// A number or fen; never zero.
    public let amount: Int
    /// What it adds to the number of entries behind the figure: one, or minus one where a stock leaves.
    public let entries: Int
    /// Where it stands in each breakdown: `kind=safety`, or the words of a field of one line.
    public let parts: [String]

    static func parts(of field: String, _ value: FieldValue) -> [String] {
        switch value {
        case .choice(let name), .text(let name): ["\(field)=\(name)"]
        case .choices(let names): names.map { "\(field)=\($0)" }
        case .flag(let flag): ["\(field)=\(flag ? 1 : 0)"]
        default: ["\(field)="]
        }
    }
}

extension [Contribution] {
    /// Of one count: the same without the days on which the entry goes on in another. What was counted before leaves on the first of them,
    /// and all comes back on the day after the last.
    func apart(from joined: Joined) -> [Contribution] {
        guard let any = first else { return [] }
        var sums: [Day: (amount: Int, entries: Int)] = [:]
        for one in self {
            var days: [(Day, Int)] = joined.contains(one.day) ? [] : [(one.day, 1)]
            if one.day < joined.from, joined.contains(joined.from) { days.append((joined.from, -1)) }
            if let until = joined.until, one.day < until, joined.contains(joined.from) { days.append((until, 1)) }
            for (day, sign) in days {
                let sum = sums[day] ?? (0, 0)
                sums[day] = (sum.amount + sign * one.amount, sum.entries + sign * one.entries)
            }
        }
        return sums.sorted { $0.key < $1.key }.filter { $0.value.amount != 0 }.map { day, sum in
            Contribution(
                indicator: any.indicator, day: day, amount: sum.amount, entries: sum.entries, parts: any.parts)
        }
    }
}
