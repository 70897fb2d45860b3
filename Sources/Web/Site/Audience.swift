public import Kernel

/// Who may use a route; stands in the table of routes, so that no route can be without it.
public enum Audience: Hashable, Sendable {
    case everyone
    case signedIn
    /// Whoever holds the permission, where `place` says.
    case holding(Permission, Whereabouts)
    /// This machine itself, or whoever has the token for measures (``SiteSettings/measuresToken``).
    case operators

    /// Where a permission has to be held.
    public enum Whereabouts: Hashable, Sendable {
        /// At any organisation. The site asks before the route runs; the command or the scope of the list asks again.
        case anywhere
        /// At the place of the subject, which only the route can know: its command or read asks there.
        case subject
    }

    /// Whether the route needs to know who is there.
    var needsSession: Bool {
        switch self {
        case .everyone, .operators: false
        case .signedIn, .holding: true
        }
    }
}
