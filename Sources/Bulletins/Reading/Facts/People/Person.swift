/// A person acting in what an article tells.
struct Person: Codable, Equatable, Sendable {
    var name: String
    /// The posts printed before the name, one by one, what print left out restored: 市总工会党组书记、主席 gives 市总工会党组书记 and
    /// 市总工会主席.
    var titles: [String] = []
    /// From the first title to the name, where both were printed first; `nil` for the author of a signed text, whose name stands
    /// outside the body.
    var trace: Trace?
}
