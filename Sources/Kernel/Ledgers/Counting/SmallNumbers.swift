/// Small numbers of persons: whoever knows that two came from one town knows who they were.
///
/// On the screen a figure stands before people whose reach covers the organisation it is about, the owning office and
/// those above it, and they could open each of its entries; all others are answered as if there was no such
/// organisation. What leaves the screen, as a file or on paper, travels further: there a number of persons above 0 and
/// below ``least`` is not written out. Beside a total one hidden number could be got by subtraction, so the smallest
/// others are hidden with it until those hidden come to ``least`` and are more than one.
public enum SmallNumbers {
    public static let least = 5

    public static func isSmall(_ amount: Int, _ unit: CountDescription.Unit) -> Bool {
        unit == .persons && amount > 0 && amount < least
    }

    /// Which of the parts of one total stay off files and paper, by their places.
    public static func hidden(among parts: [Int], _ unit: CountDescription.Unit) -> Set<Int> {
        var hidden = Set(parts.indices.filter { isSmall(parts[$0], unit) })
        guard !hidden.isEmpty else { return [] }
        let others = parts.indices.filter { parts[$0] >= least }.sorted { parts[$0] < parts[$1] }
        for place in others {
            if hidden.count > 1, hidden.reduce(0, { $0 + parts[$1] }) >= least { break }
            hidden.insert(place)
        }
        return hidden
    }
}
