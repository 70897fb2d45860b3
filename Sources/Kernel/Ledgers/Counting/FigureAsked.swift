/// Which figure is asked for: an indicator, or one part of it, in a subtree and a period.
public struct FigureAsked: Hashable, Sendable {
    public let indicator: String
    /// One value of a breakdown, `kind=safety`; empty for the whole.
    public var part: String
    public var reach: Reach
    public var days: ClosedRange<Day>
    public let kind: CountDescription.Kind
    /// Only what the organisation at the head of the subtree owns itself.
    public var isOwn = false

    /// From 1949 to 2199: a year that is typed wrong, like 0202, must not make anybody add up millennia.
    public static let askable = Day(sinceEpoch: -7670)...Day(sinceEpoch: 84_005)

    public init(
        _ count: CountDescription, part: String = "", in reach: Reach, _ days: ClosedRange<Day>
    ) {
        indicator = count.indicator
        kind = count.kind
        self.part = part
        self.reach = reach
        self.days = days
    }
}

/// A figure: its amount, and of how many entries it is made.
public struct FigureFound: Hashable, Sendable {
    public let amount: Int
    public let entries: Int

    public static let none = FigureFound(amount: 0, entries: 0)

    static func + (first: Self, second: Self) -> Self {
        Self(amount: first.amount + second.amount, entries: first.entries + second.entries)
    }

    static func - (first: Self, second: Self) -> Self {
        Self(amount: first.amount - second.amount, entries: first.entries - second.entries)
    }
}
