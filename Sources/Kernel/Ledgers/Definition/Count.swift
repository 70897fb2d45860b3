/// A figure that keeps itself: what one entry adds to it, and on which day.
public struct Count<Body: LedgerEntry>: Sendable {
    /// The day an entry counts on.
    public enum On: Sendable {
        /// When it was entered.
        case opened
        /// When it came to an end; until then it does not count.
        case closed
        /// A day of its own; while that is empty it does not count.
        case field(any KeyPath<Body, Day?> & Sendable)
        /// A day of its own; while that is empty, when it was entered.
        case fieldOrOpened(any KeyPath<Body, Day?> & Sendable)
        /// A day of its own; while that is empty, when it came to an end.
        case fieldOrClosed(any KeyPath<Body, Day?> & Sendable)
    }

    var description: CountDescription
    let on: On
    /// When a stock leaves again.
    let until: On?
    /// Whether a matter counts once, in the entry in which others go on.
    private var isOnce = false
    let amount: @Sendable (Body) -> Int

    /// How many entries.
    public static func entries(
        _ indicator: String, _ label: Text, _ kind: CountDescription.Kind = .flow, on: On = .opened, until: On? = nil,
        by breakdowns: [String] = [], where holds: @escaping @Sendable (Body) -> Bool = { _ in true }
    ) -> Count {
        Count(indicator, label, kind, .entries, on, until, breakdowns) { holds($0) ? 1 : 0 }
    }

    /// The sum of a number that stands in each entry.
    public static func sum(
        _ indicator: String, _ label: Text, _ kind: CountDescription.Kind = .flow, on: On = .opened, until: On? = nil,
        unit: CountDescription.Unit = .number, by breakdowns: [String] = [],
        _ amount: @escaping @Sendable (Body) -> Int
    ) -> Count {
        Count(indicator, label, kind, unit, on, until, breakdowns, amount)
    }

    /// The sum of an amount of money that stands in each entry, in fen.
    public static func yuan(
        _ indicator: String, _ label: Text, _ kind: CountDescription.Kind = .flow, on: On = .opened, until: On? = nil,
        by breakdowns: [String] = [], _ amount: @escaping @Sendable (Body) -> Yuan?
    ) -> Count {
        Count(indicator, label, kind, .yuan, on, until, breakdowns) { amount($0)?.fen ?? 0 }
    }

    private init(
        _ indicator: String, _ label: Text, _ kind: CountDescription.Kind, _ unit: CountDescription.Unit, _ on: On,
        _ until: On?, _ breakdowns: [String], _ amount: @escaping @Sendable (Body) -> Int
    ) {
        description = CountDescription(
            indicator: indicator, label: label, kind: kind, unit: unit, breakdowns: breakdowns)
        self.on = on
        self.until = until
        self.amount = amount
    }

    /// Each entry it counts is an event of the chronicle, on the day it counts.
    public func told() -> Count {
        var count = self
        count.description.isEvent = true
        return count
    }

    /// An entry that goes on in another (``LedgerEntry/joined``) no longer counts from that day, until it stands by itself again: what it
    /// counted before stays on its days.
    public func once() -> Count {
        var count = self
        count.isOnce = true
        return count
    }

    /// What an entry adds, and on another day takes away again; nothing where the two fall on one day.
    ///
    /// - Parameter values: of the fields by which it is broken down.
    func contributions(
        of body: Body, _ values: [String: FieldValue], opened: Day, closed: Day?
    ) -> [Contribution] {
        let whole = description.contributions(
            amount(body), values, from: Self.day(on, body, opened, closed),
            until: until.flatMap { Self.day($0, body, opened, closed) })
        return isOnce ? body.joined.reduce(whole) { $0.apart(from: $1) } : whole
    }

    private static func day(_ on: On, _ body: Body, _ opened: Day, _ closed: Day?) -> Day? {
        switch on {
        case .opened: opened
        case .closed: closed
        case .field(let path): body[keyPath: path]
        case .fieldOrOpened(let path): body[keyPath: path] ?? opened
        case .fieldOrClosed(let path): body[keyPath: path] ?? closed
        }
    }
}

extension CountDescription {
    /// What an entry adds on a day, and on another takes away again; nothing where the two fall on one day.
    ///
    /// - Parameters:
    ///   - values: of the fields by which it is broken down.
    ///   - day: `nil` while it does not count.
    ///   - end: `nil` as long as it stays.
    func contributions(
        _ amount: Int, _ values: [String: FieldValue], from day: Day?, until end: Day?
    ) -> [Contribution] {
        guard amount != 0, let day else { return [] }
        let parts = breakdowns.flatMap { Contribution.parts(of: $0, values[$0] ?? .absent) }
        func one(_ day: Day, times sign: Int) -> Contribution {
            Contribution(indicator: indicator, day: day, amount: sign * amount, entries: sign, parts: parts)
        }
        guard let end else { return [one(day, times: 1)] }
        return end <= day ? [] : [one(day, times: 1), one(end, times: -1)]
    }
}
