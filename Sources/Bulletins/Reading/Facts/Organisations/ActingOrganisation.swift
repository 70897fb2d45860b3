import Kernel

/// An organisation that acts in what an article tells.
struct ActingOrganisation: Codable, Equatable, Sendable {
    /// As printed.
    var name: String
    /// Where it is printed first.
    var trace: Trace
    /// The one of the tree that a person said it is; the reader leaves it open.
    var meant: ID<Organisation>?
}
