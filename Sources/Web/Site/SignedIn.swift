public import Kernel

/// Who is signed in, as every page needs to know it. The site asks for it once for each request.
public final class SignedIn: Sendable {
    /// With the roles as they stand now: they decide which entries the navigation shows and whether a route with
    /// ``Audience/Whereabouts/anywhere`` runs. Commands and reads load them again in their own transaction.
    public let actor: Actor
    /// The language of the account; the visitor's own choice in this browser goes before it.
    public let language: Language
    /// From the top of the tree to the person's own organisation.
    public let organisations: [Crumb]
    /// What she is there, beside her name: 「维权部」.
    public let post: Text?
    /// Numbers beside entries of the navigation, by ``NavigationEntry/name``.
    public let counts: [String: NavigationCount]
    /// Ways that are there for her alone, after the group of the frame that has lines.
    public let ways: NavigationGroup

    public init(
        actor: Actor, language: Language, organisations: [Crumb] = [], post: Text? = nil,
        counts: [String: NavigationCount] = [:], ways: NavigationGroup = NavigationGroup(nil, [])
    ) {
        self.actor = actor
        self.language = language
        self.organisations = organisations
        self.post = post
        self.counts = counts
        self.ways = ways
    }
}
