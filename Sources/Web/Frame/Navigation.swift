public import Kernel

/// A way into a module, as the rail shows it.
public final class NavigationEntry: Sendable {
    /// Stable; ``SignedIn/counts`` and ``Page/entry`` name it.
    public let name: String
    public let label: Text
    public let link: Link
    /// The entry shows only for those who hold it somewhere; `nil` shows it to everybody signed in.
    public let permission: Permission?
    /// Whether it has a place in the bar of a phone, which holds four.
    public let isInBar: Bool
    /// Pressed after `g`: `g` `h` goes home.
    public let key: Character?

    public init(
        _ name: String, _ label: Text, _ link: Link, permission: Permission? = nil, isInBar: Bool = false,
        key: Character? = nil
    ) {
        self.name = name
        self.label = label
        self.link = link
        self.permission = permission
        self.isInBar = isInBar
        self.key = key
    }
}

/// Entries under one heading.
public struct NavigationGroup: Sendable {
    /// `nil` for the first group.
    public let title: Text?
    public let entries: [NavigationEntry]
    /// Below them, each folded up unless one is in it.
    public let lines: [NavigationGroup]
    /// Its own and those folded up in it; asked for on every page.
    let all: [NavigationEntry]

    public init(_ title: Text?, _ entries: [NavigationEntry], lines: [NavigationGroup] = []) {
        self.title = title
        self.entries = entries
        self.lines = lines
        all = entries + lines.flatMap(\.all)
    }
}

/// The number beside an entry.
public struct NavigationCount: Hashable, Sendable {
    public let number: Int
    /// Something among it is late, or due now: the number is red.
    public let isLate: Bool

    public init(_ number: Int, isLate: Bool = false) {
        self.number = number
        self.isLate = isLate
    }
}
