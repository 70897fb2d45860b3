public import Kernel

/// A step on the way to a page.
public struct Crumb: Hashable, Sendable {
    public let title: Text
    /// `nil` where the visitor may not go, or is already.
    public let link: Link?

    public init(_ title: Text, _ link: Link? = nil) {
        self.title = title
        self.link = link
    }
}
