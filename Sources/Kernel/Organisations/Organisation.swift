public import Store

/// A node of the tree of unions.
public struct Organisation: Hashable, Sendable {
    public enum Status: String, CaseIterable, Sendable, Bindable {
        case active
        /// Merged into another, named by ``Organisation/successor``.
        case merged
        case dissolved

        public var label: Text {
            switch self {
            case .active: Text("正常", en: "Active")
            case .merged: Text("已合并", en: "Merged")
            case .dissolved: Text("已撤销", en: "Dissolved")
            }
        }
    }

    public let id: ID<Organisation>
    public var name: String
    public var kind: OrganisationKind
    public var rank: Rank
    public var status: Status
    public var parent: ID<Organisation>?
    public var secondParent: ID<Organisation>?
    public var path: OrganisationPath
    public var secondPath: OrganisationPath?
    /// The six- or nine-digit division code (GB/T 2260) of a territorial federation.
    public var division: String?
    public var successor: ID<Organisation>?

    public var place: Place { Place(path: path, secondPath: secondPath) }
}

extension Organisation {
    /// Whether it is the other one, or hangs below it on either line.
    public func stands(atOrBelow other: Organisation) -> Bool {
        other.path.covers(path) || secondPath.map(other.path.covers) ?? false
    }
}
