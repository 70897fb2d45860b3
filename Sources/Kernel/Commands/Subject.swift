/// What a journal line, a refusal or a search hit is about: a kind of thing and its key.
public struct Subject: Hashable, Sendable {
    public let kind: SubjectKind
    public let number: Int64

    public init<Entity>(_ kind: SubjectKind, _ id: ID<Entity>) {
        self.kind = kind
        number = id.number
    }

    init(kind: SubjectKind, number: Int64) {
        self.kind = kind
        self.number = number
    }
}

/// A kind of thing that can be a subject; each module declares its own.
public struct SubjectKind: Hashable, Sendable {
    /// Stable: stands in the journal for ever.
    public let name: String
    public let label: Text

    public init(_ name: String, _ label: Text) {
        self.name = name
        self.label = label
    }

    public static let organisation = SubjectKind("organisation", Text("工会组织", en: "Organisation"))
    public static let account = SubjectKind("account", Text("账号", en: "Account"))
    public static let platform = SubjectKind("platform", Text("平台", en: "Platform"))

    public static func == (first: Self, second: Self) -> Bool { first.name == second.name }
    public func hash(into hasher: inout Hasher) { hasher.combine(name) }
}

/// What was done, as the journal names it; each command declares its own.
public struct Action: Hashable, Sendable {
    /// Stable: stands in the journal for ever. `<thing>.<verb in the past>`.
    public let name: String
    /// A past participle with its object understood: 「建立」 / "founded".
    public let label: Text

    public init(_ name: String, _ label: Text) {
        self.name = name
        self.label = label
    }
}
