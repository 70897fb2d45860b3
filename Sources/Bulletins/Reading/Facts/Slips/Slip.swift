/// A slip of the pen in the printed text; what is stored stays verbatim.
struct Slip: Codable, Equatable, Sendable {
    /// The words as printed.
    var text: String
    /// What was probably meant.
    var suggestion: String
    var trace: Trace
}
