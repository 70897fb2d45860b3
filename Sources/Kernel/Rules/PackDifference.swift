/// What a new text of a pack changes, rule version by rule version.
public struct PackDifference: Hashable, Sendable {
    public struct Change: Hashable, Sendable {
        public let before: Rule
        public let after: Rule
    }
    public let added: [Rule]
    public let removed: [Rule]
    /// The same version with another content. Deadlines that remember it were set by the older text; a new version with a
    /// `from` of its own is nearly always what is meant.
    public let changed: [Change]

    public var isEmpty: Bool { added.isEmpty && removed.isEmpty && changed.isEmpty }
}

extension RulePack {
    /// What this text adds, takes away and changes against an older one; line numbers do not matter.
    public func difference(from older: RulePack) -> PackDifference {
        let before = Dictionary(older.rules.map { ($0.version, $0) }, uniquingKeysWith: { first, _ in first })
        let after = Dictionary(rules.map { ($0.version, $0) }, uniquingKeysWith: { first, _ in first })
        return PackDifference(
            added: rules.filter { before[$0.version] == nil }, removed: older.rules.filter { after[$0.version] == nil },
            changed: rules.compactMap { rule in
                guard let old = before[rule.version], !old.saysTheSame(as: rule) else { return nil }
                return PackDifference.Change(before: old, after: rule)
            })
    }
}

extension Rule {
    fileprivate func saysTheSame(as other: Rule) -> Bool {
        var moved = other
        moved.line = line
        return self == moved
    }
}
