/// An organisation that acts in what an article tells.
struct ActingOrganisation: Codable, Equatable, Sendable {
    /// As printed.
    var name: String
    /// Where it is printed first.
    var trace: Trace
}
