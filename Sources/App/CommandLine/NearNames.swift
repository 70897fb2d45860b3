/// Names that somebody may have meant.
enum NearNames {
    /// The question whether one of them was meant, to stand behind a sentence; empty where none is near.
    static func meant(by typed: String, among names: [String]) -> String {
        let near = of(typed, among: names)
        return near.isEmpty ? "" : " Did you mean \(near.joined(separator: ", "))?"
    }

    /// At most five that differ in two letters at most, capitals aside; the nearest first.
    static func of(_ typed: String, among names: [String]) -> [String] {
        let wanted = Array(typed.lowercased())
        guard wanted.count <= 40 else { return [] }
        let near = names.map { (name: $0, distance: distance(wanted, Array($0.lowercased()))) }
            .filter { $0.distance <= 2 && $0.distance < wanted.count }
        return near.sorted { ($0.distance, $0.name) < ($1.distance, $1.name) }.prefix(5).map(\.name)
    }

    /// How many letters have to be put in, taken out or changed.
    private static func distance(_ one: [Character], _ other: [Character]) -> Int {
        var row = Array(0...other.count)
        for (index, letter) in one.enumerated() {
            var diagonal = row[0]
            row[0] = index + 1
            for place in other.indices {
                let change = diagonal + (other[place] == letter ? 0 : 1)
                diagonal = row[place + 1]
                row[place + 1] = min(change, row[place] + 1, row[place + 1] + 1)
            }
        }
        return row[other.count]
    }
}
