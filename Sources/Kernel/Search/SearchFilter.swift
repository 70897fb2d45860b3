/// What narrows a search, beside its words and the person's scope.
public struct SearchFilter: Hashable, Sendable {
    /// Only these kinds of subject; none means all.
    public var kinds: [SubjectKind]
    /// Only documents owned within this subtree.
    public var within: Reach?
    /// The first and the last day, both included.
    public var from: Day?
    public var to: Day?
    /// Only documents of exactly these owners; `nil` for any.
    public var owners: Set<ID<Organisation>>?

    public init(
        kinds: [SubjectKind] = [], within: Reach? = nil, from: Day? = nil, to: Day? = nil,
        owners: Set<ID<Organisation>>? = nil
    ) {
        self.owners = owners
        self.kinds = kinds
        self.within = within
        self.from = from
        self.to = to
    }

    /// Whether every document that the terms find is admitted.
    var isSettledByTerms: Bool { from == nil && to == nil && owners == nil }

    func admits(_ day: Day, of owner: ID<Organisation>) -> Bool {
        if let owners, !owners.contains(owner) { return false }
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
