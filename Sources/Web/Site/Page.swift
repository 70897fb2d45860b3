public import HTTPTypes
public import Kernel

/// A page: a title, where it stands, and what is written on it. The frame around it is the site's.
public struct Page: Sendable {
    public enum Frame: Sendable {
        /// With navigation, search and the person's name.
        case workplace
        /// A sheet in the middle: signing in, first set-up, an invitation.
        case entrance
        /// For workers on a phone: one column, large type.
        case portal
        /// For a screen on a wall: the page alone, large.
        case wall
        /// An official paper alone, as it is printed.
        case paper
    }

    public var title: Text
    public var frame: Frame
    public var status: HTTPResponse.Status
    /// From the start of the module to this page's parent; the page itself is added.
    public var trail: [Crumb]
    /// The entry of the navigation that is current; without it, the one whose address begins this page's path.
    public var entry: String?
    /// Said above the content.
    public var notices: [Notice]
    /// Beside the title: what can be done here. The first is the primary act.
    public var acts: @Sendable (HTML) -> Void
    /// A line under the title.
    public var lead: Text?
    public var main: @Sendable (HTML) -> Void
    /// After so many seconds the browser asks anew by itself.
    public var lasts: Int?

    public init(
        _ title: Text, frame: Frame = .workplace, status: HTTPResponse.Status = .ok, trail: [Crumb] = [],
        entry: String? = nil, notices: [Notice] = [], lead: Text? = nil,
        acts: @escaping @Sendable (HTML) -> Void = { _ in }, main: @escaping @Sendable (HTML) -> Void
    ) {
        self.title = title
        self.frame = frame
        self.status = status
        self.trail = trail
        self.entry = entry
        self.notices = notices
        self.lead = lead
        self.acts = acts
        self.main = main
    }

    /// The same page, said in place of something that is not there.
    public var ofNothing: Page {
        var page = self
        page.status = .notFound
        return page
    }
}
