import Kernel

/// How alike two texts are, as their sketches tell.
struct Likeness: Equatable, Sendable {
    /// The share of all shingles that both have.
    let resemblance: Double
    /// The share of the shorter text's shingles that stand in the longer one.
    let containment: Double

    /// Below this share of the shorter text, two articles are not linked: what remains is the common speech of the trade.
    static let least = 0.4
    /// Texts with fewer shingles (some thirty characters) say too little to be compared.
    static let shortest = 24
    /// On so few hashes no estimate stands.
    private static let evidence = 8

    /// - Returns: `nil` for texts that are not alike, too short, or of lengths too different (more than eight to one) for
    ///   their sketches to tell.
    init?(_ first: TextSketch, _ second: TextSketch) {
        let (shorter, longer) = first.size <= second.size ? (first, second) : (second, first)
        guard shorter.size >= Self.shortest else { return nil }
        let (looked, found) = shorter.found(in: longer)
        guard looked >= Self.evidence, Double(found) >= Self.least * Double(looked) else { return nil }
        self.init(
            resemblance: first.resemblance(to: second), containment: Double(found) / Double(looked))
    }

    init(resemblance: Double, containment: Double) {
        self.resemblance = resemblance
        self.containment = containment
    }

    /// As a person reads it.
    var degree: Degree {
        if resemblance >= 0.75 { return .nearlyAll }
        return containment >= 0.7 ? .most : .part
    }

    enum Degree: Sendable {
        case nearlyAll, most, part

        var label: Text {
            switch self {
            case .nearlyAll: Text("几乎相同", en: "Nearly the same")
            case .most: Text("大部分相同", en: "Mostly the same")
            case .part: Text("部分相同", en: "Partly the same")
            }
        }
    }
}
