/// What narrows a search, beside its words and the person's scope.
public struct SearchFilter: Hashable, Sendable {
    /// Only these kinds of subject; none means all.
    public var kinds: [SubjectKind]
    /// Only documents owned within this subtree.
    public var within: Reach?
    /// The first and the last day, both included.
    public var from: Day?
    public var to: Day?

    public init(kinds: [SubjectKind] = [], within: Reach? = nil, from: Day? = nil, to: Day? = nil) {
        self.kinds = kinds
        self.within = within
        self.from = from
        self.to = to
    }

    func admits(_ day: Day) -> Bool {
        if let from, day < from { return false }
        if let to, day > to { return false }
        return true
    }

    /// The groups of terms for the filter and the scope; `nil` when nothing can be found.
    func groups(in scope: Scope) -> [[String]]? {
        guard !scope.isEmpty else { return nil }
        var groups: [[String]] = []
        if let heads = scope.heads { groups.append(heads.compactMap(ScopeToken.token)) }
        if let within { groups.append([ScopeToken.token(of: within)].compactMap { $0 }) }
        if !kinds.isEmpty { groups.append(kinds.map { ScopeToken.kind($0.name) }) }
        return groups.contains([]) ? nil : groups
    }
}
