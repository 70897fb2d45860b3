/// Where a fact is printed.
struct Trace: Codable, Equatable, Sendable {
    /// UTF-8 bytes of the article's body.
    var place: Range<Int>
    /// UTF-8 bytes of the original, in order; more than one range where something else is printed in between.
    var source: [Range<Int>]
}
