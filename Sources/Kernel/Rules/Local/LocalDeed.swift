/// When something was done to a pack or a notice, and by whom.
public struct LocalDeed: Hashable, Sendable {
    public let at: Instant
    /// The name of the account; `nil` for the operator.
    public let name: String?

    init?(_ at: Instant?, _ name: String?) {
        guard let at else { return nil }
        (self.at, self.name) = (at, name)
    }
}
