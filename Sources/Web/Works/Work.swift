public import Kernel

/// What a module adds to the workbench, to the page of each organisation, and to the search.
public struct Work: Sendable {
    /// The kind of subject it answers for in the search; `nil` for none.
    public let kind: SubjectKind?
    /// Where a subject of that kind is opened.
    public let link: @Sendable (Int64) -> Link?
    /// Who may find it.
    public let permission: Permission
    /// Its panel on the workbench.
    public let panel: @Sendable (Actor.Identity) async throws -> WorkPanel?
    /// What it tells of an organisation within a person's reach on the page of that organisation; `nil` for nothing.
    public var about: @Sendable (Actor.Identity, ID<Organisation>) async throws -> WorkPanel? = { _, _ in nil }

    public init(
        kind: SubjectKind?, permission: Permission, link: @escaping @Sendable (Int64) -> Link?,
        panel: @escaping @Sendable (Actor.Identity) async throws -> WorkPanel?
    ) {
        self.kind = kind
        self.permission = permission
        self.link = link
        self.panel = panel
    }
}
