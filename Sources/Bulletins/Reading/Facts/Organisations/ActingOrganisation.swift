/// An organisation that acts in what an article tells.
struct ActingOrganisation: Codable, Equatable, Sendable {
    /// As printed.
    var name: String
    /// Where it is printed first.
    var trace: Trace
    /// The key of the organisation that a person said it is; the reader, which knows no tree, leaves it open.
    var meant: String?
}
